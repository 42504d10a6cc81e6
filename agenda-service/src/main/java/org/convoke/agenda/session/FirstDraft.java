package org.convoke.agenda.session;

import java.time.Instant;
import org.convoke.programme.Programme;

/** Keeps the working programme that a session begins with, in the transaction that convenes it. */
public interface FirstDraft {

    /** Stores the programme as version 1 of the session's draft. */
    void begin(SessionId session, Programme programme, String by, Instant at);
}
