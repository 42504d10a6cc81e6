package org.convoke.agenda.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.convoke.agenda.revision.NameChoice;
import org.convoke.agenda.revision.Revision;
import org.convoke.agenda.session.SessionId;
import org.convoke.kit.identity.Ids;
import org.jspecify.annotations.Nullable;

/** A publication as the database keeps it. Whoever changes one has locked its session. */
@Entity
@Table(name = "publication")
class PublicationRow {

    @Id
    UUID id;

    @Column(name = "session_id")
    UUID session;

    @Column(name = "draft_version")
    int draftVersion;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    @Nullable
    NameChoice name;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    State state;

    /** When it goes out; null where that is as soon as nothing stands in its way. */
    @Column
    @Nullable
    Instant due;

    @Column(name = "to_be_held")
    boolean toBeHeld;

    @Column(name = "requested_by")
    String requestedBy;

    @Column(name = "requested_at")
    Instant requestedAt;

    @Column(name = "approved_by")
    @Nullable
    String approvedBy;

    @Column(name = "approved_at")
    @Nullable
    Instant approvedAt;

    @Column(name = "changed_by")
    String changedBy;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column
    @Nullable
    String reason;

    @Column(name = "revision_number")
    @Nullable
    Integer revisionNumber;

    @Column
    @Nullable
    String symbol;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    PublicationRow() {}

    PublicationRow(SessionId session, Wanted wanted, boolean approvalRequired, String by, Instant at) {
        this.id = Ids.next();
        this.session = session.value();
        this.draftVersion = wanted.draftVersion();
        this.name = wanted.name().orElse(null);
        this.due = wanted.publishAt().orElse(null);
        this.toBeHeld = wanted.hold();
        this.requestedBy = by;
        this.requestedAt = at;
        this.changedBy = by;
        this.changedAt = at;
        this.state = State.PENDING_APPROVAL;
        if (!approvalRequired) {
            goOn(at);
        }
    }

    /** The name that the publisher chose, if she did. */
    Optional<NameChoice> chosenName() {
        return Optional.ofNullable(name);
    }

    /** Whether it goes out at that time. */
    boolean isDue(Instant at) {
        return state == State.SCHEDULED && due != null && !due.isAfter(at);
    }

    void approve(String by, Instant at) {
        approvedBy = by;
        approvedAt = at;
        changed(by, at);
        goOn(at);
    }

    /** Waits for approval again, since the rule was set after it was asked for. */
    void awaitApproval(Instant at) {
        state = State.PENDING_APPROVAL;
        changedAt = at;
    }

    void hold(String by, Instant at) {
        state = State.HELD;
        changed(by, at);
    }

    void release(String by, Instant at) {
        toBeHeld = false;
        changed(by, at);
        goOn(at);
    }

    void withdraw(String by, Instant at, @Nullable String why) {
        state = State.WITHDRAWN;
        reason = why;
        changed(by, at);
    }

    void publishedAs(Revision revision, Instant at) {
        state = State.PUBLISHED;
        revisionNumber = revision.number();
        symbol = revision.symbol().toString();
        changedAt = at;
    }

    void failed(String why, Instant at) {
        state = State.FAILED;
        reason = why;
        changedAt = at;
    }

    private void goOn(Instant at) {
        state = toBeHeld ? State.HELD : State.SCHEDULED;
        if (state == State.SCHEDULED && due == null) {
            due = at;
        }
    }

    private void changed(String by, Instant at) {
        changedBy = by;
        changedAt = at;
    }
}
