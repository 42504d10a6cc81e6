package org.convoke.registration.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.servicetests.Patience.await;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.convoke.events.NoticeKind;
import org.convoke.events.ParticipantNotReached;
import org.convoke.events.ParticipantNotReached.Reason;
import org.convoke.events.ParticipantTold;
import org.convoke.events.Topics;
import org.convoke.registration.AnnouncedSession;
import org.convoke.registration.Client;
import org.convoke.servicetests.RealServers;
import org.convoke.servicetests.Topic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class DeliveryEventsTest {

    private static final Instant FIRST = Instant.parse("2017-07-28T08:00:00Z");
    private static final Instant LATER = Instant.parse("2017-07-28T09:00:00Z");

    private final AgroalDataSource database;
    private final UUID notice = UUID.randomUUID();
    private final UUID change = UUID.randomUUID();
    private Topic topic;
    private UUID session;
    private UUID participant;

    @SuppressWarnings("NullAway.Init") // made anew before each test
    DeliveryEventsTest(AgroalDataSource database) {
        this.database = database;
    }

    @BeforeEach
    void switzerland_is_invited() {
        topic = Topic.fromNow(Topics.DELIVERY);
        session = AnnouncedSession.known().id();
        participant = Client.idOf("CHE");
        Client.secretariat()
                .body("{\"participants\": [\"CHE\", \"MEX\"]}")
                .post("/sessions/{id}/invitations", session)
                .then()
                .statusCode(200);
    }

    @AfterEach
    void close() {
        topic.close();
    }

    @Test
    void a_told_participant_moves_its_invitation() {
        topic.publish(told(notice, NoticeKind.INVITATION, FIRST), 1);

        awaitState("told");
        Client.secretariat()
                .get("/sessions/{id}/invitations", session)
                .then()
                .body("invited", equalTo(2))
                .body("told", equalTo(1))
                .body("waiting", equalTo(1))
                .body("invitations.find { it.participant.code == 'CHE' }.since", equalTo("2017-07-28T08:00:00Z"));
    }

    @Test
    void a_bounce_takes_it_back_and_says_why_and_a_mended_mailbox_brings_it_again() {
        topic.publish(told(notice, NoticeKind.INVITATION, FIRST), 1);
        topic.publish(notReached(notice, NoticeKind.INVITATION, Reason.UNDELIVERABLE), 2);

        awaitState("not-reached");
        Client.focalPoint("CHE")
                .get("/participants/CHE/invitations")
                .then()
                .body("find { it.session == '" + session + "' }.reason", equalTo("undeliverable"))
                .body("find { it.session == '" + session + "' }.since", equalTo("2017-07-28T09:00:00Z"));

        topic.publish(told(notice, NoticeKind.INVITATION, LATER), 3);

        awaitState("told");
    }

    @Test
    void repeats_and_older_words_change_nothing() {
        var id = UUID.randomUUID();
        topic.publish(id, notReached(notice, NoticeKind.INVITATION, Reason.NO_MAILBOX), 5);
        topic.publish(id, notReached(notice, NoticeKind.INVITATION, Reason.NO_MAILBOX), 5);
        topic.publish(told(notice, NoticeKind.INVITATION, FIRST), 4);
        topic.publish(told(notice, NoticeKind.INVITATION, FIRST), 5);
        topic.publish(notReached(change, NoticeKind.CHANGE, Reason.NO_MAILBOX), 6);

        awaitHeard(2);
        assertThat(state()).isEqualTo("not-reached");
    }

    @Test
    void a_change_that_did_not_arrive_leaves_the_invitation_told() {
        topic.publish(told(notice, NoticeKind.INVITATION, FIRST), 1);
        topic.publish(notReached(change, NoticeKind.CHANGE, Reason.SUPPRESSED), 2);

        awaitHeard(2);
        assertThat(state()).isEqualTo("told");
    }

    @Test
    void words_about_what_is_not_known_here_wait_and_are_no_dead_letters() {
        var laterInvited = Client.idOf("KEN");
        topic.publish(new ParticipantTold(laterInvited, session, notice, NoticeKind.INVITATION, null, FIRST), 1);
        topic.publish(
                new ParticipantTold(UUID.randomUUID(), UUID.randomUUID(), notice, NoticeKind.INVITATION, null, FIRST),
                1);
        awaitHeard(1);

        Client.secretariat()
                .body("{\"participants\": [\"KEN\"]}")
                .post("/sessions/{id}/invitations", session)
                .then()
                .statusCode(200);

        Client.secretariat()
                .get("/sessions/{id}/invitations", session)
                .then()
                .body("invitations.find { it.participant.code == 'KEN' }.state", equalTo("told"));
        Client.with("operator@installation")
                .get("/operations/dead-letters")
                .then()
                .statusCode(200)
                .body("size()", equalTo(0));
    }

    private ParticipantTold told(UUID about, NoticeKind kind, Instant at) {
        return new ParticipantTold(participant, session, about, kind, null, at);
    }

    private ParticipantNotReached notReached(UUID about, NoticeKind kind, Reason reason) {
        return new ParticipantNotReached(participant, session, about, kind, null, reason, LATER);
    }

    private void awaitState(String expected) {
        await().untilAsserted(() -> assertThat(state()).isEqualTo(expected));
    }

    private String state() {
        return Client.secretariat()
                .get("/sessions/{id}/invitations", session)
                .jsonPath()
                .getString("invitations.find { it.participant.code == 'CHE' }.state");
    }

    /** Waits until words about so many notices of the session are noted. */
    private void awaitHeard(int notices) {
        await().untilAsserted(() -> assertThat(heard()).isEqualTo(notices));
    }

    private int heard() throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select count(*) from reach where session = ?")) {
            query.setObject(1, session);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
