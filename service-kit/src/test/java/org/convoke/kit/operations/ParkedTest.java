package org.convoke.kit.operations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.servicetests.Patience.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoke.events.RevisionPublished;
import org.convoke.events.Topics;
import org.convoke.kit.outbox.Outbox;
import org.convoke.kit.outbox.OutboxRecord;
import org.convoke.kit.probe.Events;
import org.convoke.kit.probe.ProbeDatabase;
import org.convoke.servicetests.RealServers;
import org.convoke.servicetests.Tokens;
import org.convoke.servicetests.Topic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A record that Kafka will never take, and two events behind it, are an operator's to decide about. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ParkedTest {

    private static final int OVER_WHAT_KAFKA_TAKES = 6 * 1024 * 1024;

    private final Outbox outbox;
    private final ProbeDatabase database;
    private final UUID session = UUID.randomUUID();

    ParkedTest(Outbox outbox, ProbeDatabase database) {
        this.outbox = outbox;
        this.database = database;
    }

    @AfterEach
    void forget() {
        database.column("delete from outbox where key = ?", session.toString());
    }

    @Test
    void what_is_discarded_is_gone_and_what_waited_behind_it_is_sent_in_its_order_once_released() {
        threeAreParked();
        assertThat(parked().<String>getList("reason").getFirst()).contains("RecordTooLarge");
        assertThat(parked().<String>getList("reason").subList(1, 3)).containsOnly("behind a parked record of its key");
        assertThat(parked().<Integer>getList("bytes").getFirst()).isEqualTo(OVER_WHAT_KAFKA_TAKES);
        var ids = parked().<Object>getList("id");

        try (var agenda = Topic.fromNow(Topics.AGENDA)) {
            discard(ids.getFirst(), "it was put by mistake")
                    .then()
                    .statusCode(200)
                    .body("key", equalTo(session.toString()));
            assertThat(parked().<Object>getList("id")).isEqualTo(ids.subList(1, 3));
            release(ids.getLast()).then().statusCode(200).body("records", equalTo(2));

            var sent = agenda.await(
                    RevisionPublished.class, 2, event -> event.session().equals(session));
            assertThat(sent).extracting(RevisionPublished::number).containsExactly(1, 2);
        }
        assertThat(parked().getList("id")).isEmpty();
        assertThat(audited(ids.getFirst())).containsExactly("operator parked.discarded it was put by mistake");
        assertThat(audited(ids.getLast())).containsExactly("operator parked.released ");
    }

    @Test
    void what_still_cannot_be_sent_is_parked_again() {
        threeAreParked();
        var id = parked().getList("id").getFirst();
        var before = Instant.parse(parked().<String>getList("parkedAt").getFirst());

        release(id).then().statusCode(200).body("records", equalTo(3));

        await().untilAsserted(() -> assertThat(parked().<String>getList("parkedAt"))
                .hasSize(3)
                .allMatch(at -> Instant.parse(at).isAfter(before)));
        assertThat(parked().getList("id").getFirst()).isEqualTo(id);
    }

    @Test
    void only_what_is_parked_can_be_decided_about_and_only_with_a_reason_given_up() {
        var nothing = 1L << 60;
        release(nothing).then().statusCode(404).contentType("application/problem+json");
        discard(nothing, "there is none").then().statusCode(404);
        discard(nothing, " ").then().statusCode(400).body("violations.field", contains("/reason"));
        given().auth()
                .oauth2(Tokens.forMandates("secretariat", "secretariat@process:*"))
                .get("/operations/parked")
                .then()
                .statusCode(403);
    }

    private void threeAreParked() {
        put(() -> outbox.putRecord(
                new OutboxRecord(Topics.AGENDA, session.toString(), Map.of(), new byte[OVER_WHAT_KAFKA_TAKES])));
        put(() -> outbox.put(Events.revision(session, 1)));
        put(() -> outbox.put(Events.revision(session, 2)));
        await().until(() -> parked().getList("id").size() == 3);
    }

    /** What is parked of the session. */
    private JsonPath parked() {
        var all = operator()
                .get("/operations/parked")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return all.setRootPath("findAll { it.key == '" + session + "' }");
    }

    private static Response release(Object id) {
        return operator().post("/operations/parked/{id}/release", id);
    }

    private static Response discard(Object id, String reason) {
        return operator()
                .contentType(ContentType.JSON)
                .body(Map.of("reason", reason))
                .post("/operations/parked/{id}/discard", id);
    }

    private List<Object> audited(Object id) {
        return database.column("""
            select a.actor || ' ' || a.action || ' ' || coalesce(d.details ->> 'reason', '')
              from audit a left join audit_details d on d.audit = a.id
             where a.subject_type = 'outbox' and a.subject_id = ?\
            """, id.toString());
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.forMandates("operator", "operator@installation"));
    }

    private static void put(Runnable putting) {
        QuarkusTransaction.requiringNew().run(putting);
    }
}
