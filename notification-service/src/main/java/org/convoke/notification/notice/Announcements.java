package org.convoke.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Sql;
import org.convoke.notification.email.Announcement;
import org.convoke.notification.email.Attachment;

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
                .first(row -> new Announcement(
                        Announcement.text(row.text("subject")),
                        Announcement.text(row.text("text")),
                        List.copyOf(files)));
    }
}
