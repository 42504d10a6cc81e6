package org.convoke.registration.mission;

import org.convoke.events.MissionMailboxesChanged.Standing;

/** A mailbox of a mission as it stands. */
record Listed(Mailbox mailbox, Standing standing) {

    MailAddress address() {
        return mailbox.address();
    }

    /** Whether notices go to it. */
    boolean isInUse() {
        return switch (standing) {
            case UNCONFIRMED -> false;
            case CONFIRMED, BY_SECRETARIAT, LEAVING -> true;
        };
    }

    /** Whether it was taken off the list and is only used until another is confirmed. */
    boolean isLeaving() {
        return standing == Standing.LEAVING;
    }

    Listed as(Standing other) {
        return new Listed(mailbox, other);
    }
}
