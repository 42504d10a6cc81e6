package org.convoke.agenda.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.convoke.programme.Programme;

/**
 * All that is to be said of a programme, what blocks its publication first. What cannot be true blocks always; what a
 * programme that calls itself final must settle blocks once it does; the rest is for people to judge.
 */
public final class Checks {

    private Checks() {}

    /** @param languages the working languages of the session */
    public static List<Finding> of(Programme programme, Collection<String> languages) {
        var sittings = Sitting.of(programme);
        var found = new ArrayList<>(Soundness.of(programme, sittings));
        found.addAll(RoomChecks.of(programme, sittings));
        found.addAll(PeopleChecks.of(sittings));
        found.addAll(TimeChecks.of(programme, sittings));
        found.addAll(TextChecks.of(programme, sittings, languages));
        found.sort(Comparator.comparing((Finding finding) -> !finding.blocks()));
        return List.copyOf(found);
    }

    /** What keeps a programme from being published. */
    public static List<Finding> blocking(Programme programme) {
        return of(programme, Set.of()).stream().filter(Finding::blocks).toList();
    }
}
