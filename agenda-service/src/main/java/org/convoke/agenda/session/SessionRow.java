package org.convoke.agenda.session;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.convoke.programme.RevisionSymbol;
import org.convoke.programme.Status;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A session as the database keeps it: the row that every writer of the session locks. */
@Entity
@Table(name = "session")
class SessionRow {

    @Id
    UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "process_id")
    ProcessRow process;

    @Column
    String slug;

    @Convert(converter = JsonColumn.OfAddressing.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    Addressing addressing;

    @Convert(converter = JsonColumn.OfOutline.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    Outline outline;

    /** What other services were last told of the session. */
    @Convert(converter = JsonColumn.OfOutline.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    Outline announced;

    @Column(name = "draft_version")
    int draftVersion;

    @Column(name = "latest_number")
    @Nullable
    Integer latestNumber;

    /** Null where the publication is older than corrigenda; its number is the revision's then. */
    @Column(name = "latest_symbol_revision")
    @Nullable
    Integer latestSymbolRevision;

    @Column(name = "latest_symbol_corrigendum")
    int latestSymbolCorrigendum;

    @Enumerated(EnumType.STRING)
    @Column(name = "latest_status", columnDefinition = "text")
    @Nullable
    Status latestStatus;

    @Column(name = "latest_published_at")
    @Nullable
    Instant latestPublishedAt;

    @Column(name = "latest_hash")
    @Nullable
    String latestHash;

    @Column(name = "approval_required")
    boolean approvalRequired;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "created_at")
    Instant createdAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    SessionRow() {}

    SessionRow(Session session, ProcessRow process, String createdBy, Instant createdAt) {
        this.id = session.id().value();
        this.process = process;
        this.slug = session.slug().value();
        this.addressing = session.addressing();
        this.outline = session.outline();
        this.announced = session.outline();
        this.draftVersion = session.draftVersion();
        this.approvalRequired = session.approvalRequired();
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    /** The draft has another version; the head of an unpublished session follows it. */
    void drafted(int version, Outline draft) {
        draftVersion = version;
        if (latestNumber == null) {
            outline = draft;
        }
    }

    /** A revision came out. */
    void published(LatestRevision latest, Outline programme) {
        outline = programme;
        latestNumber = latest.number();
        latestSymbolRevision = latest.symbol().revision();
        latestSymbolCorrigendum = latest.symbol().corrigendum();
        latestStatus = latest.status();
        latestPublishedAt = latest.publishedAt();
        latestHash = latest.contentHash();
    }

    Session session() {
        return new Session(
                new SessionId(id),
                new Slug(slug),
                process.process(),
                addressing,
                outline,
                latest(),
                draftVersion,
                approvalRequired);
    }

    private @Nullable LatestRevision latest() {
        if (latestNumber == null || latestStatus == null || latestPublishedAt == null || latestHash == null) {
            return null;
        }
        var revision = latestSymbolRevision == null ? latestNumber : latestSymbolRevision;
        return new LatestRevision(
                latestNumber,
                new RevisionSymbol(revision, latestSymbolCorrigendum),
                latestStatus,
                latestPublishedAt,
                latestHash);
    }
}
