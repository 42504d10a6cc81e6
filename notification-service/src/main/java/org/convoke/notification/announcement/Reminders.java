package org.convoke.notification.announcement;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.convoke.events.EventJson;
import org.convoke.kit.audit.Audit;
import org.convoke.kit.identity.Ids;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Row;
import org.convoke.notification.database.Sql;
import org.convoke.notification.notice.Announcing;
import org.convoke.notification.notice.Audience;
import org.convoke.programme.Deadline;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Visibility;
import org.convoke.wording.Times;
import org.convoke.wording.Words;
import org.jboss.logging.Logger;

/**
 * Reminds missions of a deadline that comes near: only those of whom nobody has acknowledged the last message, and once for
 * each deadline and each time that it is moved. A reminder is an announcement that the service writes, in every language.
 */
@ApplicationScoped
class Reminders {

    private static final Logger LOG = Logger.getLogger(Reminders.class);
    private static final String WRITER = "reminder";
    private static final Audience NOT_ACKNOWLEDGED = new Audience(Audience.Who.NOT_ACKNOWLEDGED, null);

    /** Those of the newest programmes, on about these days; the exact moment depends on the clock of the venue. */
    private static final Sql NEAR = Sql.of("""
            select r.session, d.deadline::text as deadline, r.published -> 'programme' -> 'venue' ->> 'zone' as zone,
              r.published -> 'programme' -> 'venue' -> 'city' as city
            from (select distinct on (session) session, published from revision order by session, number desc) r
            cross join lateral jsonb_array_elements(r.published -> 'programme' -> 'deadlines') as d (deadline)
            where (d.deadline ->> 'day')::date between (:now::timestamptz)::date - 1 and (:until::timestamptz)::date + 1
            order by d.deadline ->> 'day', r.session
            """);

    private static final Sql KNOWN = Sql.of("select from announcement where written_by = :by and key = :key");

    private final Database database;
    private final Drafts drafts;
    private final Announcing announcing;
    private final Audit audit;

    Reminders(Database database, Drafts drafts, Announcing announcing, Audit audit) {
        this.database = database;
        this.drafts = drafts;
        this.announcing = announcing;
        this.audit = audit;
    }

    /** A deadline of a session, as missions may know of it. */
    private record Near(UUID session, Deadline deadline, ZoneId zone, LocalizedText city) {

        Instant due() {
            var time = deadline.time() == null ? LocalTime.of(23, 59) : deadline.time();
            return deadline.day().atTime(time).atZone(zone).toInstant();
        }

        /** Another one when it is moved. */
        String key() {
            return deadline.id().value() + " " + due();
        }
    }

    /**
     * Sends what is due to be sent.
     *
     * @param before how long before a deadline missions are reminded of it
     * @return how many reminders were sent
     */
    @Transactional
    int remind(Instant now, Duration before) {
        var until = now.plus(before);
        return (int) database.query(NEAR).set("now", now).set("until", until).list(Reminders::near).stream()
                .filter(near -> near.deadline().visibility() != Visibility.INTERNAL)
                .filter(near -> near.due().isAfter(now) && !near.due().isAfter(until))
                .filter(near -> send(near, now))
                .count();
    }

    private boolean send(Near near, Instant now) {
        if (database.query(KNOWN).set("by", WRITER).set("key", near.key()).exists()
                || announcing.chosen(near.session(), NOT_ACKNOWLEDGED).isEmpty()) {
            return false;
        }
        var id = Ids.next();
        var draft = drafts.write(id, near.session(), words(near), WRITER, near.key(), now);
        if (!draft.id().equals(id)) {
            return false;
        }
        drafts.sent(id, WRITER, now);
        announcing.send(id, near.session(), NOT_ACKNOWLEDGED);
        audit.record(
                WRITER,
                "announcement.sent",
                "announcement",
                id,
                Map.of("deadline", near.deadline().id().value().toString()));
        LOG.infof("Reminder sent, notice=%s session=%s", id, near.session());
        return true;
    }

    /** In every language; what the deadline is called is marked where nobody has translated it. */
    private static Written words(Near near) {
        var subject = say("reminder.subject", near, Words.ENGLISH);
        var text = say("reminder.text", near, Words.ENGLISH);
        var written = new Written(LocalizedText.english(subject), LocalizedText.english(text));
        for (var language : Words.languages("notice")) {
            if (!language.equals(Words.ENGLISH)) {
                written = new Written(
                        written.subject().with(language, say("reminder.subject", near, language)),
                        written.text().with(language, say("reminder.text", near, language)));
            }
        }
        return written;
    }

    private static String say(String key, Near near, String language) {
        var words = Words.in("notice", language);
        var title = near.deadline().title().in(language);
        var city = near.city().in(language).text();
        return words.say(
                key,
                "deadline",
                title.translated() ? title.text() : words.say("marked", "text", title.text()),
                "moment",
                Times.in(language).moment(near.due(), near.zone(), city));
    }

    private static Near near(Row row) throws SQLException {
        try {
            return new Near(
                    row.uuid("session"),
                    EventJson.mapper().readValue(row.text("deadline"), Deadline.class),
                    ZoneId.of(row.text("zone")),
                    EventJson.mapper().readValue(row.text("city"), LocalizedText.class));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
