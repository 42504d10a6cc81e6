package org.convoke.notification.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.convoke.notification.bounce.Classified.Report;
import org.convoke.notification.bounce.Journal.Outcome;
import org.convoke.notification.delivery.AfterAcceptance;
import org.convoke.notification.suppression.Suppressions;
import org.convoke.notification.suppression.Suppressions.Suppression;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a report makes of its delivery and of the mailbox. */
@ApplicationScoped
class Consequences {

    private final AfterAcceptance deliveries;
    private final Suppressions suppressions;
    private final Journal journal;
    private final Clock clock;
    private final int mostSoft;
    private final Duration softWithin;

    Consequences(
            AfterAcceptance deliveries,
            Suppressions suppressions,
            Journal journal,
            Clock clock,
            @ConfigProperty(name = "convoke.bounce.soft-most") int mostSoft,
            @ConfigProperty(name = "convoke.bounce.soft-within") Duration softWithin) {
        if (mostSoft < 1) {
            throw new IllegalArgumentException("CONVOKE_BOUNCE_SOFT_MOST is " + mostSoft + "; it must be 1 or more");
        }
        this.deliveries = deliveries;
        this.suppressions = suppressions;
        this.journal = journal;
        this.clock = clock;
        this.mostSoft = mostSoft;
        this.softWithin = softWithin;
    }

    /** In the transaction of the caller; the report is not in the journal yet. */
    Outcome of(Classified what, UUID delivery, String address) {
        return switch (what) {
            case Classified.Bounce(var severity, var report) -> bounced(severity, report, delivery, address);
            case Classified.Delivered(var report, var toMailbox) ->
                toMailbox ? outcome(deliveries.arrived(delivery, said(report))) : Outcome.NOTED;
            case Classified.Delayed delayed -> Outcome.NOTED;
            case Classified.AutoReply machine -> Outcome.NOTED;
            case Classified.Reply reply -> Outcome.NOTED;
            case Classified.Unknown unknown -> Outcome.NOTED;
        };
    }

    private Outcome bounced(Severity severity, Report report, UUID delivery, String address) {
        var outcome = outcome(deliveries.failed(delivery, said(report)));
        if (outcome != Outcome.WAITING) {
            switch (severity) {
                case HARD -> suppress(address, delivery, report, report.words());
                case SOFT -> suppressIfTooMany(address, delivery, report);
                case REFUSED -> {}
            }
        }
        return outcome;
    }

    private void suppressIfTooMany(String address, UUID delivery, Report report) {
        var soft = journal.soft(address, softWithin) + 1;
        if (soft >= mostSoft) {
            suppress(
                    address,
                    delivery,
                    report,
                    soft + " soft bounces within " + softWithin.toDays() + " days, the last: " + report.words());
            journal.countNoMore(address);
        }
    }

    private void suppress(String address, UUID delivery, Report report, String words) {
        suppressions.add(new Suppression(
                address, clock.instant(), delivery, report.host(), report.code(), report.status(), words));
    }

    private static AfterAcceptance.Report said(Report report) {
        return new AfterAcceptance.Report(report.host(), report.code(), report.status(), report.words());
    }

    private static Outcome outcome(AfterAcceptance.Outcome outcome) {
        return switch (outcome) {
            case APPLIED -> Outcome.APPLIED;
            case KNOWN -> Outcome.NOTED;
            case TOO_EARLY -> Outcome.WAITING;
        };
    }
}
