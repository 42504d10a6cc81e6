package org.convoke.agenda.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.agenda.AgendaApi.anybody;
import static org.convoke.agenda.AgendaApi.cofacilitator;
import static org.convoke.agenda.AgendaApi.focalPoint;
import static org.convoke.agenda.AgendaApi.json;
import static org.convoke.agenda.AgendaApi.newSession;
import static org.convoke.agenda.AgendaApi.process;
import static org.convoke.agenda.AgendaApi.publish;
import static org.convoke.agenda.AgendaApi.publishedSession;
import static org.convoke.agenda.AgendaApi.secretariat;
import static org.convoke.agenda.AgendaApi.session;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.convoke.events.DutyStation;
import org.convoke.events.SessionAnnounced;
import org.convoke.events.Topics;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Programme;
import org.convoke.servicetests.RealServers;
import org.convoke.servicetests.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ConveningTest {

    private static final Programme PROGRAMME = programme()
            .day("2017-09-04")
            .meeting("Morning", at("10:00"), to("13:00"))
            .build();

    @Test
    void a_session_is_convened_with_its_first_draft_and_announced() {
        try (var topic = Topic.fromNow(Topics.AGENDA)) {
            var process = process();
            var wanted = newSession(process, PROGRAMME);
            var answer = secretariat()
                    .contentType(ContentType.JSON)
                    .body(json(wanted))
                    .post("/sessions");
            answer.then()
                    .statusCode(201)
                    .body("slug", equalTo(wanted.get("slug")))
                    .body("process.id", equalTo(process.toString()))
                    .body("latest", nullValue())
                    .body("draftVersion", equalTo(1))
                    .body("venue.zone", equalTo("Europe/Vienna"))
                    .body("days.first", equalTo("2017-09-04"));

            var id = answer.jsonPath().getUUID("id");
            var announced = topic.await(
                            SessionAnnounced.class, 1, event -> event.session().equals(id))
                    .getFirst();
            assertThat(announced.process()).isEqualTo(process);
            assertThat(announced.title()).isEqualTo(PROGRAMME.title());
            assertThat(announced.primaryStations()).containsExactly(DutyStation.NEW_YORK);
            assertThat(announced.coFacilitators().sourceText()).isEqualTo("Mexico and Switzerland");
        }
    }

    @Test
    void a_process_is_begun_once_however_often_a_client_repeats_its_call() throws Exception {
        var key = UUID.randomUUID().toString();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var ids = new HashSet<UUID>();
            for (var answer : threads.invokeAll(Collections.<Callable<UUID>>nCopies(8, () -> begin(key)))) {
                ids.add(answer.get());
            }

            assertThat(ids).hasSize(1);
            assertThat(ids).doesNotContain(begin(UUID.randomUUID().toString()));
        }
    }

    private static UUID begin(String key) {
        return secretariat()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(json(Map.of(
                        "title", LocalizedText.english("Global compact"),
                        "coFacilitators", LocalizedText.english("Mexico and Switzerland"))))
                .post("/processes")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
    }

    @Test
    void a_session_is_found_by_its_short_name() {
        var wanted = newSession(process(), PROGRAMME);
        secretariat()
                .contentType(ContentType.JSON)
                .body(json(wanted))
                .post("/sessions")
                .then()
                .statusCode(201);

        secretariat().get("/sessions/{slug}", wanted.get("slug")).then().statusCode(200);
    }

    @Test
    void a_short_name_is_given_once() {
        var wanted = json(newSession(process(), PROGRAMME));
        secretariat()
                .contentType(ContentType.JSON)
                .body(wanted)
                .post("/sessions")
                .then()
                .statusCode(201);

        secretariat()
                .contentType(ContentType.JSON)
                .body(wanted)
                .post("/sessions")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("https://convoke.example/problems/slug-taken"));
    }

    @Test
    void everything_that_is_wrong_with_a_new_session_is_said() {
        var wanted = new HashMap<>(newSession(process(), PROGRAMME));
        wanted.put("languages", List.of("english"));
        wanted.put("primaryStations", List.of());
        wanted.put("copyStations", List.of("vienna", "vienna"));

        secretariat()
                .contentType(ContentType.JSON)
                .body(json(wanted))
                .post("/sessions")
                .then()
                .statusCode(400)
                .body("type", equalTo("https://convoke.example/problems/invalid"))
                .body("violations.field", equalTo(List.of("/languages", "/primaryStations", "/copyStations")));
    }

    @Test
    void a_short_name_of_other_characters_is_refused_where_it_is() {
        var wanted = new HashMap<>(newSession(process(), PROGRAMME));
        wanted.put("slug", "Vienna 2017");

        secretariat()
                .contentType(ContentType.JSON)
                .body(json(wanted))
                .post("/sessions")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("/slug"))
                .body("violations[0].in", equalTo("body"));
    }

    @Test
    void a_process_that_is_not_there_has_no_sessions() {
        secretariat()
                .contentType(ContentType.JSON)
                .body(json(newSession(UUID.randomUUID(), PROGRAMME)))
                .post("/sessions")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("/process"));
    }

    @Test
    void before_the_first_publication_only_those_who_prepare_it_know_that_it_exists() {
        var id = session(PROGRAMME);

        anybody().get("/sessions/{id}", id).then().statusCode(404);
        anybody().get("/sessions").then().body("id", not(hasItem(id.toString())));
        focalPoint().get("/sessions/{id}", id).then().statusCode(404);
        focalPoint().get("/sessions/{id}/revisions", id).then().statusCode(404);
        cofacilitator().get("/sessions/{id}", id).then().statusCode(200).body("draftVersion", equalTo(1));
        cofacilitator().get("/sessions").then().body("id", hasItem(id.toString()));
    }

    @Test
    void after_it_anybody_does_but_not_of_the_draft() {
        var id = publishedSession(PROGRAMME);

        anybody()
                .get("/sessions/{id}", id)
                .then()
                .statusCode(200)
                .body("latest.number", equalTo(0))
                .body("latest.symbol", equalTo("Tentative agenda"))
                .body("latest.status", equalTo("tentative"))
                .body("$", not(org.hamcrest.Matchers.hasKey("draftVersion")));
        anybody().get("/sessions").then().body("id", hasItem(id.toString()));
        publish(id, 1).then().statusCode(409);
    }

    @Test
    void a_session_that_is_not_there_is_not_found() {
        anybody()
                .get("/sessions/no-such-session")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("https://convoke.example/problems/not-found"));
    }
}
