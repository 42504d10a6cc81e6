package org.convoke.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.convoke.events.RevisionPublished;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Sql;
import org.convoke.notification.email.ComposedEmail;
import org.convoke.notification.email.EmailComposer;
import org.convoke.notification.email.MessageKind;
import org.convoke.notification.email.NoticeText;
import org.convoke.programme.AgendaDiff;
import org.convoke.programme.Change;
import org.convoke.programme.Programme;
import org.jspecify.annotations.Nullable;

/** A notice that nobody is sent: what a participant would read if a programme were published now. */
@ApplicationScoped
public class Rehearsal {

    private static final UUID NOBODYS = new UUID(0, 0);
    private static final String NO_HASH_YET = "";

    private static final Sql NEWEST =
            Sql.of("select number from revision where session = :session order by number desc limit 1");

    private final Database database;
    private final Composition composition;
    private final EmailComposer composer;
    private final Clock clock;

    Rehearsal(Database database, Composition composition, EmailComposer composer, Clock clock) {
        this.database = database;
        this.composition = composition;
        this.composer = composer;
        this.clock = clock;
    }

    /**
     * What would be published.
     *
     * @param symbol what it would be called
     */
    public record Candidate(UUID session, Programme programme, String symbol) {}

    /**
     * The message in a language, to somebody who was last told this much.
     *
     * @param below the language whose text stands below the first; null where one is enough
     * @param invited whether they were told of their invitation; else this would come with it
     * @param told the number of the revision that they were last told; null where it was none
     * @throws NotKnownYet while what is known of the session is being read again
     */
    public ComposedEmail compose(
            Candidate candidate, String language, @Nullable String below, boolean invited, @Nullable Integer told) {
        var session = composition.session(candidate.session());
        var published = composition.published(candidate.session(), newest(candidate.session()));
        var was = published.stream()
                .filter(revision -> told != null && revision.number() == told)
                .findFirst()
                .orElse(null);
        var changes = was == null ? List.<Change>of() : AgendaDiff.between(was.programme(), candidate.programme());
        var now = clock.instant();
        var isNow = new RevisionPublished(
                candidate.session(),
                NOBODYS,
                published.isEmpty() ? 0 : published.getLast().number() + 1,
                candidate.symbol(),
                now,
                NO_HASH_YET,
                changes,
                candidate.programme());
        var all = new ArrayList<>(published);
        all.add(isNow);
        var text = new NoticeText(NOBODYS, kind(invited, was), language, session, was, isNow, all, changes, now);
        return below == null ? composer.compose(text) : composer.compose(text, below);
    }

    private static MessageKind kind(boolean invited, @Nullable RevisionPublished was) {
        if (!invited) {
            return MessageKind.INVITATION;
        }
        return was == null ? MessageKind.PROGRAMME : MessageKind.CHANGE;
    }

    private @Nullable Integer newest(UUID session) {
        return database.query(NEWEST)
                .set("session", session)
                .first(row -> row.number("number"))
                .orElse(null);
    }
}
