package org.convoke.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Sql;
import org.convoke.notification.notice.Notices;
import org.jboss.logging.Logger;

/**
 * Deliveries whose sender has died or sleeps: those whose final dot may have been sent are in doubt, the others are simply
 * queued again.
 */
@ApplicationScoped
class Expired {

    private static final Logger LOG = Logger.getLogger(Expired.class);

    /** By the index delivery_leased. */
    private static final Sql FIND = Sql.of("""
            select noticed_at, id, session, participant, lease_token from delivery
            where state = 'sending' and lease_until < clock_timestamp()
            order by session, participant limit 1000
            """);

    private static final Sql TAKE_OVER = Sql.of("""
            with taken as (
              update delivery set state = case when dot_at is null then 'queued' else 'in-doubt' end,
                doubts = doubts + case when dot_at is null then 0 else 1 end,
                attempts = attempts + 1, lease_token = null, lease_until = null, due = :now,
                words = 'the sender stopped' || case when dot_at is null then '' else ' after the final dot' end
              where noticed_at = :noticedAt and id = :id and lease_token = :token
                and lease_until < clock_timestamp()
              returning noticed_at, id, attempts, dot_at, state, words)
            insert into attempt (noticed_at, delivery, number, began_at, ended_at, outcome, words)
            select noticed_at, id, attempts, coalesce(dot_at, :now), :now, state, words from taken
            on conflict (noticed_at, delivery, number) do nothing
            returning outcome
            """);

    record Lost(Instant noticedAt, UUID id, UUID session, UUID participant, UUID token) {}

    private final Database database;
    private final Notices notices;
    private final DeliveryMetrics metrics;
    private final Clock clock;

    Expired(Database database, Notices notices, DeliveryMetrics metrics, Clock clock) {
        this.database = database;
        this.notices = notices;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Takes over all there are now. */
    void takeOver() {
        var lost = find();
        lost.forEach(this::tryToTakeOver);
        if (!lost.isEmpty()) {
            LOG.warnf("Took over deliveries whose lease had run out, count=%d", lost.size());
        }
    }

    /** One that cannot be taken over must not hold up the others. */
    private void tryToTakeOver(Lost delivery) {
        try {
            takeOver(delivery);
        } catch (RuntimeException e) {
            LOG.warnf("Not taken over, trying again, delivery=%s cause=%s", delivery.id(), e);
        }
    }

    private List<Lost> find() {
        return database.query(FIND)
                .list(row -> new Lost(
                        row.instant("noticed_at"),
                        row.uuid("id"),
                        row.uuid("session"),
                        row.uuid("participant"),
                        row.uuid("lease_token")));
    }

    @Transactional
    void takeOver(Lost delivery) {
        notices.settling(delivery.session(), delivery.participant());
        database.query(TAKE_OVER)
                .set("noticedAt", delivery.noticedAt())
                .set("id", delivery.id())
                .set("token", delivery.token())
                .set("now", clock.instant())
                .first(row -> row.text("outcome"))
                .ifPresent(metrics::takenOver);
        notices.announceAfter(delivery.session(), delivery.participant());
    }
}
