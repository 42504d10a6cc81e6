package org.convoke.notification.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Sql;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.logging.Logger;

/**
 * The sweep: whatever should have moved on by now and has not, for reasons that the rows show and for reasons that nobody
 * thought of. It mends nothing; it counts, so that somebody looks.
 */
@Singleton
public class Stalled {

    private static final Logger LOG = Logger.getLogger(Stalled.class);

    /** Every kind of work, so that a gauge is there before anything stalls. */
    private static final List<String> KINDS = List.of(
            "due-not-sent",
            "lease-not-taken-over",
            "gap-not-announced",
            "participant-waits-for-nothing",
            "notice-stopped");

    /**
     * By the indices delivery_due, delivery_leased, delivery_open and notice_participant_waiting. A participant that waits
     * without a message on its way, and a gap that no notice closes, should never be; they are found all the same.
     */
    private static final Sql LOOK = Sql.of("""
            select 'due-not-sent' as kind,
              case when exists (select from hold where scope = 'all') then 'all sending is held'
                when exists (select from hold h where h.scope = 'session' and h.name = d.session::text
                  or h.scope = 'process' and h.name = s.process::text) then 'its process or session is held'
                when p.code is null then 'the participant is not known yet'
                else 'no sender has taken it' end as reason,
              count(*) as count, min(d.due) as since
            from delivery d join notice n on n.id = d.notice and n.course = 'going'
              left join session s on s.id = d.session left join participant p on p.id = d.participant
            where d.state in ('queued', 'deferred', 'in-doubt') and d.due <= :before
            group by 2
            union all
            select 'lease-not-taken-over', 'its sender is gone and nobody has taken it over', count(*), min(lease_until)
            from delivery where state = 'sending' and lease_until <= :before
            union all
            select 'gap-not-announced', 'something was published or changed and no notice tells it', count(*), min(o.since)
            from owed o
            where coalesce(o.loud_since, o.since) <= :before and not exists (select from notice_participant np
              where np.session = o.session and np.participant = o.participant and np.kind = o.kind
                and np.to_revision is not distinct from o.to_revision)
            union all
            select 'participant-waits-for-nothing', 'it waits, and no message to it is on its way', count(*), min(np.since)
            from notice_participant np join notice n on n.id = np.notice and n.course = 'going'
            where np.state = 'waiting' and np.since <= :before and not np.by_invitation and not exists (
              select from delivery d where d.session = np.session and d.participant = np.participant
                and d.state in ('queued', 'sending', 'deferred', 'in-doubt'))
            union all
            select 'notice-stopped', case n.course when 'held' then 'it is held' else 'it is paused' end, count(*),
              min(n.noticed_at)
            from notice n
            where n.completed_at is null and n.course in ('held', 'paused') and n.noticed_at <= :before
            group by 2
            """);

    private final Database database;
    private final Clock clock;
    private final Duration after;
    private final Map<String, Long> counted = new ConcurrentHashMap<>();
    private List<Work> logged = List.of();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("stalled").factory());

    Stalled(
            Database database,
            Clock clock,
            @ConfigProperty(name = "convoke.operation.stalled-after", defaultValue = "PT5M") Duration after) {
        this.database = database;
        this.clock = clock;
        this.after = after;
    }

    /**
     * Work of one kind that has made no progress.
     *
     * @param since how long the oldest of it has waited
     */
    @Schema(name = "WorkWithoutProgress")
    public record Work(
            @Schema(
                    description =
                            "due-not-sent, lease-not-taken-over, gap-not-announced, participant-waits-for-nothing or"
                                    + " notice-stopped")
            String kind,

            String reason,
            long count,
            Instant since) {}

    void start(@Observes StartupEvent event, MeterRegistry registry) {
        for (var kind : KINDS) {
            Gauge.builder("convoke_work_without_progress", counted, counts -> counts.getOrDefault(kind, 0L))
                    .tag("kind", kind)
                    .description("Work that should have moved on by now and has not, whatever the reason")
                    .register(registry);
        }
        timer.scheduleWithFixedDelay(this::tryToLook, 15, 15, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    /** All there is now; empty where everything moves. */
    List<Work> look() {
        return look(clock.instant().minus(after));
    }

    /** What had to move on before then. */
    List<Work> look(Instant before) {
        var found = database.query(LOOK).set("before", before).list(row -> {
            var count = Long.parseLong(row.text("count"));
            return count == 0
                    ? new Work(row.text("kind"), row.text("reason"), 0, before)
                    : new Work(row.text("kind"), row.text("reason"), count, row.instant("since"));
        });
        return found.stream().filter(work -> work.count() > 0).toList();
    }

    private void tryToLook() {
        try {
            var found = look();
            KINDS.forEach(kind -> counted.put(
                    kind,
                    found.stream()
                            .filter(work -> work.kind().equals(kind))
                            .mapToLong(Work::count)
                            .sum()));
            var news = found.stream().filter(work -> !logged.contains(work)).toList();
            logged = found;
            news.forEach(work -> LOG.warnf(
                    "Work without progress, kind=%s reason=%s count=%d since=%s",
                    work.kind(), work.reason(), work.count(), work.since()));
        } catch (RuntimeException e) {
            LOG.debugf("Work without progress keeps its last count, cause=%s", e);
        }
    }
}
