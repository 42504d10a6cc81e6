package org.convoke.agenda.document;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convoke.agenda.due.Due;
import org.convoke.kit.audit.Audit;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.failure.Failure;
import org.jboss.logging.Logger;

/**
 * Names a document in the draft once its embargo is over, so that the next publication tells it without anybody thinking of
 * it. Any number of replicas may look at once: each locks the session first, and the second one finds that it is done.
 */
@ApplicationScoped
class EndedEmbargoes implements Due {

    private static final Logger LOG = Logger.getLogger(EndedEmbargoes.class);

    /** The service itself: it holds no mandate, and needs none for what a person decided when she set the embargo. */
    private static final Caller ITSELF = Caller.of("agenda-service", List.of(), LocalDate.EPOCH);

    private final EmbargoTable table;
    private final Documents documents;
    private final Citing citing;
    private final Audit audit;
    private final Clock clock;

    EndedEmbargoes(EmbargoTable table, Documents documents, Citing citing, Audit audit, Clock clock) {
        this.table = table;
        this.documents = documents;
        this.citing = citing;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String what() {
        return "embargoes";
    }

    @Override
    public void carryOut() {
        QuarkusTransaction.requiringNew()
                .call(() -> table.over(clock.instant()))
                .forEach(this::name);
    }

    private void name(EmbargoTable.Over over) {
        try {
            QuarkusTransaction.requiringNew().run(() -> end(over).ifPresent(document -> citing.cite(document, ITSELF)));
        } catch (RuntimeException e) {
            if (Failure.of(e) == Failure.TRANSIENT) {
                LOG.warnf("Naming a document has to wait, document=%s reason=%s", over.document(), e);
                return;
            }
            LOG.errorf(e, "Document can not be named in the draft, document=%s", over.document());
            QuarkusTransaction.requiringNew().run(() -> end(over)); // so that it does not stand in the way of others
        }
    }

    /** The document, where the end of its embargo is still to be seen to; nobody else changes its session meanwhile. */
    private Optional<SessionDocument> end(EmbargoTable.Over over) {
        var found = documents
                .lock(over.session(), over.document())
                .filter(document -> table.end(over.document(), clock.instant()));
        found.ifPresent(document -> audit.record(
                ITSELF.name(),
                "document.embargo-ended",
                "document",
                document.id(),
                Map.of("embargoUntil", String.valueOf(document.about().embargoUntil()))));
        return found;
    }
}
