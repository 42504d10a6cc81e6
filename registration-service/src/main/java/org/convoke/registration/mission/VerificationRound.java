package org.convoke.registration.mission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Missions were asked whether their mailboxes are still right. */
@Entity
@Table(name = "verification_round")
class VerificationRound {

    @Id
    private UUID id;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "begun_by")
    private String begunBy;

    @SuppressWarnings("NullAway.Init")
    protected VerificationRound() {}

    VerificationRound(UUID id, Instant begunAt, String begunBy) {
        this.id = id;
        this.begunAt = begunAt;
        this.begunBy = begunBy;
    }

    UUID id() {
        return id;
    }

    Instant begunAt() {
        return begunAt;
    }

    String begunBy() {
        return begunBy;
    }
}
