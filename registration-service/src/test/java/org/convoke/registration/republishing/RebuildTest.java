package org.convoke.registration.republishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.servicetests.Patience.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convoke.events.NoticeKind;
import org.convoke.events.ParticipantNotReached;
import org.convoke.events.ParticipantNotReached.Reason;
import org.convoke.events.ParticipantTold;
import org.convoke.events.Topics;
import org.convoke.registration.AnnouncedSession;
import org.convoke.registration.Client;
import org.convoke.registration.Tables;
import org.convoke.servicetests.Patience;
import org.convoke.servicetests.RealServers;
import org.convoke.servicetests.Topic;
import org.junit.jupiter.api.Test;

/** What this service learnt from others can be forgotten and learnt again. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class RebuildTest {

    private static final Instant TOLD_AT = Instant.parse("2017-07-28T08:00:00Z");

    private final Tables tables;
    private final KafkaClientService kafka;

    RebuildTest(Tables tables, KafkaClientService kafka) {
        this.tables = tables;
        this.kafka = kafka;
    }

    @Test
    void projections_and_inbox_emptied_and_topics_read_again_give_the_same_tables_and_tell_nobody_anything() {
        var session = AnnouncedSession.known();
        session.announce("Trafficking in persons", 2);
        invite(session.id());
        tellAndBounce(session.id());
        awaitStates(session.id(), List.of("told", "not-reached", "issued"));
        await().until(() -> tables.rows("session").toString().contains("Trafficking"));
        var sessions = tables.rows("session");
        var reaches = tables.rows("reach");
        var invitations = tables.rows("invitation");
        var missions = tables.rows("mission");
        var participants = tables.rows("participant");
        var told = tables.count("outbox");

        tables.run("delete from session", "delete from reach", "delete from inbox_offset");
        tables.run("update invitation set state = 'ISSUED', state_since = issued_at, state_reason = null");
        rewind(Topics.AGENDA);
        rewind(Topics.DELIVERY);

        await().untilAsserted(() -> {
            assertThat(tables.rows("session")).isEqualTo(sessions);
            assertThat(tables.rows("reach")).isEqualTo(reaches);
            assertThat(tables.rows("invitation")).isEqualTo(invitations);
        });
        assertThat(tables.count("outbox")).as("nobody was told anything").isEqualTo(told);
        assertThat(tables.count("dead_letter")).isZero();

        Client.with("operator@installation")
                .post("/operations/republish")
                .then()
                .statusCode(202);

        assertThat(tables.rows("participant")).isEqualTo(participants);
        assertThat(tables.rows("mission")).isEqualTo(missions);
        assertThat(tables.rows("invitation")).isEqualTo(invitations);
    }

    private static void invite(UUID session) {
        Client.secretariat()
                .body("{\"participants\": [\"SGP\", \"THA\", \"UGA\"]}")
                .post("/sessions/{id}/invitations", session)
                .then()
                .statusCode(200);
    }

    /** Singapore is told; a bounce takes back what Thailand was told; of Uganda nothing is heard. */
    private static void tellAndBounce(UUID session) {
        var notice = UUID.randomUUID();
        var singapore = Client.idOf("SGP");
        var thailand = Client.idOf("THA");
        try (var topic = Topic.fromNow(Topics.DELIVERY)) {
            topic.publish(new ParticipantTold(singapore, session, notice, NoticeKind.INVITATION, null, TOLD_AT), 1);
            topic.publish(new ParticipantTold(thailand, session, notice, NoticeKind.INVITATION, null, TOLD_AT), 1);
            topic.publish(
                    new ParticipantNotReached(
                            thailand,
                            session,
                            notice,
                            NoticeKind.INVITATION,
                            null,
                            Reason.UNDELIVERABLE,
                            TOLD_AT.plusSeconds(60)),
                    2);
        }
    }

    private static void awaitStates(UUID session, List<String> states) {
        await().untilAsserted(() -> assertThat(Client.secretariat()
                        .get("/sessions/{id}/invitations", session)
                        .jsonPath()
                        .getList("invitations.state"))
                .isEqualTo(states));
    }

    private void rewind(String topic) {
        kafka.getConsumer(topic)
                .runOnPollingThread(consumer -> {
                    consumer.seekToBeginning(consumer.assignment());
                })
                .await()
                .atMost(Patience.LONGEST);
    }
}
