package org.convoke.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.convoke.events.DutyStation;
import org.convoke.events.ParticipantRegistered;
import org.convoke.notification.acknowledgement.Links;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Row;
import org.convoke.notification.database.Sql;
import org.convoke.notification.email.Addressee;
import org.convoke.notification.email.MessageKind;
import org.convoke.notification.notice.Variant;
import org.convoke.notification.pace.Buckets;
import org.convoke.notification.pace.Buckets.Demand;
import org.convoke.notification.pace.Buckets.Kind;
import org.convoke.notification.pace.Domains;
import org.convoke.notification.recipient.Participants;
import org.convoke.notification.relay.Relay;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Leases of deliveries that are due. */
@ApplicationScoped
class Claims {

    /** A claim is never larger: what a sender that has died held waits for its lease to end. */
    static final int MOST = 50;

    /**
     * By the index delivery_due. Old states are read before the update: a lease that is given back leaves no trace. A
     * participant whose projection is being rebuilt has no row, and waits. What is held is looked up once for all rows.
     */
    static final String TAKING = """
        with due as (
          select d.noticed_at, d.id, d.state as before, d.address
          from delivery d join notice n on n.id = d.notice and n.course = 'going'
            join participant p on p.id = d.participant and p.code is not null
          where d.state in ('queued', 'deferred', 'in-doubt') and d.urgent = :urgent and d.due <= :now
            and (d.due, d.id) >= (:fromDue, :fromId)
            and not exists (select from hold where scope = 'all' or scope = 'relay' and name = :relay)
            and d.session <> all (array(select s.id from hold h join session s
              on h.scope = 'session' and h.name = s.id::text or h.scope = 'process' and h.name = s.process::text))
          order by d.due, d.id limit :most
          for update of d skip locked)
        update delivery d set state = 'sending', lease_token = :token, dot_at = null,
          lease_until = clock_timestamp() + make_interval(secs => :seconds)
        from due left join pace busy on busy.kind = 'domain' and busy.name = lower(split_part(due.address, '@', -1)),
          participant p, notice n
        where d.noticed_at = due.noticed_at and d.id = due.id and p.id = d.participant and n.id = d.notice
        returning d.*, due.before, n.kind as notice_kind, p.code as participant_code,
          p.kind as participant_kind, p.names, p.formal_names,
          exists (select from suppression s where s.address = d.address) as suppressed,
          coalesce(busy.refusals, 0) as refusals, busy.not_before
        """;

    private static final Sql TAKE = Sql.of(TAKING);

    /** In the transaction that has leased it, so that nobody has seen the lease. */
    private static final Sql PUT_OFF = Sql.of("""
        update delivery set state = :before, due = :due, lease_token = null, lease_until = null
        where noticed_at = :noticedAt and id = :id and lease_token = :token
        """);

    /**
     * What is due is read in its order by the index, up to the last row that is taken. Statistics cannot know how much is due
     * now, and without this PostgreSQL reads and sorts all of it for each claim.
     */
    static final Sql IN_ORDER =
            Sql.of("select set_config('enable_sort', 'off', true), set_config('enable_bitmapscan', 'off', true)");

    private final Database database;
    private final Clock clock;
    private final Duration lease;
    private final Links links;
    private final Buckets buckets;
    private final Domains domains;
    private final Places places;

    Claims(
            Database database,
            Links links,
            Buckets buckets,
            Domains domains,
            Clock clock,
            @ConfigProperty(name = "convoke.mail.lease", defaultValue = "PT50S") Duration lease) {
        this.database = database;
        this.clock = clock;
        this.lease = lease;
        this.links = links;
        this.buckets = buckets;
        this.domains = domains;
        this.places = new Places(clock);
    }

    /** How long a lease lasts. */
    Duration lease() {
        return lease;
    }

    /**
     * Leases up to so many deliveries, at most {@link #MOST}, to be sent over that relay: the urgent ones first, however
     * many others wait, and of each those that have been due for longest. What its domain takes no more of gets a later
     * time, so that it is not in the way of what comes after it.
     */
    @Transactional
    Claim take(Relay relay, int most) {
        var allowed = allowed(relay, Math.min(most, MOST));
        if (allowed == 0) {
            return new Claim(List.of(), 0);
        }
        database.query(IN_ORDER).exists();
        var taken = new ArrayList<>(take(relay, allowed, true));
        if (taken.size() < allowed) {
            taken.addAll(take(relay, allowed - taken.size(), false));
        }
        var claim = withoutThoseThatWait(taken);
        if (relay.rate().isPresent() && claim.leased().size() < allowed) {
            buckets.giveBack(Kind.RELAY, relay.name(), allowed - claim.leased().size());
        }
        return claim;
    }

