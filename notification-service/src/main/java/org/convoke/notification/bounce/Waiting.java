package org.convoke.notification.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import org.convoke.notification.bounce.Journal.Kept;
import org.convoke.notification.bounce.Journal.Outcome;
import org.jboss.logging.Logger;

/** Reports that were faster than the answer to the final dot: looked at again until their delivery is no longer being sent. */
@ApplicationScoped
class Waiting {

    private static final Logger LOG = Logger.getLogger(Waiting.class);

    private final Journal journal;
    private final Consequences consequences;

    Waiting(Journal journal, Consequences consequences) {
        this.journal = journal;
        this.consequences = consequences;
    }

    void lookAgain() {
        for (var report : journal.with(Outcome.WAITING)) {
            try {
                apply(report);
            } catch (RuntimeException e) {
                LOG.warnf("A report waits on, message=%s cause=%s", report.id(), e);
            }
        }
    }

    @Transactional
    void apply(Kept report) {
        if (!journal.holds(report.id(), Outcome.WAITING)) {
            return;
        }
        var outcome = consequences.of(
                classified(report),
                Objects.requireNonNull(report.delivery()),
                Objects.requireNonNull(report.address()));
        if (outcome != Outcome.WAITING) {
            journal.becomes(report.id(), outcome, null);
        }
    }

    private static Classified classified(Kept report) {
        return report.kind().equals("delivered")
                ? new Classified.Delivered(report.report(), true)
                : new Classified.Bounce(Severity.named(report.kind()), report.report());
    }
}
