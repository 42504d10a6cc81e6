package org.convoke.agenda.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.UnaryOperator;
import org.convoke.agenda.session.SessionId;
import org.convoke.agenda.session.Sessions;
import org.convoke.kit.caller.Caller;
import org.convoke.programme.Programme;

/** Lets another feature change the working programme as it is now, in the transaction of what it does besides. */
@ApplicationScoped
public class Amending {

    private final Sessions sessions;
    private final Drafts drafts;
    private final Editing editing;

    Amending(Sessions sessions, Drafts drafts, Editing editing) {
        this.sessions = sessions;
        this.drafts = drafts;
        this.editing = editing;
    }

    /** Makes the next version of the draft out of the newest one; where nothing changes there is no next one. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Draft amend(SessionId session, UnaryOperator<Programme> change, Caller by) {
        sessions.lock(session);
        var draft = drafts.current(session);
        return switch (editing.edit(session, draft, change.apply(draft.programme()), by)) {
            case Editing.Outcome.Edited edited -> edited.draft();
            case Editing.Outcome.Moved moved -> throw new IllegalStateException("a locked draft does not move");
        };
    }
}
