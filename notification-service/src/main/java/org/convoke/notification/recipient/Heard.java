package org.convoke.notification.recipient;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.convoke.events.Topics;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Sql;

/**
 * How far this service has ever followed a session or a participant. It outlives the projections: one that is being
 * rebuilt shows old states on its way, and whoever decides from it (the view {@code owed}) waits until its own
 * {@code followed} has come as far again.
 */
@ApplicationScoped
class Heard {

    private static final Sql NOTE = Sql.of("""
        insert into heard (topic, key, sequence) values (:topic, :key, :sequence)
        on conflict (topic, key) do update set sequence = excluded.sequence
        where heard.sequence < excluded.sequence
        """);

    private static final Sql FOLLOW_SESSION = Sql.of("""
        insert into session (id, followed) values (:key, :sequence)
        on conflict (id) do update set followed = greatest(session.followed, excluded.followed)
        """);

    private static final Sql FOLLOW_PARTICIPANT = Sql.of("""
        insert into participant (id, followed) values (:key, :sequence)
        on conflict (id) do update set followed = greatest(participant.followed, excluded.followed)
        """);

    private final Database database;

    Heard(Database database) {
        this.database = database;
    }

    /** Something was told of a session; its row is there from now on, a stub at least. */
    void ofSession(UUID session, long sequence) {
        upTo(Topics.AGENDA, FOLLOW_SESSION, session, sequence);
    }

    /** Something was told of a participant; its row is there from now on, a stub at least. */
    void ofParticipant(UUID participant, long sequence) {
        upTo(Topics.REGISTRATION, FOLLOW_PARTICIPANT, participant, sequence);
    }

    private void upTo(String topic, Sql follow, UUID key, long sequence) {
        database.query(NOTE)
                .set("topic", topic)
                .set("key", key)
                .set("sequence", sequence)
                .update();
        database.query(follow).set("key", key).set("sequence", sequence).update();
    }
}
