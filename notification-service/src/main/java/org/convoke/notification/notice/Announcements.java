package org.convoke.notification.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convoke.events.EventJson;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Sql;
import org.convoke.notification.email.Announcement;
import org.convoke.notification.email.Attachment;
import org.convoke.programme.LocalizedText;
import org.jspecify.annotations.Nullable;

/** The words of announcements, drafts and those that were sent. */
@ApplicationScoped
public class Announcements {

    private static final Sql WORDS =
            Sql.of("select subject::text as subject, text::text as text from announcement where id = :id");

    private static final Sql FILES =
            Sql.of("select name, type, content from announcement_file where announcement = :id order by position");

    private final Database database;

    Announcements(Database database) {
        this.database = database;
    }

    /** What it says, with its files. */
    public Optional<Announcement> find(UUID id) {
        var files = database.query(FILES)
                .set("id", id)
                .list(row -> new Attachment(row.text("name"), row.text("type"), row.bytes("content")));
        return database.query(WORDS)
                .set("id", id)
                .first(row -> new Announcement(text(row.text("subject")), text(row.text("text")), List.copyOf(files)));
    }

    /** A text as the tables keep it; null where there is none. */
    public static @Nullable LocalizedText textOrNull(@Nullable String json) {
        return json == null ? null : text(json);
    }

    /** A text as the tables keep it. */
    public static LocalizedText text(String json) {
        try {
            return EventJson.mapper().readValue(json, LocalizedText.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
