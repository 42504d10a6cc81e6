package org.convoke.notification.mailbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convoke.events.DutyStation;
import org.convoke.events.MailboxChanged.What;
import org.convoke.notification.recipient.Participants.Participant;

/**
 * One letter to one mailbox about itself, leased to whoever sends it.
 *
 * @param id of what happened
 * @param languages of the mission
 * @param at when it happened
 * @param attempts that were made before
 * @param suppressed whether nothing is to be sent to the address
 */
public record MailboxLetter(
        UUID id,
        What what,
        Participant participant,
        DutyStation station,
        String address,
        List<String> languages,
        Instant at,
        int attempts,
        boolean suppressed) {

    /** Whether it asks something, and so has a link. */
    public boolean asks() {
        return switch (what) {
            case CONFIRMATION_ASKED, VERIFICATION_ASKED -> true;
            case IN_USE, REMOVED -> false;
        };
    }
}
