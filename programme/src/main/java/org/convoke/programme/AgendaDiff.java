package org.convoke.programme;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds what changed between two programmes. Everything is matched by its id, never by time or title, so a move is one
 * change. Items that were split, merged or put in another order are found first ({@link Regrouping}, {@link Reordering});
 * what is left of the difference is then told field by field.
 *
 * <p>Its laws, for any two programmes: {@code apply(between(a, b), a)} is {@code b}; {@code between(a, a)} is empty; for
 * independent edits the changes are the edits; splits, merges and moves never lead to more changes than there were of them.
 */
public final class AgendaDiff {

    private final Programme was;
    private final Programme isNow;
    private final Differences changes = new Differences();

    private AgendaDiff(Programme was, Programme isNow) {
        this.was = was;
        this.isNow = isNow;
    }

    /** The changes that lead from one programme to the other, the heaviest first, then in the order of the programme. */
    public static List<Change> between(Programme was, Programme isNow) {
        var diff = new AgendaDiff(was, isNow);
        diff.session();
        diff.deadlines();
        diff.agenda();
        return diff.changes.heaviestFirst();
    }

    private void session() {
        changes.between(was.standing(), isNow.standing(), Change.SessionStandingChanged::new);
        changes.between(was.title(), isNow.title(), Change.SessionRetitled::new);
        changes.between(was.theme(), isNow.theme(), Change.ThemeChanged::new);
        changes.between(was.days(), isNow.days(), Change.SessionDatesChanged::new);
        changes.between(was.venue(), isNow.venue(), Change.VenueChanged::new);
        changes.between(was.mode(), isNow.mode(), Change.ModeChanged::new);
        changes.between(was.status(), isNow.status(), Change.StatusChanged::new);
    }

    private void deadlines() {
        var before = byId(was);
        for (var deadline : isNow.deadlines()) {
            var old = before.remove(deadline.id());
            if (old == null) {
                changes.add(new Change.DeadlineAdded(deadline));
            } else {
                deadline(old, deadline);
            }
        }
        was.deadlines().stream()
                .filter(deadline -> before.containsKey(deadline.id()))
                .forEach(gone -> changes.add(new Change.DeadlineWithdrawn(gone)));
    }

    private static Map<DeadlineId, Deadline> byId(Programme programme) {
        return programme.deadlines().stream().collect(Collectors.toMap(Deadline::id, Function.identity()));
    }

    private void deadline(Deadline old, Deadline now) {
        var subject = Subject.OfDeadline.of(now);
        changes.between(Facet.Due.of(old), Facet.Due.of(now), (w, n) -> new Change.DeadlineMoved(subject, w, n));
        changes.between(old.title(), now.title(), (w, n) -> new Change.DeadlineRetitled(subject, w, n));
        changes.between(old.kind(), now.kind(), (w, n) -> new Change.DeadlineKindChanged(subject, w, n));
        changes.between(
                old.visibility(), now.visibility(), (w, n) -> new Change.DeadlineVisibilityChanged(subject, w, n));
    }

    private void agenda() {
        var before = Plan.of(was);
        var now = Plan.of(isNow);
        var regrouped = Regrouping.between(before, now);
        regrouped.changes().forEach(changes::add);
        var reordered = Reordering.between(regrouped.plan(), now);
        reordered.changes().forEach(changes::add);
        new MeetingDiff(reordered.plan(), now, changes).run();
        new ItemDiff(reordered.plan(), now, changes).run();
    }
}
