package org.convoke.registration.invitation;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.convoke.events.NoticeKind;
import org.convoke.events.ParticipantNotReached.Reason;
import org.jspecify.annotations.Nullable;

/**
 * How an invitation stands, since when, and why where it reached nobody. This is the one place of the rule:
 *
 * <ul>
 *   <li><b>told</b> while the last word about any notice to the participant is "told": whoever knows the programme of a
 *       session knows of the session. Since the first of them.
 *   <li>else <b>not reached</b> where that is the last word about the invitation itself; so a later bounce takes "told"
 *       back, and a mailbox that is mended later brings it again.
 *   <li>else <b>issued</b>: nothing is known yet.
 * </ul>
 *
 * A change that did not arrive therefore never takes back an invitation that did.
 */
record Standing(State state, Instant since, @Nullable Reason reason) {

    /** The states of an invitation that this service knows today. */
    enum State {
        @JsonProperty("issued")
        ISSUED,
        @JsonProperty("told")
        TOLD,
        @JsonProperty("not-reached")
        NOT_REACHED
    }

    /**
     * @param reaches the last word about each notice of the session to the participant
     */
    static Standing of(Instant issuedAt, Collection<Reach> reaches) {
        return told(reaches).or(() -> notReached(reaches)).orElse(new Standing(State.ISSUED, issuedAt, null));
    }

    private static Optional<Standing> told(Collection<Reach> reaches) {
        return reaches.stream()
                .filter(Reach.Told.class::isInstance)
                .map(Reach.Told.class::cast)
                .map(Reach.Told::at)
                .min(Instant::compareTo)
                .map(at -> new Standing(State.TOLD, at, null));
    }

    private static Optional<Standing> notReached(Collection<Reach> reaches) {
        return reaches.stream()
                .filter(reach -> reach.kind() == NoticeKind.INVITATION)
                .filter(Reach.NotReached.class::isInstance)
                .map(Reach.NotReached.class::cast)
                .max(comparing(Reach.NotReached::since))
                .map(reach -> new Standing(State.NOT_REACHED, reach.since(), reach.reason()));
    }
}
