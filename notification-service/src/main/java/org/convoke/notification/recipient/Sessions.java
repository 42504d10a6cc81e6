package org.convoke.notification.recipient;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.convoke.events.DutyStation;
import org.convoke.events.Event;
import org.convoke.events.RevisionPublished;
import org.convoke.events.SessionAnnounced;
import org.convoke.kit.inbox.Received;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Sql;
import org.convoke.programme.Change;
import org.convoke.programme.Weight;

/** The projection of agenda.v1: sessions and their revisions, each kept as it came, fields unknown today included. */
@ApplicationScoped
public class Sessions {

    private static final Sql ANNOUNCED = Sql.of("""
        update session set process = :process, announced = :announced::jsonb, primary_stations = :primary,
          copy_stations = :copy, sequence = :sequence
        where id = :session and sequence < :sequence
        """);

    /** A revision never changes, so the first one that came is right. */
    private static final Sql PUBLISHED = Sql.of("""
        insert into revision (session, number, symbol, published_at, published, weight, worth_until)
        values (:session, :number, :symbol, :publishedAt, :published::jsonb, :weight, :worthUntil)
        on conflict (session, number) do nothing
        """);

    private static final Sql INVITED_TO = Sql.of("""
        select session from invitation where participant = :participant order by session
        """);

    private static final Sql PROCESS =
            Sql.of("select process from session where id = :session and process is not null");

    private final Database database;
    private final Heard heard;

    Sessions(Database database, Heard heard) {
        this.database = database;
        this.heard = heard;
    }

    /** Follows an event of a session; an older or repeated one changes nothing. */
    public void follow(Event event, Received meta) {
        heard.ofSession(event.key(), meta.sequence());
        switch (event) {
            case SessionAnnounced announced -> announce(announced, meta);
            case RevisionPublished published -> publish(published, meta);
            default -> throw new IllegalArgumentException("not about a session: " + event.eventType());
        }
    }

    private void announce(SessionAnnounced event, Received meta) {
        database.query(ANNOUNCED)
                .set("session", event.session())
                .set("process", event.process())
                .set("announced", meta.json())
                .set("primary", words(event.primaryStations()))
                .set("copy", words(event.copyStations()))
                .set("sequence", meta.sequence())
                .update();
    }

    private void publish(RevisionPublished event, Received meta) {
        database.query(PUBLISHED)
                .set("session", event.session())
                .set("number", event.number())
                .set("symbol", event.symbol())
                .set("publishedAt", event.publishedAt())
                .set("published", meta.json())
                .set("weight", weight(event).name().toLowerCase(Locale.ROOT))
                .set("worthUntil", Expiry.of(event).orElse(null))
                .update();
    }

    /** That of its weightiest change; the first programme is all new, and what changes nothing for States says nothing. */
    private static Weight weight(RevisionPublished event) {
        return event.number() == 0
                ? Weight.URGENT
                : event.changes().stream()
                        .map(Change::weight)
                        .min(Comparator.naturalOrder())
                        .orElse(Weight.SILENT);
    }

    private static List<String> words(List<DutyStation> stations) {
        return stations.stream().map(Sessions::word).toList();
    }

    /** A duty station as the tables name it, the same word as in JSON. */
    static String word(DutyStation station) {
        return station.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The process that the session serves; empty where the session has not been heard of. */
    public Optional<UUID> process(UUID session) {
        return database.query(PROCESS).set("session", session).first(row -> row.uuid("process"));
    }

    /** The sessions that the participant is invited to, in one fixed order. */
    public List<UUID> invitedTo(UUID participant) {
        return database.query(INVITED_TO).set("participant", participant).list(row -> row.uuid("session"));
    }
}
