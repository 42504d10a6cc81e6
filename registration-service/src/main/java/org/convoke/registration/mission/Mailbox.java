package org.convoke.registration.mission;

import org.convoke.events.MissionMailboxesChanged.Purpose;
import org.convoke.events.MissionMailboxesChanged.Turn;

/** A checked address of a mission, what it receives, and when it is its turn. */
record Mailbox(MailAddress address, Purpose purpose, Turn turn) {

    /** One that is used always. */
    Mailbox(MailAddress address, Purpose purpose) {
        this(address, purpose, Turn.ALWAYS);
    }
}
