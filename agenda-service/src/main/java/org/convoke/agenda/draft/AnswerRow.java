package org.convoke.agenda.draft;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;

/** What was answered to a request that has a key. */
@Entity
@Immutable
@Table(name = "draft_answer")
@IdClass(AnswerRow.Id.class)
class AnswerRow {

    /** A key belongs to whoever chose it. */
    record Id(UUID session, String caller, String key) {}

    @jakarta.persistence.Id
    @Column(name = "session_id")
    UUID session;

    @jakarta.persistence.Id
    String caller;

    @jakarta.persistence.Id
    String key;

    /** A digest of the request. */
    @Column
    String request;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    String answer;

    @Column(name = "answered_at")
    Instant answeredAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    AnswerRow() {}

    AnswerRow(Id id, String request, String answer, Instant answeredAt) {
        this.session = id.session();
        this.caller = id.caller();
        this.key = id.key();
        this.request = request;
        this.answer = answer;
        this.answeredAt = answeredAt;
    }
}
