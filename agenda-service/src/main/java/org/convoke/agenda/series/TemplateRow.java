package org.convoke.agenda.series;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.convoke.agenda.session.ProcessId;
import org.convoke.events.EventJson;
import org.convoke.programme.Programme;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;

/** A saved template as the database keeps it; it is deleted, never changed. */
@Entity
@Immutable
@Table(name = "template")
class TemplateRow {

    @Id
    UUID id;

    @Column(name = "process_id")
    UUID process;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    String programme;

    @Column(name = "saved_by")
    String savedBy;

    @Column(name = "saved_at")
    Instant savedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    TemplateRow() {}

    TemplateRow(UUID id, ProcessId process, Programme programme, String savedBy, Instant savedAt) {
        this.id = id;
        this.process = process.value();
        this.programme = EventJson.write(programme);
        this.savedBy = savedBy;
        this.savedAt = savedAt;
    }

    Template template() {
        return new Template(id.toString(), new ProcessId(process), EventJson.readProgramme(programme));
    }
}
