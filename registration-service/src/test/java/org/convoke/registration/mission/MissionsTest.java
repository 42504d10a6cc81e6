package org.convoke.registration.mission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.convoke.events.DutyStation;
import org.convoke.events.MissionMailboxesChanged;
import org.convoke.events.MissionMailboxesChanged.Mailbox;
import org.convoke.events.MissionMailboxesChanged.Purpose;
import org.convoke.events.MissionMailboxesChanged.Standing;
import org.convoke.events.Topics;
import org.convoke.registration.Client;
import org.convoke.servicetests.EventRecord;
import org.convoke.servicetests.RealServers;
import org.convoke.servicetests.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class MissionsTest {

    private final AgroalDataSource database;

    MissionsTest(AgroalDataSource database) {
        this.database = database;
    }

    @Test
    void a_focal_point_says_how_its_mission_is_written_to_and_the_world_is_told() throws SQLException {
        var participant = Client.idOf("AUT");
        try (var topic = Topic.fromNow(Topics.REGISTRATION)) {
            var mission = Client.focalPoint("AUT")
                    .body("""
                            {"languages": ["fr", "EN"], "mailboxes": [
                              {"address": " Mission.AUT@Aut.Example ", "purpose": "all"},
                              {"address": "copies@aut.example", "purpose": "copy"}]}""")
                    .put("/participants/AUT/missions/new-york")
                    .then()
                    .statusCode(201)
                    .header("ETag", "\"1\"")
                    .body("station", equalTo("new-york"))
                    .body("languages", contains("fr", "en"))
                    .body("mailboxes.address", contains("Mission.AUT@aut.example", "copies@aut.example"))
                    .body("mailboxes.purpose", contains("all", "copy"))
                    .body("version", equalTo(1))
                    .extract()
                    .jsonPath()
                    .getUUID("id");

            assertThat(topic.await(
                            MissionMailboxesChanged.class,
                            1,
                            event -> event.participant().equals(participant)))
                    .containsExactly(new MissionMailboxesChanged(
                            participant,
                            mission,
                            DutyStation.NEW_YORK,
                            List.of("fr", "en"),
                            List.of(
                                    new Mailbox("Mission.AUT@aut.example", Purpose.ALL, null, Standing.UNCONFIRMED),
                                    new Mailbox("copies@aut.example", Purpose.COPY, null, Standing.UNCONFIRMED))));
            assertThat(audited("mission.mailboxes-changed", mission.toString())).isEqualTo(1);
        }
        Client.with("delegate@participant:AUT")
                .get("/participants/{id}/missions", participant)
                .then()
                .statusCode(200)
                .body("$", hasSize(1))
                .body("[0].mailboxes", hasSize(2))
                .body("[0].version", equalTo(1));
    }

    @Test
    void the_same_said_again_is_no_change() {
        var body = "{\"languages\": [\"en\"], \"mailboxes\": [{\"address\": \"office@bel.example\"}]}";
        try (var topic = Topic.fromNow(Topics.REGISTRATION)) {
            put("BEL", body).then().statusCode(201);
            put("BEL", body).then().statusCode(200).header("ETag", "\"1\"");
            put("BEL", "{\"languages\": [\"en\"], \"mailboxes\": []}")
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"2\"")
                    .body("mailboxes", empty());

            var participant = Client.idOf("BEL");
            topic.await(
                    MissionMailboxesChanged.class,
                    2,
                    event -> event.participant().equals(participant));
            assertThat(topic.now())
                    .filteredOn(record -> isMissionOf(participant, record))
                    .hasSize(2);
        }
    }

    @Test
    void a_stale_version_is_refused_with_the_one_that_is() {
        put("CAN", "{\"languages\": [\"en\"], \"mailboxes\": []}").then().statusCode(201);
        var body = "{\"languages\": [\"fr\"], \"mailboxes\": []}";

        Client.focalPoint("CAN")
                .header("If-Match", "\"1\"")
                .body(body)
                .put("/participants/CAN/missions/new-york")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        Client.focalPoint("CAN")
                .header("If-Match", "\"1\"")
                .body(body)
                .put("/participants/CAN/missions/new-york")
                .then()
                .statusCode(412)
                .contentType("application/problem+json")
                .header("ETag", "\"2\"")
                .body("type", equalTo("https://convoke.example/problems/mission-moved"))
                .body("currentVersion", equalTo(2))
                .body("mission.languages", contains("fr"));
        Client.focalPoint("CAN")
                .header("If-Match", "\"1\"")
                .body(body)
                .put("/participants/CAN/missions/vienna")
                .then()
                .statusCode(412)
                .body("currentVersion", equalTo(0));
    }

    @Test
    void writers_of_one_mission_at_the_same_time_all_count() throws Exception {
        var participant = Client.idOf("DNK");
        try (var topic = Topic.fromNow(Topics.REGISTRATION);
                var threads = Executors.newFixedThreadPool(6)) {
            var answers = threads.invokeAll(IntStream.range(0, 6)
                    .<Callable<Integer>>mapToObj(i -> () -> put(
                                    "DNK",
                                    "{\"languages\": [\"en\"], \"mailboxes\": [{\"address\": \"box" + i
                                            + "@dnk.example\"}]}")
                            .statusCode())
                    .toList());
            for (var answer : answers) {
                assertThat(answer.get()).isIn(200, 201);
            }

            var told = topic.awaitRecords(6, record -> isMissionOf(participant, record));
            var last = (MissionMailboxesChanged) told.getLast().event().orElseThrow();
            Client.focalPoint("DNK")
                    .get("/participants/DNK/missions")
                    .then()
                    .body("$", hasSize(1))
                    .body("[0].version", equalTo(6))
                    .body(
                            "[0].mailboxes.address",
                            contains(last.mailboxes().getFirst().address()));
        }
    }

    @Test
    void every_fault_is_answered_at_once_and_nothing_is_kept() {
        Client.focalPoint("EGY")
                .body("""
                        {"languages": ["xx-not a language"], "mailboxes": [
                          {"address": "fine@egy.example", "purpose": "all"},
                          {"address": "fine@EGY.example", "purpose": "all"},
                          {"address": "not an address", "purpose": "all"}]}""")
                .put("/participants/EGY/missions/new-york")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("https://convoke.example/problems/invalid"))
                .body("violations.field", contains("/languages/0", "/mailboxes/1/address", "/mailboxes/2/address"))
                .body("violations[2].in", equalTo("body"))
                .body("violations[2].message", containsString("office@mission.example"));
        Client.focalPoint("EGY")
                .body("{\"languages\": [\"en\"], \"mailboxes\": []}")
                .put("/participants/EGY/missions/atlantis")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("station"))
                .body("violations[0].in", equalTo("path"))
                .body("violations[0].message", containsString("new-york, geneva, vienna"));
        Client.focalPoint("EGY").get("/participants/EGY/missions").then().body("$", empty());
    }

    @Test
    void a_body_that_cannot_be_read_says_where_and_what_would_do() {
        put("FIN", "{\"languages\": [\"fi\"], \"mailboxes\": [}")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("https://convoke.example/problems/malformed-json"))
                .body("violations[0].message", containsString("line 1"));
        put("FIN", "{\"languages\": \"fi\", \"mailboxes\": [{\"address\": 7, \"purpose\": \"love\"}], \"note\": 1}")
                .then()
                .statusCode(400)
                .body(
                        "violations.field",
                        contains("/languages", "/mailboxes/0/address", "/mailboxes/0/purpose", "/note"))
                .body("violations[2].message", containsString("all, agenda, invitations, copy"));
        Client.focalPoint("FIN")
                .contentType("text/plain")
                .body("x")
                .put("/participants/FIN/missions/new-york")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        Client.focalPoint("FIN")
                .header("If-Match", "W/\"1\"")
                .body("{\"languages\": [\"fi\"], \"mailboxes\": []}")
                .put("/participants/FIN/missions/new-york")
                .then()
                .statusCode(400)
                .body("detail", containsString("ETag"));
    }

    private static boolean isMissionOf(UUID participant, EventRecord record) {
        return record.key().equals(participant.toString())
                && record.event()
                        .filter(MissionMailboxesChanged.class::isInstance)
                        .isPresent();
    }

    private static Response put(String code, String body) {
        return Client.focalPoint(code).body(body).put("/participants/" + code + "/missions/new-york");
    }

    private int audited(String action, String subject) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select count(*) from audit where actor = 'somebody' and action = ? and subject_id = ?")) {
            query.setString(1, action);
            query.setString(2, subject);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