    private int allowed(Relay relay, int wanted) {
        if (relay.rate().isEmpty()) {
            return wanted;
        }
        var demand = new Demand(wanted, relay.rate().get());
        var grant = buckets.take(Kind.RELAY, Map.of(relay.name(), demand)).get(relay.name());
        if (grant == null || grant.granted() == 0) {
            relay.spent(clock.instant(), grant == null ? Duration.ZERO : grant.next());
            return 0;
        }
        return grant.granted();
    }

    /** From where the last claim ended; from the beginning where that brings too few. */
    private List<Leased> take(Relay relay, int most, boolean urgent) {
        var from = places.from(urgent);
        var taken = take(relay, most, urgent, from);
        if (taken.size() < most && !from.equals(Places.BEGINNING)) {
            from = Places.BEGINNING;
            taken = new ArrayList<>(taken);
            taken.addAll(take(relay, most - taken.size(), urgent, from));
        }
        places.taken(urgent, from, taken);
        return taken;
    }

    private List<Leased> take(Relay relay, int most, boolean urgent, Places.Place from) {
        return database.query(TAKE)
                .set("fromDue", from.due())
                .set("fromId", from.id())
                .set("now", clock.instant())
                .set("urgent", urgent)
                .set("relay", relay.name())
                .set("most", most)
                .set("token", UUID.randomUUID())
                .set("seconds", (double) lease.toMillis() / 1000)
                .list(this::leased);
    }

    private Claim withoutThoseThatWait(List<Leased> taken) {
        var now = clock.instant();
        var leftAlone = taken.stream()
                .filter(delivery ->
                        delivery.notBefore() != null && delivery.notBefore().isAfter(now))
                .toList();
        leftAlone.forEach(delivery -> putOff(delivery, Objects.requireNonNull(delivery.notBefore())));
        var others =
                taken.stream().filter(delivery -> !leftAlone.contains(delivery)).toList();
        if (!domains.areLimited()) {
            return new Claim(others, leftAlone.size());
        }
        var turns = domains.turns(others.stream().map(Leased::domain).toList());
        var leased = new ArrayList<Leased>();
        for (var i = 0; i < others.size(); i++) {
            var delivery = others.get(i);
            turns.get(i).ifPresentOrElse(due -> putOff(delivery, due), () -> leased.add(delivery));
        }
        return new Claim(leased, taken.size() - leased.size());
    }

    private void putOff(Leased delivery, Instant due) {
        database.query(PUT_OFF)
                .set("before", delivery.before().word())
                .set("due", due)
                .set("noticedAt", delivery.noticedAt())
                .set("id", delivery.id())
                .set("token", delivery.token())
                .update();
    }

    private Leased leased(Row row) throws SQLException {
        var notice = row.uuid("notice");
        return new Leased(
                row.instant("noticed_at"),
                row.uuid("id"),
                row.uuid("lease_token"),
                row.uuid("session"),
                row.uuid("participant"),
                new Variant(
                        notice,
                        row.uuid("session"),
                        MessageKind.valueOf(upper(row.text("notice_kind"))),
                        row.text("language"),
                        row.textOrNull("second_language"),
                        row.numberOrNull("from_revision"),
                        row.numberOrNull("to_revision"),
                        row.instant("dated")),
                addressee(row),
                row.yes("is_primary"),
                row.yes("suppressed"),
                DeliveryState.valueOf(upper(row.text("before"))),
                row.number("attempts"),
                row.instantOrNull("give_up_at"),
                row.instant("due"),
                row.number("refusals"),
                row.instantOrNull("not_before"));
    }

    private Addressee addressee(Row row) throws SQLException {
        return new Addressee(
                row.uuid("id"),
                row.text("address"),
                row.text("participant_code"),
                Participants.names(row.text("names")),
                Participants.names(row.text("formal_names")),
                DutyStation.valueOf(upper(row.text("station"))),
                row.zoneOrNull("zone"),
                row.text("calendar").equals("invitations"),
                links.acknowledging(row.uuid("id"), row.instant("dated")),
                ParticipantRegistered.Kind.valueOf(row.text("participant_kind")));
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
