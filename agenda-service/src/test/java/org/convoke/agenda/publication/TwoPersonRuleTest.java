package org.convoke.agenda.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.agenda.AgendaApi.anybody;
import static org.convoke.agenda.AgendaApi.as;
import static org.convoke.agenda.AgendaApi.cofacilitator;
import static org.convoke.agenda.AgendaApi.json;
import static org.convoke.agenda.AgendaApi.publish;
import static org.convoke.agenda.AgendaApi.secretariat;
import static org.convoke.agenda.AgendaApi.session;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;
import static org.convoke.servicetests.Patience.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoke.agenda.MovableClock;
import org.convoke.programme.Programme;
import org.convoke.servicetests.RealServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class TwoPersonRuleTest {

    private static final Programme PROGRAMME = programme()
            .day("2017-09-04")
            .meeting("Morning", at("10:00"), to("12:00"))
            .build();

    private final AgroalDataSource database;
    private final MovableClock clock;
    private final DuePublications due;

    TwoPersonRuleTest(AgroalDataSource database, MovableClock clock, DuePublications due) {
        this.database = database;
        this.clock = clock;
        this.due = due;
    }

    @Test
    void nobody_publishes_alone_where_two_are_needed() {
        var session = ruled();

        publish(session, 1)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://convoke.example/problems/approval-needed"));
        PublicationTest.request(session, 1, Map.of()).then().statusCode(201).body("state", equalTo("pending-approval"));

        anybody().get("/sessions/{id}", session).then().statusCode(404);
    }

    @Test
    void an_approval_lets_it_go_out_and_is_kept() throws SQLException {
        var session = ruled();
        var publication = asked(session, Map.of());

        approve(cofacilitator(), session, publication)
                .then()
                .statusCode(200)
                .body("state", equalTo("published"))
                .body("requestedBy", equalTo("secretariat"))
                .body("approvedBy", equalTo("cofacilitator"))
                .body("approvedAt", notNullValue());

        anybody().get("/sessions/{id}", session).then().statusCode(200);
        assertThat(audited(publication))
                .containsExactly("secretariat publication.requested", "cofacilitator publication.approved");
    }

    @Test
    void whoever_asked_does_not_approve() {
        var session = ruled();
        var both = as("both", "secretariat@process:*", "cofacilitator@process:*");
        var publication = both.header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/sessions/{id}/publications", session)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");

        approve(as("both", "secretariat@process:*", "cofacilitator@process:*"), session, publication)
                .then()
                .statusCode(403)
                .body("type", equalTo("https://convoke.example/problems/own-publication"));
        approve(secretariat(), session, publication).then().statusCode(403);
        approve(as("else", "cofacilitator@process:" + UUID.randomUUID()), session, publication)
                .then()
                .statusCode(404);
        anybody().get("/sessions/{id}", session).then().statusCode(404);
    }

    @Test
    void an_approved_publication_keeps_its_time() {
        var session = ruled();
        var publication = asked(
                session,
                Map.of(
                        "publishAt",
                        clock.now()
                                .plus(Duration.ofHours(1))
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString()));
        approve(cofacilitator(), session, publication).then().body("state", equalTo("scheduled"));
        approve(cofacilitator(), session, publication).then().statusCode(409);
        anybody().get("/sessions/{id}", session).then().statusCode(404);

        clock.forward(Duration.ofHours(2));

        await().untilAsserted(() -> state(session, publication, "published"));
    }

    @Test
    void what_is_not_approved_does_not_go_out_at_its_time() {
        var session = ruled();
        var publication = asked(
                session,
                Map.of(
                        "publishAt",
                        clock.now()
                                .plus(Duration.ofHours(1))
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString()));

        clock.forward(Duration.ofHours(2));
        due.carryOut();

        state(session, publication, "pending-approval");
        anybody().get("/sessions/{id}", session).then().statusCode(404);
    }

    @Test
    void a_rule_that_comes_later_holds_for_what_already_waits() {
        var session = session(PROGRAMME);
        var publication = PublicationTest.request(session, 1, Map.of("hold", true))
                .jsonPath()
                .getUUID("id");
        rule(cofacilitator(), session, true).then().statusCode(200);

        secretariat()
                .post("/sessions/{id}/publications/{publication}/release", session, publication)
                .then()
                .statusCode(200)
                .body("state", equalTo("pending-approval"));

        approve(cofacilitator(), session, publication).then().body("state", equalTo("published"));
    }

    @Test
    void the_co_facilitators_decline_by_withdrawing() {
        var session = ruled();
        var publication = asked(session, Map.of());

        cofacilitator()
                .contentType(ContentType.JSON)
                .body(json(Map.of("reason", "Not agreed with the host")))
                .post("/sessions/{id}/publications/{publication}/withdrawal", session, publication)
                .then()
                .statusCode(200)
                .body("state", equalTo("withdrawn"))
                .body("changedBy", equalTo("cofacilitator"));
    }

    @Test
    void the_secretariat_sets_the_rule_but_can_not_take_it_back() {
        var session = session(PROGRAMME);
        rule(secretariat(), session, true).then().statusCode(200).body("approvalRequired", equalTo(true));

        rule(secretariat(), session, false).then().statusCode(403);
        secretariat().get("/sessions/{id}", session).then().body("approvalRequired", equalTo(true));
        rule(cofacilitator(), session, false).then().statusCode(200).body("approvalRequired", equalTo(false));
        publish(session, 1).then().statusCode(201);
        anybody().get("/sessions/{id}", session).then().body("$", not(hasKey("approvalRequired")));
    }

    private static UUID ruled() {
        var session = session(PROGRAMME);
        rule(secretariat(), session, true).then().statusCode(200);
        return session;
    }

    private static Response rule(RequestSpecification who, UUID session, boolean required) {
        return who.contentType(ContentType.JSON)
                .body(json(Map.of("required", required)))
                .put("/sessions/{id}/approval-rule", session);
    }

    private static UUID asked(UUID session, Map<String, Object> body) {
        return PublicationTest.request(session, 1, body)
                .then()
                .statusCode(201)
                .body("state", equalTo("pending-approval"))
                .extract()
                .jsonPath()
                .getUUID("id");
    }

    private static Response approve(RequestSpecification who, UUID session, UUID publication) {
        return who.post("/sessions/{id}/publications/{publication}/approval", session, publication);
    }

    private static void state(UUID session, UUID publication, String state) {
        secretariat()
                .get("/sessions/{id}/publications/{publication}", session, publication)
                .then()
                .body("state", equalTo(state));
    }

    private List<String> audited(UUID publication) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select actor, action from audit where subject_id = ? order by happened_at, id")) {
            statement.setString(1, publication.toString());
            var found = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1) + " " + rows.getString(2));
                }
            }
            return found;
        }
    }
}
