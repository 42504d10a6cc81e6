package org.convoke.registration.invitation;

import java.time.Instant;
import org.convoke.events.NoticeKind;
import org.convoke.events.ParticipantNotReached.Reason;

/** The last word about one notice to one invited participant. */
sealed interface Reach {

    /** What the notice said. */
    NoticeKind kind();

    /** A mail server took the message for a mailbox of a primary addressed mission, and no bounce contradicts it. */
    record Told(NoticeKind kind, Instant at) implements Reach {}

    /** No mailbox could be reached, or a bounce took back what had been told. */
    record NotReached(NoticeKind kind, Instant since, Reason reason) implements Reach {}
}
