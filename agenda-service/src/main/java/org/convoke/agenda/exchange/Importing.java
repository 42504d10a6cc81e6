package org.convoke.agenda.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.convoke.agenda.draft.Draft;
import org.convoke.agenda.draft.DraftMoved;
import org.convoke.agenda.draft.Editing;
import org.convoke.agenda.session.SessionId;
import org.convoke.kit.caller.Caller;
import org.convoke.programme.AgendaDiff;
import org.convoke.programme.Change;
import org.convoke.programme.Matching;
import org.convoke.programme.Programme;

/** Brings a programme that arrived into the draft of a session, as one version; or says what that would change. */
@ApplicationScoped
class Importing {

    private final Editing editing;

    Importing(Editing editing) {
        this.editing = editing;
    }

    /** What the import would make of that draft; nothing is stored. */
    static Weighed weigh(Draft draft, Arriving arriving, Decisions decisions) {
        var matched = Matched.with(draft.programme(), arriving, decisions);
        return new Weighed(
                draft,
                matched.next(),
                matched.found(),
                matched.matching(),
                AgendaDiff.between(draft.programme(), matched.next()));
    }

    /**
     * Makes the import.
     *
     * @param draft the version that was weighed; where it is no longer the newest, somebody edited meanwhile
     */
    Outcome apply(SessionId session, Draft draft, Arriving arriving, Decisions decisions, Caller by) {
        var matched = Matched.with(draft.programme(), arriving, decisions);
        return switch (editing.edit(session, draft, matched.next(), by)) {
            case Editing.Outcome.Edited edited ->
                new Outcome.Applied(new Weighed(
                        edited.draft(), matched.next(), matched.found(), matched.matching(), edited.changes()));
            case Editing.Outcome.Moved moved -> new Outcome.Moved(moved.moved());
        };
    }

    /** What arrived, under the ids of what it is taken to be. */
    private record Matched(Programme next, Matching found, Matching matching) {
        static Matched with(Programme current, Arriving arriving, Decisions decisions) {
            var found = Matching.between(current, arriving.programme());
            var matching = decisions.on(found, arriving.places());
            var named = matching.accepted(decisions.confirmed(matching, arriving.places()));
            return new Matched(Keeping.what(arriving.extent(), current, named), found, matching);
        }
    }

    /**
     * An import against a draft.
     *
     * @param next the programme that it makes of the draft
     * @param found what of the draft that which arrived was recognised as
     * @param matching what it is taken to be, as it was decided
     * @param changes what it changes
     */
    record Weighed(Draft draft, Programme next, Matching found, Matching matching, List<Change> changes) {}

    /** What became of an import. */
    sealed interface Outcome {
        /** The draft is as it arrived. */
        record Applied(Weighed weighed) implements Outcome {}

        /** Nothing was stored, since somebody else was first. */
        record Moved(DraftMoved moved) implements Outcome {}
    }
}
