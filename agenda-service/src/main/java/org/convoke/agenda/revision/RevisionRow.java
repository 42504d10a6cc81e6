package org.convoke.agenda.revision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.convoke.agenda.session.SessionId;
import org.convoke.events.EventJson;
import org.convoke.programme.RevisionSymbol;
import org.convoke.programme.Visibility;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A revision as the database keeps it; a trigger refuses every change of it. */
@Entity
@Immutable
@Table(name = "revision")
class RevisionRow {

    @Id
    UUID id;

    @Column(name = "session_id")
    UUID session;

    @Column
    int number;

    /** Null where the revision is older than corrigenda; its number is the revision's then. */
    @Column(name = "symbol_revision")
    @Nullable
    Integer symbolRevision;

    @Column(name = "symbol_corrigendum")
    int symbolCorrigendum;

    /** Null where it was not kept yet. */
    @Column(name = "draft_version")
    @Nullable
    Integer draftVersion;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    String programme;

    /** The programme's status, for whoever looks into the table. */
    @Column
    String status;

    @Column(name = "published_by")
    String publishedBy;

    @Column(name = "published_at")
    Instant publishedAt;

    @Column(name = "content_hash")
    String contentHash;

    @Column(name = "changes_for_public")
    int changesForPublic;

    @Column(name = "changes_for_participants")
    int changesForParticipants;

    @Column(name = "changes_for_internal")
    int changesForInternal;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    RevisionRow() {}

    RevisionRow(Revision revision, @Nullable Revision previous) {
        this.id = revision.id();
        this.session = revision.session().value();
        this.number = revision.number();
        this.symbolRevision = revision.symbol().revision();
        this.symbolCorrigendum = revision.symbol().corrigendum();
        this.draftVersion = revision.draftVersion();
        this.programme = EventJson.write(revision.programme());
        this.status = revision.programme().status().name();
        this.publishedBy = revision.publishedBy();
        this.publishedAt = revision.publishedAt();
        this.contentHash = revision.contentHash();
        this.changesForPublic =
                revision.changesSince(previous, Visibility.PUBLIC).size();
        this.changesForParticipants =
                revision.changesSince(previous, Visibility.PARTICIPANTS).size();
        this.changesForInternal =
                revision.changesSince(previous, Visibility.INTERNAL).size();
    }

    Revision revision() {
        return new Revision(
                id,
                new SessionId(session),
                number,
                new RevisionSymbol(symbolRevision == null ? number : symbolRevision, symbolCorrigendum),
                EventJson.readProgramme(programme),
                draftVersion,
                publishedBy,
                publishedAt,
                contentHash);
    }
}
