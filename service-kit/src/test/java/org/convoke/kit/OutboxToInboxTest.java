package org.convoke.kit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.servicetests.Patience.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.convoke.events.RevisionPublished;
import org.convoke.events.Topics;
import org.convoke.kit.probe.ProbeDatabase;
import org.convoke.servicetests.RealServers;
import org.convoke.servicetests.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class OutboxToInboxTest {

    private final ProbeDatabase database;

    OutboxToInboxTest(ProbeDatabase database) {
        this.database = database;
    }

    @Test
    void what_is_put_in_a_transaction_arrives_once_and_in_order() {
        var session = UUID.randomUUID();
        try (var topic = Topic.fromNow(Topics.AGENDA)) {
            for (var number = 1; number <= 5; number++) {
                publish(session, number);
            }

            var published = topic.await(
                    RevisionPublished.class, 5, event -> event.session().equals(session));

            assertThat(published).extracting(RevisionPublished::number).containsExactly(1, 2, 3, 4, 5);
            var record = topic.awaitRecords(1, each -> each.key().equals(session.toString()))
                    .getFirst();
            assertThat(record.header("ce_specversion")).isEqualTo("1.0");
            assertThat(record.header("ce_source")).isEqualTo("/notification-service");
            assertThat(record.header("ce_sequence")).isEqualTo("1");
            assertThat(record.header("content-type")).isEqualTo("application/json");
            assertThat(record.header("traceparent"))
                    .isEqualTo("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        }
        await().untilAsserted(() -> assertThat(database.effects(session)).isEqualTo(List.of(1L, 2L, 3L, 4L, 5L)));
    }

    private static void publish(UUID session, int number) {
        given().queryParam("session", session)
                .queryParam("number", number)
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .post("/probe/revisions")
                .then()
                .statusCode(200);
    }
}
