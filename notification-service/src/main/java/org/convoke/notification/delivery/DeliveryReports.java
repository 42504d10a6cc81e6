package org.convoke.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Query;
import org.convoke.notification.database.Sql;
import org.convoke.notification.delivery.DeliveryPage.OfParticipant;
import org.jspecify.annotations.Nullable;

/** What became of deliveries, for those who ask. */
@ApplicationScoped
public class DeliveryReports {

    /** By the index delivery_of_participant. */
    private static final Sql OF_NOTICE = Sql.of("""
            select d.* from delivery d where d.notice = :notice
            order by d.participant, d.is_primary desc, d.station, d.address
            """);

    /** By the indices notice_participant_of_participant and delivery_of_participant. */
    private static final Sql OF_PARTICIPANT = Sql.of("""
            select d.* from notice_participant np
            join delivery d on d.notice = np.notice and d.participant = np.participant
            where np.participant = :participant
            order by d.notice, d.is_primary desc, d.station, d.address
            """);

    private static final Sql ONE = Sql.of("select * from delivery where id = :id");

    /** By the primary key, backwards. */
    private static final Sql PAGE = Sql.of("""
            select d.* from delivery d
            where (:state::text is null or d.state = :state::text)
              and (:notice::uuid is null or d.notice = :notice::uuid)
              and (:after::uuid is null
                or (d.noticed_at, d.id) < (select a.noticed_at, a.id from delivery a where a.id = :after::uuid))
            order by d.noticed_at desc, d.id desc limit :most
            """);

    private final Database database;

    DeliveryReports(Database database) {
        this.database = database;
    }

    /** Those of a notice by participant, primary mailboxes first. */
    public Map<UUID, List<DeliveryReport>> ofNotice(UUID notice) {
        return by("participant", database.query(OF_NOTICE).set("notice", notice));
    }

    /** Those of a participant by notice, primary mailboxes first. */
    public Map<UUID, List<DeliveryReport>> ofParticipant(UUID participant) {
        return by("notice", database.query(OF_PARTICIPANT).set("participant", participant));
    }

    private static Map<UUID, List<DeliveryReport>> by(String column, Query query) {
        var found = new HashMap<UUID, List<DeliveryReport>>();
        query.list(row -> found.computeIfAbsent(row.uuid(column), none -> new ArrayList<>())
                .add(DeliveryReport.read(row)));
        return found;
    }

    Optional<DeliveryReport> one(UUID id) {
        return database.query(ONE).set("id", id).first(DeliveryReport::read);
    }

    /**
     * Those that fit, of the newest notices first.
     *
     * @param state null for any
     * @param notice null for any
     * @param after the last one that was seen, null for the beginning
     */
    List<OfParticipant> page(@Nullable DeliveryState state, @Nullable UUID notice, @Nullable UUID after, int most) {
        return database.query(PAGE)
                .set("state", state == null ? null : state.word())
                .set("notice", notice)
                .set("after", after)
                .set("most", most)
                .list(row -> new OfParticipant(
                        row.uuid("notice"), row.uuid("session"), row.uuid("participant"), DeliveryReport.read(row)));
    }
}
