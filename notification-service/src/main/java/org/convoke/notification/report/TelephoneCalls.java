package org.convoke.notification.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.convoke.kit.audit.Audit;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.identity.Ids;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Row;
import org.convoke.notification.database.Sql;
import org.convoke.notification.recipient.Participants.Participant;

/** Who was told by telephone: written down once by the one who called, and never changed. */
@ApplicationScoped
class TelephoneCalls {

    private static final Sql CONCERNS =
            Sql.of("select from notice_participant where notice = :notice and participant = :participant");

    private static final Sql RECORD = Sql.of("""
            insert into told_by_telephone (id, notice, participant, by, spoke_to, note, at, recorded_at)
            values (:id, :notice, :participant, :by, :spokeTo, :note::text, :at, :now)
            """);

    private static final Sql OF_NOTICE = Sql.of("""
            select participant as of, by, spoke_to, note, at from told_by_telephone where notice = :notice order by at, id
            """);

    private static final Sql OF_PARTICIPANT = Sql.of("""
            select notice as of, by, spoke_to, note, at from told_by_telephone
            where participant = :participant order by at, id
            """);

    private final Database database;
    private final Audit audit;
    private final Clock clock;

    TelephoneCalls(Database database, Audit audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** By participant, the first call first. */
    Map<UUID, List<TelephoneCall>> ofNotice(UUID notice) {
        return grouped(database.query(OF_NOTICE).set("notice", notice).list(TelephoneCalls::read));
    }

    /** By notice, the first call first. */
    Map<UUID, List<TelephoneCall>> ofParticipant(UUID participant) {
        return grouped(
                database.query(OF_PARTICIPANT).set("participant", participant).list(TelephoneCalls::read));
    }

    /** Writes down a call; empty where the notice does not concern the participant. Whom it was is only in erasable details. */
    @Transactional
    Optional<TelephoneCall> record(UUID notice, Participant participant, CallToRecord call, Caller by) {
        var concerned = database.query(CONCERNS)
                .set("notice", notice)
                .set("participant", participant.id())
                .exists();
        if (!concerned) {
            return Optional.empty();
        }
        var now = clock.instant();
        var made =
                new TelephoneCall(by.name(), call.spokeTo(), call.note(), Objects.requireNonNullElse(call.at(), now));
        database.query(RECORD)
                .set("id", Ids.next())
                .set("notice", notice)
                .set("participant", participant.id())
                .set("by", made.by())
                .set("spokeTo", made.spokeTo())
                .set("note", made.note())
                .set("at", made.at())
                .set("now", now)
                .update();
        audit.record(
                by,
                "notice.told-by-telephone",
                "notice",
                notice,
                Map.of("participant", participant.code(), "spokeTo", made.spokeTo()));
        return Optional.of(made);
    }

    private record Found(UUID of, TelephoneCall call) {}

    private static Found read(Row row) throws SQLException {
        return new Found(
                row.uuid("of"),
                new TelephoneCall(row.text("by"), row.text("spoke_to"), row.textOrNull("note"), row.instant("at")));
    }

    private static Map<UUID, List<TelephoneCall>> grouped(List<Found> found) {
        var grouped = new HashMap<UUID, List<TelephoneCall>>();
        found.forEach(one ->
                grouped.computeIfAbsent(one.of(), key -> new ArrayList<>()).add(one.call()));
        return grouped;
    }
}
