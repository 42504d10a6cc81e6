package org.convoke.agenda.draft;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.convoke.agenda.session.SessionId;
import org.convoke.events.EventJson;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;

/** A version of a draft as the database keeps it. */
@Entity
@Immutable
@Table(name = "draft")
@IdClass(DraftRow.Key.class)
class DraftRow {

    /** A version belongs to its session. */
    record Key(UUID session, int version) {}

    @Id
    @Column(name = "session_id")
    UUID session;

    @Id
    int version;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    String programme;

    @Column(name = "edited_by")
    String editedBy;

    @Column(name = "edited_at")
    Instant editedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    DraftRow() {}

    DraftRow(SessionId session, Draft draft) {
        this.session = session.value();
        this.version = draft.version();
        this.programme = EventJson.write(draft.programme());
        this.editedBy = draft.editedBy();
        this.editedAt = draft.editedAt();
    }

    Draft draft() {
        return new Draft(version, EventJson.readProgramme(programme), editedBy, editedAt);
    }
}
