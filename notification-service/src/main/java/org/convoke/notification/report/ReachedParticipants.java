package org.convoke.notification.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.convoke.notification.acknowledgement.AcknowledgementReports;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Sql;
import org.convoke.notification.delivery.DeliveryReports;
import org.convoke.notification.recipient.Participants;

/** The participants of a notice. */
@ApplicationScoped
class ReachedParticipants {

    /** An invitation tells the programme of the day that its message was made for. */
    private static final Sql OF_NOTICE = Sql.of("""
            select np.participant, coalesce(p.code, np.participant::text) as code,
              coalesce(p.names, '{}')::text as names, np.state, np.reason, np.told_at,
              was.symbol as was, is_now.symbol as is_now
            from notice_participant np
            left join participant p on p.id = np.participant
            left join revision was on was.session = np.session and was.number = np.from_revision
            left join revision is_now on is_now.session = np.session and is_now.number = coalesce(np.to_revision,
              (select max(d.to_revision) from delivery d where d.notice = np.notice and d.participant = np.participant))
            where np.notice = :notice
            order by p.order_en nulls last, p.code, np.participant
            """);

    private final Database database;
    private final DeliveryReports deliveries;
    private final AcknowledgementReports acknowledgements;
    private final TelephoneCalls calls;

    ReachedParticipants(
            Database database,
            DeliveryReports deliveries,
            AcknowledgementReports acknowledgements,
            TelephoneCalls calls) {
        this.database = database;
        this.deliveries = deliveries;
        this.acknowledgements = acknowledgements;
        this.calls = calls;
    }

    /** All of them in English order. */
    List<Reached> of(UUID notice) {
        var messages = deliveries.ofNotice(notice);
        var acknowledged = acknowledgements.ofNotice(notice);
        var telephone = calls.ofNotice(notice);
        return database.query(OF_NOTICE).set("notice", notice).list(row -> {
            var participant = row.uuid("participant");
            return new Reached(
                    new Reached.Who(participant, row.text("code"), Participants.names(row.text("names"))),
                    row.word("state", ReachedState.class),
                    row.textOrNull("reason"),
                    row.instantOrNull("told_at"),
                    row.textOrNull("was"),
                    row.textOrNull("is_now"),
                    acknowledged.getOrDefault(participant, List.of()),
                    messages.getOrDefault(participant, List.of()),
                    telephone.getOrDefault(participant, List.of()));
        });
    }
}
