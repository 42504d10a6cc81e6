package org.convoke.agenda.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.convoke.agenda.session.SessionId;
import org.convoke.agenda.session.Sessions;
import org.convoke.kit.caller.Caller;
import org.convoke.programme.Change;
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
        return sessions.lock(session).draftVersion() == expected
                ? edited(session, rows.newest(session), programme, editor)
                : new Outcome.Moved(drafts.movedSince(session, expected));
    }

    /**
     * Stores the programme as the next version of a draft that the caller has at hand, and that is not read again.
     *
     * @param read what was edited; where it is no longer the newest version, somebody edited meanwhile
     */
    @Transactional
    public Outcome edit(SessionId session, Draft read, Programme programme, Caller editor) {
        return sessions.lock(session).draftVersion() == read.version()
                ? edited(session, read, programme, editor)
                : new Outcome.Moved(drafts.movedSince(session, read.version()));
    }

    private Outcome edited(SessionId session, Draft newest, Programme programme, Caller editor) {
        var made = versions.next(session, newest, programme, new Origin.Replaced(), editor);
        return new Outcome.Edited(made.draft(), made.changes());
    }

    /** What became of an edit. */
    public sealed interface Outcome {
        /**
         * @param draft as it is now
         * @param changes what the edit changed
         */
        record Edited(Draft draft, List<Change> changes) implements Outcome {}

        /** Nothing was stored, since somebody else was first. */
        record Moved(DraftMoved moved) implements Outcome {}
    }
}
