package org.convoke.agenda.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.convoke.agenda.session.SessionId;
import org.convoke.agenda.session.Sessions;
import org.convoke.kit.caller.Caller;
import org.convoke.programme.Programme;

/** Edits a draft for another feature, in its transaction, whatever version it is at. */
@ApplicationScoped
public class Replacing {

    private final Sessions sessions;
    private final Editing editing;

    Replacing(Sessions sessions, Editing editing) {
        this.sessions = sessions;
        this.editing = editing;
    }

    /** Puts the programme in the place of the working one; the session is locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Draft replace(SessionId session, Programme programme, Caller by) {
        var newest = sessions.lock(session).draftVersion();
        return switch (editing.edit(session, newest, programme, by)) {
            case Editing.Outcome.Edited edited -> edited.draft();
            case Editing.Outcome.Moved moved ->
                throw new IllegalStateException("nobody else edits while the session is locked: " + session);
        };
    }
}
