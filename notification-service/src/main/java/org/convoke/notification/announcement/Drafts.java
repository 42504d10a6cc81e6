package org.convoke.notification.announcement;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convoke.events.EventJson;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Row;
import org.convoke.notification.database.Sql;
import org.convoke.notification.notice.Announcements;
import org.convoke.programme.LocalizedText;
import org.jspecify.annotations.Nullable;

/** The tables of announcements. */
@ApplicationScoped
class Drafts {

    private static final Sql OF_SESSION =
            Sql.of("select * from announcement where session = :session order by written_at desc, id");

    private static final Sql ONE = Sql.of("select * from announcement where id = :id");

    private static final Sql LOCKED = Sql.of("select * from announcement where id = :id for update");

    private static final Sql WITH_KEY = Sql.of("select * from announcement where written_by = :by and key = :key");

    private static final Sql WRITE = Sql.of("""
            insert into announcement (id, session, subject, text, written_by, written_at, key)
            values (:id, :session, :subject::jsonb, :text::jsonb, :by, :now, :key)
            on conflict (written_by, key) do nothing
            """);

    private static final Sql REWRITE = Sql.of(
            "update announcement set subject = :subject::jsonb, text = :text::jsonb where id = :id and sent_at is null");

    private static final Sql SENT =
            Sql.of("update announcement set sent_at = :now, sent_by = :by where id = :id and sent_at is null");

    private static final Sql FILES = Sql.of("""
            select position, name, type, octet_length(content) as bytes from announcement_file
            where announcement = :id order by position
            """);

    private static final Sql ATTACH = Sql.of("""
            insert into announcement_file (announcement, position, name, type, content)
            select :id, coalesce(max(position), 0) + 1, :name, :type, :content from announcement_file
            where announcement = :id
            """);

    private static final Sql DETACH =
            Sql.of("delete from announcement_file where announcement = :id and position = :position");

    private final Database database;

    Drafts(Database database) {
        this.database = database;
    }

    /** Those of a session, the youngest first. */
    List<Draft> of(UUID session) {
        return database.query(OF_SESSION).set("session", session).list(this::read);
    }

    Optional<Draft> one(UUID id) {
        return database.query(ONE).set("id", id).first(this::read);
    }

    /** The same, and nobody else writes or sends it until the transaction ends. */
    Optional<Draft> locked(UUID id) {
        return database.query(LOCKED).set("id", id).first(this::read);
    }

    /**
     * Writes a new one.
     *
     * @param key what the client named the request with; null where it did not
     * @return it; the one that was written with this key before where there is one
     */
    Draft write(UUID id, UUID session, Written written, String by, @Nullable String key, Instant now) {
        var made = database.query(WRITE)
                .set("id", id)
                .set("session", session)
                .set("subject", json(written.subject()))
                .set("text", json(written.text()))
                .set("by", by)
                .set("key", key)
                .set("now", now)
                .update();
        return made == 1
                ? one(id).orElseThrow()
                : database.query(WITH_KEY)
                        .set("by", by)
                        .set("key", key)
                        .first(this::read)
                        .orElseThrow();
    }

    void rewrite(UUID id, Written written) {
        database.query(REWRITE)
                .set("id", id)
                .set("subject", json(written.subject()))
                .set("text", json(written.text()))
                .update();
    }

    void attach(UUID id, String name, FileType type, byte[] content) {
        database.query(ATTACH)
                .set("id", id)
                .set("name", name)
                .set("type", type.mediaType())
                .set("content", content)
                .update();
    }

    /** Takes a file away; false where there is none at that position. */
    boolean detach(UUID id, int position) {
        return database.query(DETACH).set("id", id).set("position", position).update() == 1;
    }

    void sent(UUID id, String by, Instant now) {
        database.query(SENT).set("id", id).set("by", by).set("now", now).update();
    }

    private Draft read(Row row) throws SQLException {
        var id = row.uuid("id");
        return new Draft(
                id,
                row.uuid("session"),
                Announcements.text(row.text("subject")),
                Announcements.text(row.text("text")),
                database.query(FILES)
                        .set("id", id)
                        .list(file -> new Draft.FileView(
                                file.number("position"), file.text("name"), file.text("type"), file.number("bytes"))),
                row.text("written_by"),
                row.instant("written_at"),
                row.instantOrNull("sent_at"));
    }

    private static String json(LocalizedText text) {
        try {
            return EventJson.mapper().writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
