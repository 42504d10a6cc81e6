package org.convoke.web.secretariat.series;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * What somebody decided of things in a file, by their places there.
 *
 * @param apart places of things that are new, against what was recognised
 * @param same places with the ids of what they are, against what was recognised: {@code /meetings/0/items/2=UUID}
 * @param regrouped places of items that a suspected split or merger really made
 * @param twice whether one thing of the draft was chosen for two in the file; the first has it then
 */
record Decisions(List<String> apart, List<String> same, List<String> regrouped, boolean twice) {

    /** Nothing is decided yet. */
    static final Decisions NONE = new Decisions(List.of(), List.of(), List.of(), false);

    Decisions {
        apart = List.copyOf(apart);
        same = List.copyOf(same);
        regrouped = List.copyOf(regrouped);
    }

    /**
     * Reads a form in which every choice is a place, an equals sign and an id, or nothing where it is new.
     *
     * @param chosen as the choices are now
     * @param recognised as they were recognised: what is still so is not a decision
     */
    static Decisions of(List<String> chosen, List<String> recognised, List<String> regrouped) {
        var apart = new ArrayList<String>();
        var same = new ArrayList<String>();
        var taken = new HashSet<String>();
        boolean twice = false;
        for (var choice : chosen) {
            int between = choice.lastIndexOf('=');
            var id = choice.substring(between + 1);
            boolean isFirst = id.isEmpty() || taken.add(id);
            twice |= !isFirst;
            if (between > 0 && !recognised.contains(choice)) {
                if (id.isEmpty()) {
                    apart.add(choice.substring(0, between));
                } else if (isFirst) {
                    same.add(choice);
                }
            }
        }
        return new Decisions(apart, same, regrouped, twice);
    }
}
