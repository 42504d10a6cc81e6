package org.convoke.registration.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.convoke.events.InvitationIssued;
import org.convoke.events.Topics;
import org.convoke.registration.AnnouncedSession;
import org.convoke.registration.Client;
import org.convoke.servicetests.RealServers;
import org.convoke.servicetests.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class InvitingTest {

    private static final String ALL_STATES = "{\"kinds\": [\"member-state\", \"observer-state\"]}";

    private final AgroalDataSource database;

    InvitingTest(AgroalDataSource database) {
        this.database = database;
    }

    @Test
    void all_states_are_invited_once_however_often_it_is_asked_for() throws SQLException {
        var session = AnnouncedSession.known();
        try (var topic = Topic.fromNow(Topics.REGISTRATION)) {
            invite(session.id(), ALL_STATES)
                    .statusCode(200)
                    .body("invited", equalTo(195))
                    .body("issued", equalTo(195));
            invite(session.id(), ALL_STATES)
                    .statusCode(200)
                    .body("invited", equalTo(195))
                    .body("issued", equalTo(0));

            var issued = topic.await(
                    InvitationIssued.class, 195, event -> event.session().equals(session.id()));
            assertThat(issued).hasSize(195);
            assertThat(issued).extracting(InvitationIssued::participant).doesNotHaveDuplicates();
            assertThat(issued).extracting(InvitationIssued::invited).containsOnly(195);
            assertThat(issuedIn(topic, session.id())).isEqualTo(195);
        }
        assertThat(auditedFor(session.id())).isEqualTo(1);
    }

    @Test
    void calls_at_the_same_time_invite_everybody_once() throws Exception {
        var session = AnnouncedSession.known();
        try (var topic = Topic.fromNow(Topics.REGISTRATION);
                var threads = Executors.newFixedThreadPool(6)) {
            var calls = threads.invokeAll(IntStream.range(0, 6)
                    .<Callable<Integer>>mapToObj(i -> () -> invite(session.id(), ALL_STATES)
                            .statusCode(200)
                            .body("invited", equalTo(195))
                            .extract()
                            .jsonPath()
                            .getInt("issued"))
                    .toList());
            var issued = 0;
            for (var call : calls) {
                issued += call.get();
            }

            assertThat(issued).isEqualTo(195);
            topic.await(InvitationIssued.class, 195, event -> event.session().equals(session.id()));
            assertThat(issuedIn(topic, session.id())).isEqualTo(195);
        }
    }

    @Test
    void calls_at_the_same_time_for_different_states_count_each_other() throws Exception {
        var session = AnnouncedSession.known();
        var codes = new String[] {"CHE", "MEX", "AUT", "KEN", "JPN", "BRA"};
        try (var threads = Executors.newFixedThreadPool(6)) {
            var totals = threads.invokeAll(IntStream.range(0, 6)
                    .<Callable<Integer>>mapToObj(
                            i -> () -> invite(session.id(), "{\"participants\": [\"" + codes[i] + "\"]}")
                                    .statusCode(200)
                                    .extract()
                                    .jsonPath()
                                    .getInt("invited"))
                    .toList());

            assertThat(totals.stream().map(InvitingTest::outcome)).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
        }
    }

    @Test
    void a_few_are_invited_first_and_the_others_later() {
        var session = AnnouncedSession.known();
        try (var topic = Topic.fromNow(Topics.REGISTRATION)) {
            invite(session.id(), "{\"participants\": [\"CHE\", \"mex\", \"" + Client.idOf("AUT") + "\", \"che\"]}")
                    .statusCode(200)
                    .body("invited", equalTo(3))
                    .body("issued", equalTo(3));
            invite(session.id(), "{\"kinds\": [\"observer-state\"]}")
                    .body("invited", equalTo(5))
                    .body("issued", equalTo(2));

            assertThat(topic.await(
                            InvitationIssued.class, 5, event -> event.session().equals(session.id())))
                    .extracting(InvitationIssued::invited)
                    .containsExactlyInAnyOrder(3, 3, 3, 5, 5);
        }
        Client.secretariat()
                .get("/sessions/{id}/invitations", session.id())
                .then()
                .statusCode(200)
                .body("invited", equalTo(5))
                .body("told", equalTo(0))
                .body("notReached", equalTo(0))
                .body("waiting", equalTo(5))
                .body("invitations.participant.code", contains("AUT", "MEX", "CHE", "VAT", "PSE"))
                .body("invitations[2].participant.names.ar", equalTo("سويسرا"))
                .body("invitations.state", everyItem(equalTo("issued")))
                .body("invitations.since", everyItem(notNullValue()))
                .body("invitations.reason", everyItem(nullValue()));
        Client.focalPoint("CHE")
                .get("/participants/CHE/invitations")
                .then()
                .statusCode(200)
                .body(
                        "find { it.session == '" + session.id() + "' }.sessionTitle.texts.en.text",
                        equalTo("Smuggling of migrants"))
                .body("find { it.session == '" + session.id() + "' }.state", equalTo("issued"));
    }

    @Test
    void an_unknown_state_in_the_selection_invites_nobody() {
        var session = AnnouncedSession.known();

        invite(session.id(), "{\"participants\": [\"CHE\", \"XXX\", \"MEX\", \"\"]}")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", contains("/participants/1", "/participants/3"));

        Client.secretariat()
                .get("/sessions/{id}/invitations", session.id())
                .then()
                .body("invitations", empty());
    }

    @Test
    void a_selection_is_kinds_or_participants() {
        var session = AnnouncedSession.known();

        for (var body : new String[] {
            "{}",
            "{\"kinds\": []}",
            "{\"participants\": []}",
            "{\"kinds\": [\"member-state\"], \"participants\": [\"CHE\"]}"
        }) {
            invite(session.id(), body).statusCode(400).body("violations", hasSize(1));
        }
    }

    @Test
    void a_session_that_is_not_yet_known_is_to_be_tried_again() {
        invite(UUID.randomUUID(), ALL_STATES)
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Retry-After", "2");
    }

    private static ValidatableResponse invite(UUID session, String body) {
        return Client.secretariat()
                .body(body)
                .post("/sessions/{id}/invitations", session)
                .then();
    }

    private static long issuedIn(Topic topic, UUID session) {
        return topic.now().stream()
                .flatMap(record -> record.event().stream())
                .filter(event -> event instanceof InvitationIssued issued
                        && issued.session().equals(session))
                .count();
    }

    private static int outcome(Future<Integer> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private int auditedFor(UUID session) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select count(*) from audit where action = 'invitations.issued' and subject_id = ?")) {
            query.setString(1, session.toString());
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
