package org.convoke.kit.faults;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.servicetests.Patience.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.convoke.events.Topics;
import org.convoke.kit.probe.Events;
import org.convoke.kit.probe.ProbeConsumer;
import org.convoke.kit.probe.ProbeDatabase;
import org.convoke.servicetests.RealServers;
import org.convoke.servicetests.Topic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The time that the database is away is {@code convoke.tests.outage}, in seconds. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class PostgresAwayTest {

    private static final Duration OUTAGE = Duration.ofSeconds(Integer.getInteger("convoke.tests.outage", 90));
    private static final int EVENTS = 20;

    private final ProbeDatabase database;
    private final ProbeConsumer consumer;
    private final List<UUID> sessions =
            Stream.generate(UUID::randomUUID).limit(10).toList();

    PostgresAwayTest(ProbeDatabase database, ProbeConsumer consumer) {
        this.database = database;
        this.consumer = consumer;
    }

    @AfterEach
    void back() {
        consumer.calm();
        RealServers.postgres().resume();
        if (!RealServers.postgres().process().alive()) {
            RealServers.postgres().restart();
        }
    }

    @Test
    void while_the_database_is_away_nothing_is_lost_or_given_up_and_the_service_lives() throws InterruptedException {
        var inTheMiddle = new CountDownLatch(EVENTS / 2);
        consumer.before(published -> inTheMiddle.countDown());
        try (var agenda = Topic.fromNow(Topics.AGENDA)) {
            IntStream.rangeClosed(1, EVENTS).forEach(number -> publish(agenda, number));
            assertThat(inTheMiddle.await(60, TimeUnit.SECONDS)).isTrue();

            RealServers.postgres().kill();
            IntStream.rangeClosed(EVENTS + 1, 2 * EVENTS).forEach(number -> publish(agenda, number));
            await().during(OUTAGE)
                    .atMost(OUTAGE.plusSeconds(60))
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() ->
                            given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP")));
            given().queryParam("session", sessions.getFirst())
                    .queryParam("number", 1)
                    .post("/probe/revisions")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json");
            assertThat(lag()).as("the lag is seen to grow").isGreaterThanOrEqualTo(EVENTS);
            RealServers.postgres().restart();

            await().untilAsserted(this::everythingIsTakenInOnce);
        }
    }

    @Test
    void while_the_database_hangs_nothing_is_lost_or_given_up() {
        try (var agenda = Topic.fromNow(Topics.AGENDA)) {
            IntStream.rangeClosed(1, EVENTS).forEach(number -> publish(agenda, number));
            RealServers.postgres().pause();
            IntStream.rangeClosed(EVENTS + 1, 2 * EVENTS).forEach(number -> publish(agenda, number));
            given().get("/q/health/live").then().statusCode(200);
            RealServers.postgres().resume();

            await().untilAsserted(this::everythingIsTakenInOnce);
        }
    }

    private static double lag() {
        var metrics = given().get("/q/metrics").then().statusCode(200).extract().asString();
        var line = metrics.lines()
                .filter(each -> each.startsWith("convoke_consumer_lag") && each.contains("topic=\"agenda.v1\""))
                .findFirst()
                .orElseThrow();
        return Double.parseDouble(line.substring(line.lastIndexOf(' ')));
    }

    private void everythingIsTakenInOnce() {
        for (var session : sessions) {
            var number = sessions.indexOf(session);
            var wanted = IntStream.rangeClosed(1, 2 * EVENTS)
                    .filter(sequence -> sequence % sessions.size() == number)
                    .mapToObj(sequence -> (Object) (long) sequence)
                    .toList();
            assertThat(database.effects(session)).isEqualTo(wanted);
            assertThat(database.column("select id from dead_letter where key = ?", session.toString()))
                    .isEmpty();
        }
    }

    private void publish(Topic agenda, int number) {
        agenda.publish(Events.revision(sessions.get(number % sessions.size()), number), number);
    }
}
