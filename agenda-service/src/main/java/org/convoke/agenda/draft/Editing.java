package org.convoke.agenda.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.convoke.agenda.session.Outline;
import org.convoke.agenda.session.SessionId;
import org.convoke.agenda.session.Sessions;
import org.convoke.kit.audit.Audit;
import org.convoke.kit.caller.Caller;
import org.convoke.programme.Programme;

/** Replaces the working programme of a session by an edited one. */
@ApplicationScoped
public class Editing {

    private final Sessions sessions;
    private final Drafts drafts;
    private final DraftRows rows;
    private final Audit audit;
    private final Clock clock;

    Editing(Sessions sessions, Drafts drafts, DraftRows rows, Audit audit, Clock clock) {
        this.sessions = sessions;
        this.drafts = drafts;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Stores the programme as the next version; the same programme again is no new version.
     *
     * @param expected the version that the editor read; another one means that somebody edited meanwhile
     */
    @Transactional
    public Outcome edit(SessionId session, long expected, Programme programme, Caller editor) {
        if (sessions.lock(session).draftVersion() != expected) {
            return new Outcome.Moved(drafts.movedSince(session, expected));
        }
        var current = rows.newest(session);
        if (current.programme().equals(programme)) {
            return new Outcome.Edited(current);
        }
        var next = new Draft(
                current.version() + 1, programme, editor.name(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        rows.persist(new DraftRow(session, next));
        sessions.drafted(session, next.version(), Outline.of(programme));
        audit.record(editor, "draft.edited", "session", session.toString(), Map.of("version", next.version()));
        return new Outcome.Edited(next);
    }

    /** What became of an edit. */
    public sealed interface Outcome {
        /** The draft as it is now. */
        record Edited(Draft draft) implements Outcome {}

        /** Nothing was stored, since somebody else was first. */
        record Moved(DraftMoved moved) implements Outcome {}
    }
}
