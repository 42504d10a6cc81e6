package org.convoke.registration.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.convoke.events.ParticipantNotReached.Reason;
import org.convoke.registration.participant.ParticipantId;
import org.convoke.registration.session.SessionId;
import org.jspecify.annotations.Nullable;

/** A participant's invitation to a session: one for each pair, for ever. */
@Entity
@Table(name = "invitation")
class Invitation {

    @Id
    private UUID id;

    private UUID session;

    private UUID participant;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Enumerated(EnumType.STRING)
    private Standing.State state;

    @Column(name = "state_since")
    private Instant stateSince;

    @Enumerated(EnumType.STRING)
    @Column(name = "state_reason")
    private @Nullable Reason stateReason;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    Invitation(UUID id, SessionId session, ParticipantId participant, Instant issuedAt, Standing standing) {
        this.id = id;
        this.session = session.value();
        this.participant = participant.value();
        this.issuedAt = issuedAt;
        this.state = standing.state();
        this.stateSince = standing.since();
        this.stateReason = standing.reason();
    }

    /** Moves to where the last words about it put it. */
    void standAs(Standing standing) {
        state = standing.state();
        stateSince = standing.since();
        stateReason = standing.reason();
    }

    Standing standing() {
        return new Standing(state, stateSince, stateReason);
    }

    UUID id() {
        return id;
    }

    SessionId session() {
        return new SessionId(session);
    }

    ParticipantId participant() {
        return new ParticipantId(participant);
    }

    Instant issuedAt() {
        return issuedAt;
    }
}
