package org.convoke.agenda.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.convoke.programme.AgendaDiff;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.Change;
import org.convoke.programme.Changes;
import org.convoke.programme.Facet;
import org.convoke.programme.Programme;

/**
 * A three-way merge: what one side changed since the base is carried over to the current programme, unless the other side
 * changed the same to something else, or took away what it needs.
 */
public final class Merge {

    private final Programme current;
    private final List<Footprint> theirs;
    private final Set<Object> gone;
    private final Set<Object> come;
    private final List<Change> carried = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();

    private Merge(Programme base, Programme current) {
        this.current = current;
        this.theirs =
                AgendaDiff.between(base, current).stream().map(Footprint::of).toList();
        this.gone = theirs.stream().flatMap(their -> their.removes().stream()).collect(Collectors.toSet());
        this.come = theirs.stream().flatMap(their -> their.adds().stream()).collect(Collectors.toSet());
    }

    /**
     * @param base what both began with
     * @param mine what one of them made of it
     * @param current what is there now
     */
    public static Outcome of(Programme base, Programme mine, Programme current) {
        if (base.equals(current)) {
            return new Outcome.Merged(mine);
        }
        var merge = new Merge(base, current);
        AgendaDiff.between(base, mine).stream().map(Footprint::of).forEach(merge::carry);
        return merge.conflicts.isEmpty()
                ? new Outcome.Merged(Changes.apply(merge.carried, current))
                : new Outcome.Conflicting(merge.conflicts);
    }

    private void carry(Footprint my) {
        if (theirs.stream().anyMatch(my::doesTheSameAs) || onlyRemovesWhatIsGone(my)) {
            return;
        }
        var clash = cancelledMeanwhile(my).or(() -> changedMeanwhile(my)).or(() -> addedMeanwhile(my));
        if (clash.isPresent()) {
            conflicts.add(clash.get());
            return;
        }
        theirs.stream()
                .filter(my::saysTheSameFieldAs)
                .findFirst()
                .ifPresentOrElse(
                        their -> combine(my.change(), their.change()), () -> carried.add(toCarry(my.change())));
    }

    private boolean onlyRemovesWhatIsGone(Footprint my) {
        return my.onlyRemoves() && gone.containsAll(my.removes());
    }

    /** They took away what my change is about. */
    private Optional<Conflict> cancelledMeanwhile(Footprint my) {
        return theirs.stream()
                .filter(their -> meet(my.needs(), their.removes()))
                .findFirst()
                .map(their -> new Conflict(ConflictKind.CANCELLED_MEANWHILE, my.change(), their.change()));
    }

    /** I take away what they changed, or what they put something into. */
    private Optional<Conflict> changedMeanwhile(Footprint my) {
        return theirs.stream()
                .filter(their -> meet(my.removes(), their.needs()))
                .findFirst()
                .map(their -> new Conflict(ConflictKind.CHANGED_MEANWHILE, my.change(), their.change()));
    }

    /** They added something else under the same id. */
    private Optional<Conflict> addedMeanwhile(Footprint my) {
        return !meet(my.adds(), come)
                ? Optional.empty()
                : theirs.stream()
                        .filter(their -> meet(my.adds(), their.adds()))
                        .findFirst()
                        .map(their -> new Conflict(ConflictKind.SAME_FIELD, my.change(), their.change()));
    }

    private void combine(Change my, Change their) {
        var combined = my.getClass() == their.getClass()
                ? FacetMerge.of(my.was(), my.isNow(), their.isNow())
                : Optional.<Facet>empty();
        combined.ifPresentOrElse(
                both -> carried.add(FacetMerge.leadingTo(my, both)),
                () -> conflicts.add(new Conflict(ConflictKind.SAME_FIELD, my, their)));
    }

    /** The change as it can be replayed: a meeting is cancelled with those of its items that are still there. */
    private Change toCarry(Change my) {
        return my instanceof Change.MeetingCancelled cancelled
                ? new Change.MeetingCancelled(cancelled
                        .cancelled()
                        .withItems(cancelled.cancelled().items().stream()
                                .filter(this::isStillThere)
                                .toList()))
                : my;
    }

    private boolean isStillThere(AgendaItem item) {
        return current.meetings().stream()
                .flatMap(meeting -> meeting.items().stream())
                .anyMatch(known -> known.id().equals(item.id()));
    }

    private static boolean meet(Set<Object> some, Set<Object> others) {
        return some.stream().anyMatch(others::contains);
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** The current programme with what was changed on my side. */
        record Merged(Programme programme) implements Outcome {}

        /** Nothing, since the two differ on these. */
        record Conflicting(List<Conflict> conflicts) implements Outcome {}
    }
}
