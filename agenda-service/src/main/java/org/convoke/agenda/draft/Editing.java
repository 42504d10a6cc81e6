package org.convoke.agenda.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.convoke.agenda.session.SessionId;
import org.convoke.agenda.session.Sessions;
import org.convoke.kit.caller.Caller;
import org.convoke.programme.Programme;

/** Replaces the working programme of a session by an edited one. */
@ApplicationScoped
public class Editing {

    private final Sessions sessions;
    private final Drafts drafts;
    private final DraftRows rows;
    private final Versions versions;

    Editing(Sessions sessions, Drafts drafts, DraftRows rows, Versions versions) {
        this.sessions = sessions;
        this.drafts = drafts;
        this.rows = rows;
        this.versions = versions;
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
        return new Outcome.Edited(
                versions.next(session, rows.newest(session), programme, new Origin.Replaced(), editor));
    }

    /** What became of an edit. */
    public sealed interface Outcome {
        /** The draft as it is now. */
        record Edited(Draft draft) implements Outcome {}

        /** Nothing was stored, since somebody else was first. */
        record Moved(DraftMoved moved) implements Outcome {}
    }
}
