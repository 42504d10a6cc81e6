package org.convoke.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.convoke.events.EventJson;
import org.convoke.events.EventType;
import org.convoke.events.RevisionPublished;
import org.convoke.events.SessionAnnounced;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Sql;
import org.convoke.notification.email.ComposedEmail;
import org.convoke.notification.email.EmailComposer;
import org.convoke.notification.email.MessageKind;
import org.convoke.notification.email.NoticeText;
import org.convoke.programme.AgendaDiff;
import org.convoke.programme.Change;
import org.jspecify.annotations.Nullable;

/** Notices as emails, each variant composed once and kept while it is in use. */
@ApplicationScoped
public class Composition {

    private static final Sql SESSION =
            Sql.of("select announced::text from session where id = :session and announced is not null");

    private static final Sql REVISIONS = Sql.of(
            "select published::text from revision where session = :session and number <= :number order by number");

    /** A notice has a few languages and a few revisions that were missed; a composed one is some 100 KB. */
    private static final int KEPT = 64;

    private final Database database;
    private final Announcements announcements;
    private final EmailComposer composer;
    private final Map<Variant, CompletableFuture<ComposedEmail>> composed =
            Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Variant, CompletableFuture<ComposedEmail>> eldest) {
                    return size() > KEPT;
                }
            });

    Composition(Database database, Announcements announcements, EmailComposer composer) {
        this.database = database;
        this.announcements = announcements;
        this.composer = composer;
    }

    /**
     * The email of that variant; whoever comes second waits for the first.
     *
     * @throws NotKnownYet while the projections are being rebuilt
     */
    public ComposedEmail of(Variant variant) {
        var mine = new CompletableFuture<ComposedEmail>();
        var theirs = composed.putIfAbsent(variant, mine);
        if (theirs != null) {
            return joined(theirs);
        }
        try {
            mine.complete(composed(variant));
        } catch (RuntimeException e) {
            composed.remove(variant, mine);
            mine.completeExceptionally(e);
            throw e;
        }
        return mine.join();
    }

    private ComposedEmail composed(Variant variant) {
        var first = text(variant);
        var below = variant.below();
        return below == null ? composer.compose(first) : composer.compose(first, below);
    }

    /** What the first one could not compose is told to the others in the same words. */
    private static ComposedEmail joined(CompletableFuture<ComposedEmail> theirs) {
        try {
            return theirs.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof NotKnownYet notYet ? notYet : e;
        }
    }

    /** What the variant says, in its first language. */
    NoticeText text(Variant variant) {
        if (variant.kind() == MessageKind.ANNOUNCEMENT) {
            return NoticeText.announcing(
                    variant.notice(),
                    variant.language(),
                    session(variant.session()),
                    variant.dated(),
                    announcements.find(variant.notice()).orElseThrow());
        }
        var published = published(variant.session(), variant.to());
        var was = numbered(published, variant.from());
        var isNow = numbered(published, variant.to());
        return new NoticeText(
                variant.notice(),
                variant.kind(),
                variant.language(),
                session(variant.session()),
                was,
                isNow,
                published,
                variant.kind() == MessageKind.CHANGE ? changes(was, isNow) : List.of(),
                variant.dated());
    }

    /** From one revision to the next the agenda service says it; across several the programmes do. */
    private static List<Change> changes(@Nullable RevisionPublished was, @Nullable RevisionPublished isNow) {
        if (was == null || isNow == null) {
            throw new IllegalStateException("a change is between two revisions");
        }
        return isNow.number() == was.number() + 1
                ? isNow.changes()
                : AgendaDiff.between(was.programme(), isNow.programme());
    }

    SessionAnnounced session(UUID session) {
        return database.query(SESSION)
                .set("session", session)
                .first(row ->
                        (SessionAnnounced) EventJson.read(EventType.SESSION_ANNOUNCED, utf8(row.text("announced"))))
                .orElseThrow(() -> new NotKnownYet("session not announced: " + session));
    }

    /** Every revision up to that number, the oldest first. */
    List<RevisionPublished> published(UUID session, @Nullable Integer number) {
        return number == null
                ? List.of()
                : database.query(REVISIONS)
                        .set("session", session)
                        .set("number", number)
                        .list(row -> (RevisionPublished)
                                EventJson.read(EventType.REVISION_PUBLISHED, utf8(row.text("published"))));
    }

    private static @Nullable RevisionPublished numbered(List<RevisionPublished> published, @Nullable Integer number) {
        return number == null
                ? null
                : published.stream()
                        .filter(revision -> revision.number() == number)
                        .findFirst()
                        .orElseThrow(() -> new NotKnownYet("no revision " + number));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
