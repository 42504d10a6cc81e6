package org.convoke.kit.outbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.convoke.servicetests.Patience.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoke.events.RevisionPublished;
import org.convoke.events.Topics;
import org.convoke.kit.probe.Events;
import org.convoke.kit.probe.ProbeDatabase;
import org.convoke.servicetests.RealServers;
import org.convoke.servicetests.Topic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class OutboxTest {

    private static final int OVER_WHAT_KAFKA_TAKES = 6 * 1024 * 1024;

    private final Outbox outbox;
    private final ProbeDatabase database;
    private final UUID session = UUID.randomUUID();
    private final UUID another = UUID.randomUUID();

    OutboxTest(Outbox outbox, ProbeDatabase database) {
        this.outbox = outbox;
        this.database = database;
    }

    @AfterEach
    void forget() {
        database.column("delete from outbox where key = ?", session.toString());
    }

    @Test
    void what_can_never_be_sent_is_parked_with_the_later_records_of_its_key_and_counted() {
        try (var agenda = Topic.fromNow(Topics.AGENDA)) {
            put(() -> outbox.putRecord(
                    new OutboxRecord(Topics.AGENDA, session.toString(), Map.of(), new byte[OVER_WHAT_KAFKA_TAKES])));
            await().until(() -> reasons().size() == 1);
            put(() -> outbox.put(Events.revision(session, 1)));
            put(() -> outbox.put(Events.revision(another, 1)));

            agenda.await(RevisionPublished.class, 1, event -> event.session().equals(another));
            await().until(() -> reasons().size() == 2);
            assertThat(reasons().getFirst()).contains("RecordTooLarge");
            assertThat(reasons().getLast()).isEqualTo("behind a parked record of its key");
            assertThat(agenda.now()).noneMatch(record -> record.key().equals(session.toString()));
        }
        await().untilAsserted(() -> assertThat(
                        given().get("/q/metrics").then().extract().asString())
                .containsPattern("convoke_outbox_parked\\{[^}]*} 2\\.0|convoke_outbox_parked 2\\.0"));
    }

    @Test
    void an_event_over_four_mebibytes_is_refused_and_the_whole_transaction_with_it() {
        assertThatThrownBy(() -> put(() -> {
                    outbox.put(Events.revision(session, 1));
                    outbox.put(Events.revision(another, 1, "x".repeat(EventWriter.LIMIT)));
                }))
                .isInstanceOf(EventTooLarge.class);

        assertThat(database.column("select id from outbox where key in (?, ?)", session.toString(), another.toString()))
                .isEmpty();
    }

    @Test
    void an_event_belongs_to_a_transaction() {
        assertThatThrownBy(() -> outbox.put(Events.revision(session, 1))).isInstanceOf(IllegalStateException.class);
    }

    private List<String> reasons() {
        return database
                .column(
                        "select parked_reason from outbox where key = ? and parked_at is not null order by id",
                        session.toString())
                .stream()
                .map(String::valueOf)
                .toList();
    }

    private static void put(Runnable putting) {
        QuarkusTransaction.requiringNew().run(putting);
    }
}
