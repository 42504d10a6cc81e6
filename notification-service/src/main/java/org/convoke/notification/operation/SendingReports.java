package org.convoke.notification.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Row;
import org.convoke.notification.database.Sql;
import org.convoke.notification.hold.Hold;
import org.convoke.notification.hold.Hold.Scope;
import org.convoke.notification.hold.Holds;
import org.convoke.notification.operation.SendingReport.Queue;
import org.convoke.notification.operation.SendingReport.RelayReport;
import org.convoke.notification.operation.SendingReport.RelayState;
import org.convoke.notification.operation.SendingReport.SlowDomain;
import org.convoke.notification.pace.Rate;
import org.convoke.notification.relay.Relay;
import org.convoke.notification.relay.Relays;

/** Brings together how the sending stands. */
@ApplicationScoped
class SendingReports {

    /** By the index delivery_unsettled. */
    private static final Sql STATES = Sql.of("""
            select state, count(*) as deliveries from delivery
            where state in ('queued', 'sending', 'deferred', 'in-doubt') group by state
            """);

    /** By the indices delivery_due and delivery_unsettled. */
    private static final Sql DUE = Sql.of("""
            select count(*) as due, min(d.due) as oldest,
              (select min(noticed_at) from delivery where state in ('queued', 'sending', 'deferred', 'in-doubt')) as owed
            from delivery d join notice n on n.id = d.notice and n.course = 'going'
            where d.state in ('queued', 'deferred', 'in-doubt') and d.due <= :now
            """);

    private static final Sql SLOW = Sql.of("""
            select name, refusals, not_before, spread_until, words from pace
            where kind = 'domain' and (refusals > 0 or spread_until > :now)
            order by refusals desc, spread_until desc nulls last, name limit 200
            """);

    private final Database database;
    private final Holds holds;
    private final Relays relays;
    private final Stalled stalled;
    private final Clock clock;

    SendingReports(Database database, Holds holds, Relays relays, Stalled stalled, Clock clock) {
        this.database = database;
        this.holds = holds;
        this.relays = relays;
        this.stalled = stalled;
        this.clock = clock;
    }

    SendingReport now() {
        var held = holds.all();
        var heldRelays = held.stream()
                .filter(hold -> hold.scope() == Scope.RELAY)
                .map(Hold::of)
                .collect(Collectors.toSet());
        return new SendingReport(
                held,
                queue(),
                relays.all().stream().map(relay -> report(relay, heldRelays)).toList(),
                slowDomains(),
                stalled.look());
    }

    private Queue queue() {
        var states = new TreeMap<String, Long>(Map.of("queued", 0L, "sending", 0L, "deferred", 0L, "in-doubt", 0L));
        database.query(STATES).list(row -> states.put(row.text("state"), Long.parseLong(row.text("deliveries"))));
        return database.query(DUE)
                .set("now", clock.instant())
                .first(row -> new Queue(
                        states,
                        Long.parseLong(row.text("due")),
                        row.instantOrNull("oldest"),
                        row.instantOrNull("owed")))
                .orElseThrow();
    }

    private static RelayReport report(Relay relay, Set<String> held) {
        var outage = relay.outage();
        return new RelayReport(
                relay.name(),
                relay.host(),
                relay.priority(),
                relay.weight(),
                relay.connections(),
                held.contains(relay.name())
                        ? RelayState.HELD
                        : outage.isPresent() ? RelayState.LEFT_OUT : RelayState.IN_USE,
                outage.map(Relay.Outage::since).orElse(null),
                outage.map(Relay.Outage::words).orElse(null),
                relay.rate().map(Rate::text).orElse(null));
    }

    private List<SlowDomain> slowDomains() {
        return database.query(SLOW).set("now", clock.instant()).list(SendingReports::slow);
    }

    private static SlowDomain slow(Row row) throws SQLException {
        return new SlowDomain(
                row.text("name"),
                row.number("refusals"),
                row.instantOrNull("not_before"),
                row.instantOrNull("spread_until"),
                row.textOrNull("words"));
    }
}
