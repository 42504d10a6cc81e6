package org.convoke.notification.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convoke.events.DutyStation;
import org.convoke.events.EventJson;
import org.convoke.events.EventType;
import org.convoke.events.SessionAnnounced;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Row;
import org.convoke.notification.database.Sql;
import org.convoke.notification.delivery.DeliveryState;
import org.convoke.notification.email.MailIdentity;
import org.convoke.notification.notice.Announcements;
import org.convoke.notification.recipient.Participants;
import org.convoke.notification.report.NoticeReport;
import org.convoke.notification.report.ReachedState;
import org.jspecify.annotations.Nullable;

/** Reads delivery reports from the ledger. */
@ApplicationScoped
class Proofs {

    /**
     * A row per message, and one for a participant without any. By the primary key of notice_participant and the index
     * delivery_of_participant. Who is told by its invitation has that one's messages.
     */
    private static final Sql ROWS = Sql.of("""
            select np.participant, coalesce(p.code, np.participant::text) as participant_code,
              coalesce(p.names, '{}')::text as names, np.state as outcome, np.reason, np.told_at, np.since,
              d.id, d.address, d.station, d.is_primary, d.language, d.state, d.settled_at, d.host, d.code, d.enhanced,
              d.words, coalesce(d.attempts, 0) as attempts, coalesce(d.possible_repeats, 0) as possible_repeats,
              d.to_revision, r.symbol, r.published ->> 'contentHash' as content_hash, a.at as acknowledged_at,
              a.name as acknowledged_by,
              (select max(t.ended_at) from attempt t where t.noticed_at = d.noticed_at and t.delivery = d.id) as tried_at
            from notice_participant np
            left join participant p on p.id = np.participant
            left join notice_participant teller on np.by_invitation and teller.session = np.session
              and teller.participant = np.participant and teller.kind = 'invitation'
            left join delivery d on d.notice = coalesce(teller.notice, np.notice) and d.participant = np.participant
            left join revision r on r.session = d.session and r.number = d.to_revision
            left join acknowledgement a on a.delivery = d.id
            where np.notice = :notice and (:participant::uuid is null or np.participant = :participant::uuid)
            order by p.order_en nulls last, p.code, np.participant, d.is_primary desc, d.station, d.address
            """);

    private static final Sql ABOUT = Sql.of("""
            select s.announced::text as announced, r.number, r.symbol, r.published ->> 'contentHash' as content_hash,
              a.subject::text as subject
            from notice n
            left join announcement a on a.id = n.id
            left join session s on s.id = n.session
            left join revision r on r.session = n.session and r.number = n.to_revision
            where n.id = :notice
            """);

    private final Database database;
    private final MailIdentity us;

    Proofs(Database database, MailIdentity us) {
        this.database = database;
        this.us = us;
    }

    private record About(
            @Nullable String announced, @Nullable String subject, Proven.@Nullable Told revision) {}

    private record Line(UUID participant, Proven who, Instant changed) {}

    /** The report about everybody. */
    DeliveryProof of(NoticeReport notice) {
        var lines = lines(notice.id(), null);
        var known = participants(lines);
        return proof(notice, null, known, Math.max(0, notice.statesInvited() - known.size()), lines);
    }

    /** The report about one participant; empty where the notice is not for it. */
    Optional<DeliveryProof> of(NoticeReport notice, Participants.Participant participant) {
        var lines = lines(notice.id(), participant.id());
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(proof(notice, participant.code(), participants(lines), 0, lines));
    }

    private DeliveryProof proof(
            NoticeReport notice, @Nullable String of, List<Proven> participants, int unheard, List<Line> lines) {
        var about = database.query(ABOUT)
                .set("notice", notice.id())
                .first(row ->
                        new About(row.textOrNull("announced"), row.textOrNull("subject"), revision(row, "number")))
                .orElseThrow();
        var session = Optional.ofNullable(about.announced()).map(Proofs::session);
        return new DeliveryProof(
                DeliveryProof.FORMAT,
                notice.id(),
                notice.kind(),
                notice.session(),
                session.map(announced -> announced.title().in("en").text()).orElse(""),
                Optional.ofNullable(about.subject())
                        .map(subject -> Announcements.text(subject).sourceText())
                        .orElse(null),
                session.map(announced -> announced.venue().zone().getId()).orElse("UTC"),
                about.revision(),
                notice.createdAt(),
                lines.stream().map(Line::changed).reduce(notice.createdAt(), Proofs::later),
                of,
                DeliveryProof.Totals.of(participants, unheard),
                participants);
    }

    private List<Line> lines(UUID notice, @Nullable UUID participant) {
        return database.query(ROWS)
                .set("notice", notice)
                .set("participant", participant)
                .list(this::read);
    }

    private static List<Proven> participants(List<Line> lines) {
        var found = new LinkedHashMap<UUID, Proven>();
        for (var line : lines) {
            found.merge(line.participant(), line.who(), Proofs::together);
        }
        return List.copyOf(found.values());
    }

    private static Proven together(Proven one, Proven other) {
        var messages = new ArrayList<>(one.messages());
        messages.addAll(other.messages());
        return new Proven(one.code(), one.names(), one.outcome(), one.reason(), one.toldAt(), messages);
    }

    private Line read(Row row) throws SQLException {
        var message = message(row);
        return new Line(
                row.uuid("participant"),
                new Proven(
                        row.text("participant_code"),
                        Participants.names(row.text("names")),
                        row.word("outcome", ReachedState.class),
                        row.textOrNull("reason"),
                        row.instantOrNull("told_at"),
                        message == null ? List.of() : List.of(message)),
                changed(row));
    }

    private Proven.@Nullable Sent message(Row row) throws SQLException {
        var id = row.uuidOrNull("id");
        if (id == null) {
            return null;
        }
        var state = row.word("state", DeliveryState.class);
        return new Proven.Sent(
                id,
                row.text("address"),
                row.word("station", DutyStation.class),
                row.yes("is_primary"),
                row.text("language"),
                state,
                isAccepted(state) ? row.instantOrNull("settled_at") : null,
                row.textOrNull("host"),
                row.numberOrNull("code"),
                row.textOrNull("enhanced"),
                row.textOrNull("words"),
                "<" + id + "@" + us.domain() + ">",
                row.number("attempts"),
                row.number("possible_repeats"),
                revision(row, "to_revision"),
                row.instantOrNull("acknowledged_at"),
                row.textOrNull("acknowledged_by"));
    }

    private static boolean isAccepted(DeliveryState state) {
        return state == DeliveryState.HANDED_OVER || state == DeliveryState.DELIVERED;
    }

    private static Proven.@Nullable Told revision(Row row, String number) throws SQLException {
        var symbol = row.textOrNull("symbol");
        return symbol == null ? null : new Proven.Told(row.number(number), symbol, row.text("content_hash"));
    }

    /** When anything in the row was last written. */
    private static Instant changed(Row row) throws SQLException {
        var latest = row.instant("since");
        for (var column : List.of("told_at", "settled_at", "acknowledged_at", "tried_at")) {
            var time = row.instantOrNull(column);
            latest = time == null ? latest : later(latest, time);
        }
        return latest;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static SessionAnnounced session(String announced) {
        return (SessionAnnounced)
                EventJson.read(EventType.SESSION_ANNOUNCED, announced.getBytes(StandardCharsets.UTF_8));
    }
}
