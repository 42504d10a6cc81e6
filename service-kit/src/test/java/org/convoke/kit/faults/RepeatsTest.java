package org.convoke.kit.faults;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.servicetests.Patience.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.convoke.events.Topics;
import org.convoke.kit.probe.Events;
import org.convoke.kit.probe.ProbeDatabase;
import org.convoke.kit.probe.ProbeTopic;
import org.convoke.servicetests.RealServers;
import org.convoke.servicetests.Tokens;
import org.convoke.servicetests.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class RepeatsTest {

    private static final String PROJECTION = "select session || ' ' || symbol from seen order by session";
    private static final String REACTIONS = "select id || ' ' || at from reacted order by id";

    private final ProbeDatabase database;
    private final ProbeTopic topic;

    RepeatsTest(ProbeDatabase database, ProbeTopic topic) {
        this.database = database;
        this.topic = topic;
    }

    @Test
    void a_rewound_topic_has_one_effect_per_record() {
        var session = UUID.randomUUID();
        var marker = UUID.randomUUID();
        var all = LongStream.rangeClosed(1, 20).mapToObj(Object.class::cast).toList();
        try (var agenda = Topic.fromNow(Topics.AGENDA)) {
            for (var number = 1; number <= 20; number++) {
                agenda.publish(Events.revision(session, number), number);
            }
            await().untilAsserted(() -> assertThat(database.effects(session)).isEqualTo(all));

            topic.rewind();
            agenda.publish(Events.revision(session, 21), 21);
            agenda.publish(Events.revision(marker, 1), 1);

            await().untilAsserted(() -> {
                assertThat(database.effects(marker)).hasSize(1);
                assertThat(database.effects(session)).hasSize(21);
            });
            assertThat(database.effects(session)).startsWith(all.toArray()).endsWith(21L);
        }
    }

    @Test
    void an_event_written_twice_changes_the_projection_once_and_reacts_once() {
        var session = UUID.randomUUID();
        var id = UUID.randomUUID();
        try (var agenda = Topic.fromNow(Topics.AGENDA)) {
            agenda.publish(id, Events.revision(session, 1), 1);
            agenda.publish(Events.revision(session, 2), 2);
            agenda.publish(id, Events.revision(session, 1), 1);

            await().untilAsserted(() -> assertThat(database.effects(session)).isEqualTo(List.of(1L, 2L, 1L)));
        }
        assertThat(database.column("select symbol from seen where session = ?", session))
                .isEqualTo(List.of("Rev.2"));
        assertThat(database.column("select sequence from seen where session = ?", session))
                .isEqualTo(List.of(2L));
    }

    @Test
    void everything_emptied_and_read_again_and_republished_gives_the_same_tables_and_no_reaction() {
        var sessions = Stream.generate(UUID::randomUUID).limit(10).toList();
        for (var session : sessions) {
            for (var number = 1; number <= 3; number++) {
                publish(session, number);
            }
        }
        await().untilAsserted(() -> sessions.forEach(
                session -> assertThat(database.effects(session)).hasSize(3)));
        var projection = database.column(PROJECTION);
        var reactions = database.column(REACTIONS);

        database.column("delete from seen");
        database.column("delete from effect");
        database.column("delete from inbox_offset");
        topic.rewind();
        await().untilAsserted(() -> assertThat(database.column(PROJECTION)).isEqualTo(projection));
        given().auth()
                .oauth2(Tokens.forMandates("operator", "operator@installation"))
                .post("/operations/republish")
                .then()
                .statusCode(202)
                .body("events", equalTo(ownedSessions()));

        await().untilAsserted(() -> sessions.forEach(
                session -> assertThat(database.effects(session)).isEqualTo(List.of(1L, 2L, 3L, 4L))));
        assertThat(database.column(PROJECTION)).isEqualTo(projection);
        assertThat(database.column(REACTIONS))
                .as("who was told stays told, nobody is told again")
                .isEqualTo(reactions);
    }

    private int ownedSessions() {
        return database.column("select session from owned").size();
    }

    private static void publish(UUID session, int number) {
        given().queryParam("session", session)
                .queryParam("number", number)
                .post("/probe/revisions")
                .then()
                .statusCode(200);
    }
}
