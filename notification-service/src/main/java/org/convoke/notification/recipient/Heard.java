package org.convoke.notification.recipient;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Sql;

/**
 * How far this service has ever followed a key. It outlives the projections: one that is being rebuilt shows old states
 * on its way, and whoever decides from it (the view {@code owed}) waits until it has come as far again.
 */
@ApplicationScoped
class Heard {

    private static final Sql NOTE = Sql.of("""
            insert into heard (topic, key, sequence) values (:topic, :key, :sequence)
            on conflict (topic, key) do update set sequence = excluded.sequence
            where heard.sequence < excluded.sequence
            """);

    private final Database database;

    Heard(Database database) {
        this.database = database;
    }

    void upTo(String topic, UUID key, long sequence) {
        database.query(NOTE)
                .set("topic", topic)
                .set("key", key)
                .set("sequence", sequence)
                .update();
    }
}
