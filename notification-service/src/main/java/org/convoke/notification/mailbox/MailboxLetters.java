package org.convoke.notification.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.convoke.events.DutyStation;
import org.convoke.events.MailboxChanged;
import org.convoke.events.MailboxChanged.What;
import org.convoke.events.ParticipantRegistered;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Row;
import org.convoke.notification.database.Sql;
import org.convoke.notification.recipient.Participants;
import org.jspecify.annotations.Nullable;

/**
 * The letters that mailboxes are owed. The row of a letter that went out stays, so that the same event, read again, sends
 * nothing; a sender that dies holds a letter as long as its lease, and then it is sent again.
 */
@ApplicationScoped
public class MailboxLetters {

    /** Longer than any conversation with a mail server. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final Sql OWE = Sql.of("""
        insert into mailbox_letter (id, what, participant, mission, station, address, languages, at, due)
        values (:id, :what, :participant, :mission, :station, :address, :languages, :at, :now)
        on conflict (id) do nothing
        """);

    /** By the index mailbox_letter_due. Whoever is not known by name yet waits, and all do while an operator holds all sending. */
    private static final Sql TAKE = Sql.of("""
        with due as (
          select l.id from mailbox_letter l join participant p on p.id = l.participant and p.code is not null
          where l.state = 'queued' and l.due <= :now and coalesce(l.leased_until <= clock_timestamp(), true)
            and not exists (select from hold where scope = 'all')
          order by l.due, l.id limit :most
          for update of l skip locked)
        update mailbox_letter l set leased_until = clock_timestamp() + make_interval(secs => :seconds)
        from due, participant p
        where l.id = due.id and p.id = l.participant
        returning l.*, p.code, p.kind, p.names::text as names, p.formal_names::text as formal_names,
          exists (select from suppression s where s.address = l.address) as suppressed
        """);

    private static final Sql SETTLE = Sql.of("""
        update mailbox_letter set state = :state, attempts = attempts + 1, leased_until = null,
          due = coalesce(:due::timestamptz, due), host = :host, words = :words,
          settled_at = case when :due::timestamptz is null then :now::timestamptz end
        where id = :id and state = 'queued'
        """);

    private final Database database;
    private final Clock clock;

    MailboxLetters(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** How a letter ended. */
    public enum End {
        SENT,
        REFUSED,
        GIVEN_UP
    }

    /** The mailbox is owed a letter about this; one that it was owed before changes nothing. */
    @Transactional(TxType.MANDATORY)
    public void owe(MailboxChanged event) {
        database.query(OWE)
                .set("id", event.id())
                .set("what", word(event.what()))
                .set("participant", event.participant())
                .set("mission", event.mission())
                .set("station", word(event.station()))
                .set("address", event.address())
                .set("languages", event.languages())
                .set("at", event.at())
                .set("now", clock.instant())
                .update();
    }

    /** Leases letters that are due. */
    @Transactional
    public List<MailboxLetter> take(int most) {
        return database.query(TAKE)
                .set("now", clock.instant())
                .set("most", most)
                .set("seconds", (double) LEASE.toSeconds())
                .list(MailboxLetters::read);
    }

    /** Writes that it is done with, in the words of the server or our own. */
    @Transactional
    public void end(MailboxLetter letter, End end, String host, String words) {
        settle(letter, word(end), null, host, words);
    }

    /** Writes that it is tried again then. */
    @Transactional
    public void putOff(MailboxLetter letter, Instant due, String host, String words) {
        settle(letter, "queued", due, host, words);
    }

    private void settle(MailboxLetter letter, String state, @Nullable Instant due, String host, String words) {
        database.query(SETTLE)
                .set("id", letter.id())
                .set("state", state)
                .set("due", due)
                .set("host", host)
                .set("words", words)
                .set("now", clock.instant())
                .update();
    }

    private static MailboxLetter read(Row row) throws SQLException {
        return new MailboxLetter(
                row.uuid("id"),
                row.word("what", What.class),
                new Participants.Participant(
                        row.uuid("participant"),
                        row.text("code"),
                        ParticipantRegistered.Kind.valueOf(row.text("kind")),
                        Participants.names(row.text("names")),
                        Participants.names(row.text("formal_names"))),
                row.word("station", DutyStation.class),
                row.text("address"),
                row.texts("languages"),
                row.instant("at"),
                row.number("attempts"),
                row.yes("suppressed"));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
