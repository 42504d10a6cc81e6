package org.convoke.kit.operations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.servicetests.Patience.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoke.events.EventJson;
import org.convoke.events.Topics;
import org.convoke.kit.probe.Events;
import org.convoke.kit.probe.ProbeConsumer;
import org.convoke.kit.probe.ProbeDatabase;
import org.convoke.servicetests.RealServers;
import org.convoke.servicetests.Tokens;
import org.convoke.servicetests.Topic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class DeadLettersTest {

    private static final String DEAD = Topics.deadLettersOf(Topics.AGENDA, "notification");

    private final ProbeDatabase database;
    private final ProbeConsumer consumer;

    DeadLettersTest(ProbeDatabase database, ProbeConsumer consumer) {
        this.database = database;
        this.consumer = consumer;
    }

    @AfterEach
    void calm() {
        consumer.calm();
    }

    @Test
    void a_poison_event_becomes_a_dead_letter_the_partition_goes_on_and_replay_works() {
        var session = UUID.randomUUID();
        consumer.before(published -> {
            if (published.symbol().equals("Rev.2")) {
                throw new IllegalArgumentException("no such revision is understood here");
            }
        });
        try (var agenda = Topic.fromNow(Topics.AGENDA);
                var dead = Topic.fromNow(DEAD)) {
            for (var number = 1; number <= 3; number++) {
                agenda.publish(Events.revision(session, number), number);
            }

            await().untilAsserted(() -> assertThat(database.effects(session)).isEqualTo(List.of(1L, 3L)));
            var letter = dead.awaitRecords(1, record -> record.key().equals(session.toString()))
                    .getFirst();
            assertThat(letter.header("convoke_reason")).contains("no such revision is understood here");
            assertThat(letter.event())
                    .hasValueSatisfying(event -> assertThat(event.key()).isEqualTo(session));
        }
        var id = letterOf(session);

        operator()
                .post("/operations/dead-letters/" + id + "/replay")
                .then()
                .statusCode(409)
                .body("detail", containsString("no such revision"));
        consumer.calm();
        operator()
                .post("/operations/dead-letters/" + id + "/replay")
                .then()
                .statusCode(200)
                .body("replayed", equalTo(true));

        assertThat(database.effects(session)).isEqualTo(List.of(1L, 3L, 2L));
        assertThat(database.column("select symbol from seen where session = ?", session))
                .as("the projection ignores the older one")
                .isEqualTo(List.of("Rev.3"));
        operator().post("/operations/dead-letters/" + id + "/replay").then().statusCode(409);
        assertThat(database.column("select actor from audit where subject_id = ?", id))
                .contains("operator");
    }

    @Test
    void a_record_that_is_no_event_becomes_a_dead_letter_and_an_unknown_type_is_passed_over() {
        var session = UUID.randomUUID();
        var key = session.toString();
        try (var agenda = Topic.fromNow(Topics.AGENDA);
                var dead = Topic.fromNow(DEAD)) {
            var known = Topic.headers(UUID.randomUUID(), Events.revision(session, 1), 1);
            var unknown = new HashMap<>(known);
            unknown.put("ce_type", "org.convoke.agenda.session-blessed.v1");

            agenda.send(key, known, "{\"session\":".getBytes(StandardCharsets.UTF_8));
            agenda.send(key, Map.of(), new byte[0]);
            agenda.send(key, unknown, new byte[] {1});
            agenda.publish(Events.revision(session, 4), 4);

            await().untilAsserted(() -> assertThat(database.effects(session)).isEqualTo(List.of(4L)));
            var letters = dead.awaitRecords(2, record -> record.key().equals(key));
            assertThat(letters).hasSize(2);
            assertThat(letters.get(1).header("convoke_reason")).contains("ce_id is missing");
        }
    }

    @Test
    void an_event_without_a_required_field_becomes_a_dead_letter_that_names_it() {
        var session = UUID.randomUUID();
        var revision = Events.revision(session, 1);
        try (var agenda = Topic.fromNow(Topics.AGENDA);
                var dead = Topic.fromNow(DEAD)) {
            for (var field : List.of("symbol", "number")) {
                var json = EventJson.mapper().<ObjectNode>valueToTree(revision);
                json.remove(field);
                agenda.send(
                        session.toString(),
                        Topic.headers(UUID.randomUUID(), revision, 1),
                        json.toString().getBytes(StandardCharsets.UTF_8));
            }

            var letters = dead.awaitRecords(2, record -> record.key().equals(session.toString()));
            assertThat(letters.get(0).header("convoke_reason")).contains("'symbol'");
            assertThat(letters.get(1).header("convoke_reason")).contains("'number'");
            assertThat(database.effects(session)).isEmpty();
        }
    }

    @Test
    void what_waits_and_what_is_dead_is_measured() {
        await().untilAsserted(() -> {
            var metrics =
                    given().get("/q/metrics").then().statusCode(200).extract().asString();
            assertThat(metrics)
                    .contains("convoke_outbox_lag_rows", "convoke_outbox_age_seconds", "convoke_outbox_parked")
                    .contains("convoke_dead_letters")
                    .containsPattern("convoke_consumer_lag\\{topic=\"agenda.v1\"[^}]*} 0\\.0");
        });
    }

    @Test
    void an_unknown_dead_letter_is_404() {
        operator()
                .post("/operations/dead-letters/" + UUID.randomUUID() + "/replay")
                .then()
                .statusCode(404);
    }

    @Test
    void a_republication_is_asked_of_the_service() {
        var owned = database.column("select session from owned").size();

        operator().post("/operations/republish").then().statusCode(202).body("events", equalTo(owned));
    }

    private static String letterOf(UUID session) {
        return operator()
                .get("/operations/dead-letters")
                .then()
                .statusCode(200)
                .extract()
                .path("find { it.key == '" + session + "' }.id");
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.forMandates("operator", "operator@installation"));
    }
}
