package org.convoke.kit.faults;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.convoke.events.MissionMailboxesChanged;
import org.convoke.events.Topics;
import org.convoke.kit.probe.ProbeDatabase;
import org.convoke.servicetests.RealServers;
import org.convoke.servicetests.Topic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class KafkaAwayTest {

    private static final Duration AT_MOST = Duration.ofSeconds(1);

    private final ProbeDatabase database;
    private final UUID session = UUID.randomUUID();
    private final UUID participant = UUID.randomUUID();

    KafkaAwayTest(ProbeDatabase database) {
        this.database = database;
    }

    @AfterEach
    void back() {
        RealServers.kafka().resume();
        if (!RealServers.kafka().process().alive()) {
            RealServers.kafka().restart();
        }
    }

    @Test
    void while_kafka_is_dead_publishing_answers_within_a_second_and_what_was_done_arrives_later() {
        publish(1);
        RealServers.kafka().kill();

        for (var number = 2; number <= 10; number++) {
            publish(number).time(lessThan(AT_MOST.toMillis()));
        }
        changeMailbox().time(lessThan(AT_MOST.toMillis()));
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        RealServers.kafka().restart();

        everythingArrives();
    }

    @Test
    void while_kafka_hangs_publishing_answers_within_a_second_and_what_was_done_arrives_later() {
        publish(1);
        RealServers.kafka().pause();

        for (var number = 2; number <= 10; number++) {
            publish(number).time(lessThan(AT_MOST.toMillis()));
        }
        changeMailbox().time(lessThan(AT_MOST.toMillis()));
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        RealServers.kafka().resume();

        everythingArrives();
    }

    private void everythingArrives() {
        var all = LongStream.rangeClosed(1, 10).mapToObj(Object.class::cast).toList();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(database.effects(session)).isEqualTo(all));
        try (var registration = Topic.fromBeginning(Topics.REGISTRATION)) {
            registration.await(
                    MissionMailboxesChanged.class,
                    1,
                    event -> event.participant().equals(participant));
        }
        assertThat(database.column("select id from outbox where parked_at is not null"))
                .isEmpty();
        assertThat(database.column("select id from dead_letter where key = ?", session.toString()))
                .isEqualTo(List.of());
    }

    private ValidatableResponse publish(int number) {
        return given().queryParam("session", session)
                .queryParam("number", number)
                .post("/probe/revisions")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse changeMailbox() {
        return given().queryParam("participant", participant)
                .queryParam("address", "mission@che.example")
                .put("/probe/mailboxes")
                .then()
                .statusCode(200);
    }
}
