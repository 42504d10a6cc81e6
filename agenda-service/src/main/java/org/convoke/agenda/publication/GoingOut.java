package org.convoke.agenda.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.convoke.agenda.draft.Drafts;
import org.convoke.agenda.revision.Publishing;
import org.convoke.agenda.revision.Refusal;
import org.convoke.agenda.session.Session;
import org.convoke.kit.audit.Audit;

/** Publishes what is due, once, and notes what became of it. */
@ApplicationScoped
class GoingOut {

    private final Drafts drafts;
    private final Publishing publishing;
    private final Audit audit;
    private final Clock clock;

    GoingOut(Drafts drafts, Publishing publishing, Audit audit, Clock clock) {
        this.drafts = drafts;
        this.publishing = publishing;
        this.audit = audit;
        this.clock = clock;
    }

    /** Publishes it if it is due; its session is locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    void ifDue(PublicationRow publication, Session session) {
        var now = now();
        if (!publication.isDue(now)) {
            return;
        }
        if (session.approvalRequired() && publication.approvedBy == null) {
            publication.awaitApproval(now);
            return;
        }
        var frozen = drafts.version(session.id(), publication.draftVersion).orElseThrow();
        switch (publishing.release(session.id(), frozen, publication.chosenName(), publication.requestedBy)) {
            case Publishing.Outcome.Published out -> publication.publishedAs(out.revision(), now);
            case Refusal refusal -> fail(publication, refusal.reason());
        }
    }

    /** Notes that it can not go out, as it is. */
    @Transactional(Transactional.TxType.MANDATORY)
    void fail(PublicationRow publication, String reason) {
        publication.failed(reason, now());
        audit.record("agenda-service", "publication.failed", "publication", publication.id, Map.of("reason", reason));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
