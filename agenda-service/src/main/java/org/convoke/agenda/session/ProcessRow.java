package org.convoke.agenda.session;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.convoke.programme.LocalizedText;
import org.hibernate.annotations.ColumnTransformer;

/** A process as the database keeps it. */
@Entity
@Table(name = "process")
class ProcessRow {

    @Id
    UUID id;

    @Convert(converter = JsonColumn.OfText.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    LocalizedText title;

    @Convert(converter = JsonColumn.OfText.class)
    @Column(name = "co_facilitators", columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    LocalizedText coFacilitators;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "created_at")
    Instant createdAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    ProcessRow() {}

    ProcessRow(SessionProcess process, String createdBy, Instant createdAt) {
        this.id = process.id().value();
        this.title = process.title();
        this.coFacilitators = process.coFacilitators();
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    SessionProcess process() {
        return new SessionProcess(new ProcessId(id), title, coFacilitators);
    }
}
