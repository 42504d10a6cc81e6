package org.convoke.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.convoke.events.DutyStation;
import org.convoke.events.ParticipantRegistered;
import org.convoke.notification.acknowledgement.Links;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Row;
import org.convoke.notification.database.Sql;
import org.convoke.notification.email.Addressee;
import org.convoke.notification.email.MessageKind;
import org.convoke.notification.notice.Variant;
import org.convoke.notification.recipient.Participants;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Leases of deliveries that are due. */
@ApplicationScoped
class Claims {

    /** A claim is never larger: what a sender that has died held waits for its lease to end. */
    static final int MOST = 50;

    /**
     * By the index delivery_due. Old states are read before the update: a lease that is given back leaves no trace. A
     * participant whose projection is being rebuilt has no row, and waits.
     */
    private static final Sql TAKE = Sql.of("""
        with due as (
          select d.noticed_at, d.id, d.state as before
          from delivery d join notice n on n.id = d.notice and n.course = 'going'
            join participant p on p.id = d.participant and p.code is not null
          where d.state in ('queued', 'deferred', 'in-doubt') and d.urgent = :urgent and d.due <= :now
          order by d.due, d.id limit :most
          for update of d skip locked)
        update delivery d set state = 'sending', lease_token = :token, dot_at = null,
          lease_until = clock_timestamp() + make_interval(secs => :seconds)
        from due, participant p, notice n
        where d.noticed_at = due.noticed_at and d.id = due.id and p.id = d.participant and n.id = d.notice
        returning d.*, due.before, n.kind as notice_kind, p.code as participant_code,
          p.kind as participant_kind, p.names, p.formal_names,
          exists (select from suppression s where s.address = d.address) as suppressed
        """);

    /**
     * What is due is read in its order by the index, up to the last row that is taken. Statistics cannot know how much is due
     * now, and without this PostgreSQL reads and sorts all of it for each claim.
     */
    private static final Sql IN_ORDER =
            Sql.of("select set_config('enable_sort', 'off', true), set_config('enable_bitmapscan', 'off', true)");

    private final Database database;
    private final Clock clock;
    private final Duration lease;
    private final Links links;

    Claims(
            Database database,
            Links links,
            Clock clock,
            @ConfigProperty(name = "convoke.mail.lease", defaultValue = "PT50S") Duration lease) {
        this.database = database;
        this.clock = clock;
        this.lease = lease;
        this.links = links;
    }

    /** How long a lease lasts. */
    Duration lease() {
        return lease;
    }

    /**
     * Leases up to so many deliveries, at most {@link #MOST}: the urgent ones first, however many others wait, and of each
     * those that have been due for longest.
     */
    @Transactional
    List<Leased> take(int most) {
        database.query(IN_ORDER).exists();
        var allowed = Math.min(most, MOST);
        var urgent = take(allowed, true);
        return urgent.size() == allowed
                ? urgent
                : Stream.concat(urgent.stream(), take(allowed - urgent.size(), false).stream())
                        .toList();
    }

    private List<Leased> take(int most, boolean urgent) {
        return database.query(TAKE)
                .set("now", clock.instant())
                .set("urgent", urgent)
                .set("most", most)
                .set("token", UUID.randomUUID())
                .set("seconds", (double) lease.toMillis() / 1000)
                .list(this::leased);
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
                row.instantOrNull("give_up_at"));
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
