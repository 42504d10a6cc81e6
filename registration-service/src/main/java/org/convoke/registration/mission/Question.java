package org.convoke.registration.mission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mailbox was asked whether it is the mission's; its link answers. */
@Entity
@Table(name = "question")
class Question {

    @Id
    private UUID id;

    private UUID mission;

    private String address;

    private @Nullable UUID round;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    @SuppressWarnings("NullAway.Init")
    protected Question() {}

    /** @param round of verification; null for a mailbox that was asked alone */
    Question(UUID id, UUID mission, MailAddress address, @Nullable UUID round, Instant askedAt) {
        this.id = id;
        this.mission = mission;
        this.address = address.text();
        this.round = round;
        this.askedAt = askedAt;
    }

    UUID id() {
        return id;
    }

    UUID mission() {
        return mission;
    }

    MailAddress address() {
        return new MailAddress(address);
    }

    Instant askedAt() {
        return askedAt;
    }

    /** When it was answered first; empty where it was not yet. */
    Optional<Instant> confirmedAt() {
        return Optional.ofNullable(confirmedAt);
    }

    /** Notes the answer; false where it was answered before. */
    boolean answer(Instant at) {
        if (confirmedAt != null) {
            return false;
        }
        confirmedAt = at;
        return true;
    }
}
