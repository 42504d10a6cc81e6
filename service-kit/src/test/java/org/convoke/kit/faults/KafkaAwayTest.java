package org.convoke.kit.faults;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.servicetests.Patience.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
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

        publishingAndChangingMailboxesAnswersAtOnce();
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        RealServers.kafka().restart();

        everythingArrives();
    }

    @Test
    void while_kafka_hangs_publishing_answers_within_a_second_and_what_was_done_arrives_later() {
        publish(1);
        RealServers.kafka().pause();

        publishingAndChangingMailboxesAnswersAtOnce();
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        RealServers.kafka().resume();

        everythingArrives();
    }

    /** In the middle of several, so that a moment of a busy machine does not decide. */
    private void publishingAndChangingMailboxesAnswersAtOnce() {
        assertThat(median(IntStream.rangeClosed(2, 10)
                        .mapToLong(number -> publish(number).extract().time())))
                .as("milliseconds to publish")
                .isLessThan(AT_MOST.toMillis());
        assertThat(median(IntStream.range(0, 5)
                        .mapToLong(i -> changeMailbox().extract().time())))
                .as("milliseconds to change a mailbox")
                .isLessThan(AT_MOST.toMillis());
    }

    private static long median(LongStream times) {
        var sorted = times.sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private void everythingArrives() {
        var all = LongStream.rangeClosed(1, 10).mapToObj(Object.class::cast).toList();
        await().untilAsserted(() -> assertThat(database.effects(session)).isEqualTo(all));
        try (var registration = Topic.fromBeginning(Topics.REGISTRATION)) {
            registration.await(
                    MissionMailboxesChanged.class,
                    5,
                    event -> event.participant().equals(participant));
        }
        assertThat(database.column("select id from outbox where parked_at is not null and key = ?", session.toString()))
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
