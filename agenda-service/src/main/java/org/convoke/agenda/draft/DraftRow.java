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
import org.convoke.programme.Programme;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A version of a draft as the database keeps it: whole, or as what changed since the version before, or both. */
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
    @Nullable
    String programme;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    @Nullable
    String changes;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    @Nullable
    String commands;

    @Column(name = "made_against")
    @Nullable
    Integer madeAgainst;

    @Column
    @Nullable
    Integer reverts;

    @Column
    @Nullable
    UUID proposal;

    @Column(name = "edited_by")
    String editedBy;

    @Column(name = "edited_at")
    Instant editedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    DraftRow() {}

    /** The first version. */
    DraftRow(SessionId session, Draft first) {
        this.session = session.value();
        this.version = first.version();
        this.programme = EventJson.write(first.programme());
        this.editedBy = first.editedBy();
        this.editedAt = first.editedAt();
    }

    /** @param whole the programme, where it is kept besides what changed */
    DraftRow(SessionId session, Version next, @Nullable Programme whole) {
        this.session = session.value();
        this.version = next.number();
        this.programme = whole == null ? null : EventJson.write(whole);
        this.changes = Columns.changes(next.changes());
        this.editedBy = next.by();
        this.editedAt = next.at();
        if (next.origin() instanceof Origin.ByCommands byCommands) {
            this.commands = Columns.commands(byCommands.commands());
            this.madeAgainst = byCommands.madeAgainst();
        }
        if (next.origin() instanceof Origin.Accepted accepted) {
            this.proposal = accepted.proposal().value();
        }
        if (next.origin() instanceof Origin.Reverted reverted) {
            this.reverts = reverted.version();
        }
    }
}
