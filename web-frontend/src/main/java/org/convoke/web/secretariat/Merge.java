package org.convoke.web.secretariat;

import java.util.ArrayList;
import java.util.List;

/**
 * Brings together what two people made of one form. What only one of them changed is as that one has it; what both
 * changed to different things is a clash, in which ours is kept until somebody chooses.
 *
 * @param typed the form as it would be
 * @param clashes the groups of fields on which the two differ
 */
record Merge(Typed typed, List<String> clashes) {

    Merge {
        clashes = List.copyOf(clashes);
    }

    /**
     * Merges group by group.
     *
     * @param was the form as both of them opened it
     * @param ours as it is to be saved
     * @param theirs as somebody else has saved it meanwhile
     */
    static Merge of(List<String> groups, Typed was, Typed ours, Typed theirs) {
        var typed = Typed.NOTHING;
        var clashes = new ArrayList<String>();
        for (var group : groups) {
            var before = was.part(group);
            var our = ours.part(group);
            var their = theirs.part(group);
            typed = typed.and(our.equals(before) ? their : our);
            if (!our.equals(before) && !their.equals(before) && !our.equals(their)) {
                clashes.add(group);
            }
        }
        return new Merge(typed, clashes);
    }

    /** The groups in which two forms differ. */
    static List<String> differences(List<String> groups, Typed one, Typed other) {
        return groups.stream()
                .filter(group -> !one.part(group).equals(other.part(group)))
                .toList();
    }
}
