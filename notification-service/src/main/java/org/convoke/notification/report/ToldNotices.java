package org.convoke.notification.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.convoke.notification.acknowledgement.AcknowledgementReports;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Sql;
import org.convoke.notification.delivery.DeliveryReport;
import org.convoke.notification.delivery.DeliveryReports;
import org.convoke.notification.email.MessageKind;
import org.convoke.notification.notice.Announcements;

/** What a participant was told. */
@ApplicationScoped
class ToldNotices {

    /** By the index notice_participant_of_participant. */
    private static final Sql OF_PARTICIPANT = Sql.of("""
            select np.notice, np.session, np.kind, np.state, np.told_at, r.symbol, was.symbol as was, s.process,
              w.subject::text as subject
            from notice_participant np
            join notice n on n.id = np.notice
            left join session s on s.id = np.session
            left join announcement w on w.id = np.notice
            left join revision r on r.session = np.session and r.number = np.to_revision
            left join revision was on was.session = np.session and was.number = np.from_revision
            where np.participant = :participant
            order by n.noticed_at desc, n.to_revision desc nulls last, n.kind, n.id limit 500
            """);

    private final Database database;
    private final DeliveryReports deliveries;
    private final AcknowledgementReports acknowledgements;
    private final TelephoneCalls calls;

    ToldNotices(
            Database database,
            DeliveryReports deliveries,
            AcknowledgementReports acknowledgements,
            TelephoneCalls calls) {
        this.database = database;
        this.deliveries = deliveries;
        this.acknowledgements = acknowledgements;
        this.calls = calls;
    }

    private record OfProcess(UUID process, Told told) {}

    /**
     * The newest first, of the newest 500.
     *
     * @param shown which processes the reader may know of
     */
    List<Told> of(UUID participant, Predicate<UUID> shown) {
        var messages = deliveries.ofParticipant(participant);
        var acknowledged = acknowledgements.ofParticipant(participant);
        var telephone = calls.ofParticipant(participant);
        return database
                .query(OF_PARTICIPANT)
                .set("participant", participant)
                .list(row -> {
                    var notice = row.uuid("notice");
                    var own = messages.getOrDefault(notice, List.<DeliveryReport>of());
                    var process = row.uuidOrNull("process");
                    return new OfProcess(
                            process == null ? Access.NO_PROCESS : process,
                            new Told(
                                    notice,
                                    row.uuid("session"),
                                    row.word("kind", MessageKind.class),
                                    row.textOrNull("symbol"),
                                    row.textOrNull("was"),
                                    Announcements.textOrNull(row.textOrNull("subject")),
                                    row.word("state", ReachedState.class),
                                    row.instantOrNull("told_at"),
                                    own.isEmpty() ? null : own.getFirst().language(),
                                    acknowledged.getOrDefault(notice, List.of()),
                                    own,
                                    telephone.getOrDefault(notice, List.of())));
                })
                .stream()
                .filter(found -> shown.test(found.process()))
                .map(OfProcess::told)
                .toList();
    }
}
