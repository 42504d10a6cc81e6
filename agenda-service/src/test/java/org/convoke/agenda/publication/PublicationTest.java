package org.convoke.agenda.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.agenda.AgendaApi.anybody;
import static org.convoke.agenda.AgendaApi.edit;
import static org.convoke.agenda.AgendaApi.json;
import static org.convoke.agenda.AgendaApi.publish;
import static org.convoke.agenda.AgendaApi.publishedSession;
import static org.convoke.agenda.AgendaApi.read;
import static org.convoke.agenda.AgendaApi.secretariat;
import static org.convoke.agenda.AgendaApi.session;
import static org.convoke.agenda.AgendaApi.tooLargeToBeTold;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;
import static org.convoke.servicetests.Patience.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.convoke.agenda.MovableClock;
import org.convoke.programme.Programme;
import org.convoke.servicetests.RealServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class PublicationTest {

    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

    private final MovableClock clock;
    private final DuePublications due;

    PublicationTest(MovableClock clock, DuePublications due) {
        this.clock = clock;
        this.due = due;
    }

    private static Programme until(String end) {
        return programme()
                .day("2017-09-04")
                .meeting("Morning", at("10:00"), to(end))
                .build();
    }

    @Test
    void a_publication_without_a_time_goes_out_at_once() {
        var session = session(until("12:00"));

        request(session, 1, Map.of())
                .then()
                .statusCode(201)
                .header("Location", containsString("/sessions/" + session + "/publications/"))
                .body("state", equalTo("published"))
                .body("draftVersion", equalTo(1))
                .body("requestedBy", equalTo("secretariat"))
                .body("revision", equalTo(0))
                .body("symbol", equalTo("Tentative agenda"));

        anybody().get("/sessions/{id}", session).then().statusCode(200).body("latest.number", equalTo(0));
    }

    @Test
    void a_scheduled_publication_goes_out_at_its_time_and_not_before() {
        var session = session(until("12:00"));
        var publication = scheduled(session, 1, Map.of("publishAt", inAnHour()));
        due.carryOut();
        anybody().get("/sessions/{id}", session).then().statusCode(404);

        clock.forward(Duration.ofHours(2));

        becomes(session, publication, "published");
        anybody().get("/sessions/{id}", session).then().statusCode(200);
    }

    @Test
    void what_was_asked_for_is_published_whatever_is_edited_meanwhile() {
        var session = publishedSession(until("12:00"));
        edit(session, 1, until("12:30")).then().statusCode(200);
        var publication = scheduled(session, 2, Map.of("publishAt", inAnHour()));
        edit(session, 2, until("13:00")).then().statusCode(200);

        clock.forward(Duration.ofHours(2));

        becomes(session, publication, "published");
        var latest = anybody().get("/sessions/{id}/revisions/latest", session);
        assertThat(read(latest, "programme", Programme.class)).isEqualTo(until("12:30"));
        secretariat().get("/sessions/{id}/draft/changes", session).then().body("changes.size()", equalTo(1));
    }

    @Test
    void a_time_without_an_offset_is_a_time_at_the_venue() {
        var tomorrow = LocalDateTime.ofInstant(clock.now(), VIENNA).plusDays(1).truncatedTo(ChronoUnit.MINUTES);

        request(session(until("12:00")), 1, Map.of("publishAt", tomorrow.toString()))
                .then()
                .statusCode(201)
                .body("state", equalTo("scheduled"))
                .body("publishAt", equalTo(tomorrow.atZone(VIENNA).toInstant().toString()))
                .body("venueTime", containsString(tomorrow.toString()));
        request(session(until("12:00")), 1, Map.of("publishAt", tomorrow.toString(), "zone", "Asia/Tokyo"))
                .then()
                .statusCode(201)
                .body(
                        "publishAt",
                        equalTo(tomorrow.atZone(ZoneId.of("Asia/Tokyo"))
                                .toInstant()
                                .toString()));
    }

    @Test
    void of_workers_that_compete_one_publishes() throws Exception {
        var sessions =
                IntStream.range(0, 5).mapToObj(i -> session(until("12:00"))).toList();
        var publications = sessions.stream()
                .map(session -> scheduled(session, 1, Map.of("publishAt", inAnHour())))
                .toList();

        clock.forward(Duration.ofHours(2));
        try (var workers = Executors.newFixedThreadPool(4)) {
            var looks = workers.invokeAll(IntStream.range(0, 4)
                    .mapToObj(i -> (Callable<Boolean>) () -> {
                        due.carryOut();
                        return true;
                    })
                    .toList());
            for (var look : looks) {
                assertThat(look.get()).isTrue();
            }
        }

        for (var i = 0; i < sessions.size(); i++) {
            becomes(sessions.get(i), publications.get(i), "published");
            anybody().get("/sessions/{id}/revisions", sessions.get(i)).then().body("size()", equalTo(1));
        }
    }

    @Test
    void a_held_publication_waits_until_it_is_released() {
        var session = session(until("12:00"));
        var publication = request(session, 1, Map.of("hold", true))
                .then()
                .statusCode(201)
                .body("state", equalTo("held"))
                .extract()
                .jsonPath()
                .getUUID("id");
        due.carryOut();
        anybody().get("/sessions/{id}", session).then().statusCode(404);

        step(session, publication, "release").then().statusCode(200).body("state", equalTo("published"));

        anybody().get("/sessions/{id}", session).then().statusCode(200);
    }

    @Test
    void a_scheduled_publication_can_be_held_and_then_misses_its_time() {
        var session = session(until("12:00"));
        var publication = scheduled(session, 1, Map.of("publishAt", inAnHour()));
        step(session, publication, "hold").then().statusCode(200).body("state", equalTo("held"));
        step(session, publication, "release").then().statusCode(200).body("state", equalTo("scheduled"));
        step(session, publication, "hold").then().statusCode(200);

        clock.forward(Duration.ofHours(2));
        due.carryOut();

        one(session, publication).then().body("state", equalTo("held"));
        step(session, publication, "release").then().statusCode(200).body("state", equalTo("published"));
    }

    @Test
    void what_is_not_out_yet_can_be_withdrawn_and_another_one_asked_for() {
        var session = session(until("12:00"));
        var publication = scheduled(session, 1, Map.of("publishAt", inAnHour()));
        request(session, 1, Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("https://convoke.example/problems/publication-waiting"))
                .body("publication", equalTo(publication.toString()));

        withdraw(session, publication, "The room is not confirmed")
                .then()
                .statusCode(200)
                .body("state", equalTo("withdrawn"))
                .body("reason", equalTo("The room is not confirmed"));

        clock.forward(Duration.ofHours(2));
        due.carryOut();
        anybody().get("/sessions/{id}", session).then().statusCode(404);
        request(session, 1, Map.of()).then().statusCode(201).body("state", equalTo("published"));
        secretariat()
                .get("/sessions/{id}/publications", session)
                .then()
                .body("state", equalTo(List.of("published", "withdrawn")));
    }

    @Test
    void what_is_out_can_not_be_taken_back() {
        var session = session(until("12:00"));
        var publication = request(session, 1, Map.of()).jsonPath().getUUID("id");

        withdraw(session, publication, "Too early")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://convoke.example/problems/publication-state"))
                .body("state", equalTo("published"));
        step(session, publication, "hold").then().statusCode(409);
        step(session, publication, "release").then().statusCode(409);
    }

    @Test
    void a_publication_that_was_overtaken_fails_and_says_why() {
        var session = publishedSession(until("12:00"));
        edit(session, 1, until("12:30")).then().statusCode(200);
        var publication = scheduled(session, 2, Map.of("publishAt", inAnHour()));
        edit(session, 2, until("13:00")).then().statusCode(200);
        publish(session, 3).then().statusCode(201);

        clock.forward(Duration.ofHours(2));

        becomes(session, publication, "failed");
        one(session, publication)
                .then()
                .body("reason", containsString("Rev.1 was published meanwhile"))
                .body("revision", nullValue());
        anybody().get("/sessions/{id}", session).then().body("latest.number", equalTo(1));
    }

    @Test
    void a_programme_that_is_too_large_to_be_told_fails_at_its_time_and_says_why() {
        var session = session(tooLargeToBeTold());
        var publication = scheduled(session, 1, Map.of("publishAt", inAnHour()));

        clock.forward(Duration.ofHours(2));

        becomes(session, publication, "failed");
        one(session, publication).then().body("reason", containsString("bytes to tell"));
        anybody().get("/sessions/{id}", session).then().statusCode(404);
    }

    @Test
    void a_programme_that_is_too_large_to_be_told_is_refused_where_it_would_go_out_at_once() {
        var session = session(tooLargeToBeTold());

        request(session, 1, Map.of())
                .then()
                .statusCode(422)
                .body("type", equalTo("https://convoke.example/problems/programme-too-large"))
                .body("detail", containsString("bytes to tell"))
                .body("limit", equalTo(4 * 1024 * 1024));
        secretariat().get("/sessions/{id}/publications", session).then().body("size()", equalTo(0));
        anybody().get("/sessions/{id}", session).then().statusCode(404);
    }

    @Test
    void what_can_not_be_published_is_not_scheduled_either() {
        var session = publishedSession(until("12:00"));
        request(session, 1, Map.of("publishAt", inAnHour()))
                .then()
                .statusCode(409)
                .body("type", equalTo("https://convoke.example/problems/nothing-changed"));
        edit(session, 1, until("13:00")).then().statusCode(200);
        request(session, 1, Map.of("publishAt", inAnHour()))
                .then()
                .statusCode(412)
                .body("type", equalTo("https://convoke.example/problems/draft-moved"));
        edit(session, 2, until("09:00")).then().statusCode(200);
        request(session, 3, Map.of("publishAt", inAnHour()))
                .then()
                .statusCode(422)
                .body("type", equalTo("https://convoke.example/problems/programme-incomplete"));
        secretariat()
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/sessions/{id}/publications", session)
                .then()
                .statusCode(428);
    }

    @Test
    void a_time_that_is_none_is_refused_in_words() {
        var session = session(until("12:00"));
        var forward = VIENNA.getRules().nextTransition(clock.now());
        while (!forward.isGap()) {
            forward = VIENNA.getRules().nextTransition(forward.getInstant());
        }

        refused(session, Map.of("publishAt", "2017-09-01T08:00:00Z"), "/publishAt", "must be in the future");
        refused(session, Map.of("publishAt", "+999999999-01-01T00:00:00Z"), "/publishAt", "must be within a year");
        refused(session, Map.of("publishAt", "tomorrow"), "/publishAt", "must be an instant such as");
        refused(session, Map.of("publishAt", "2017-02-30T10:00"), "/publishAt", "must be an instant such as");
        refused(session, Map.of("publishAt", ""), "/publishAt", "must be an instant such as");
        refused(
                session,
                Map.of("publishAt", forward.getDateTimeBefore().plusMinutes(30).toString()),
                "/publishAt",
                "clocks go forward");
        refused(
                session,
                Map.of("publishAt", inAnHour(), "zone", "Europe/Atlantis"),
                "/zone",
                "must be a time zone such as");
        refused(session, Map.of("name", "addendum"), "/name", "must be one of revision, corrigendum");
        refused(session, Map.of("hold", "yes"), "/hold", "must be true or false");
    }

    @Test
    void a_publication_is_called_as_its_publisher_chose() {
        var session = publishedSession(until("12:00"));
        edit(session, 1, until("12:30")).then().statusCode(200);

        request(session, 2, Map.of("name", "corrigendum"))
                .then()
                .statusCode(201)
                .body("symbol", equalTo("Corr.1"));
    }

    @Test
    void a_publication_of_another_session_is_not_there() {
        var publication = scheduled(session(until("12:00")), 1, Map.of("publishAt", inAnHour()));
        var other = session(until("12:00"));

        one(other, publication).then().statusCode(404);
        step(other, publication, "hold").then().statusCode(404);
        withdraw(other, UUID.randomUUID(), "Gone").then().statusCode(404);
    }

    private String inAnHour() {
        return clock.now()
                .plus(Duration.ofHours(1))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    private static void refused(UUID session, Map<String, Object> body, String field, String words) {
        request(session, 1, body)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo(field))
                .body("violations[0].message", containsString(words));
    }

    private static UUID scheduled(UUID session, int version, Map<String, Object> body) {
        return request(session, version, body)
                .then()
                .statusCode(201)
                .body("state", equalTo("scheduled"))
                .extract()
                .jsonPath()
                .getUUID("id");
    }

    static Response request(UUID session, int version, Map<String, Object> body) {
        return secretariat()
                .header("If-Match", "\"" + version + "\"")
                .contentType(ContentType.JSON)
                .body(json(body))
                .post("/sessions/{id}/publications", session);
    }

    private static Response step(UUID session, UUID publication, String step) {
        return secretariat().post("/sessions/{id}/publications/{publication}/" + step, session, publication);
    }

    private static Response withdraw(UUID session, UUID publication, String reason) {
        return secretariat()
                .contentType(ContentType.JSON)
                .body(json(Map.of("reason", reason)))
                .post("/sessions/{id}/publications/{publication}/withdrawal", session, publication);
    }

    private static Response one(UUID session, UUID publication) {
        return secretariat().get("/sessions/{id}/publications/{publication}", session, publication);
    }

    private static void becomes(UUID session, UUID publication, String state) {
        await().untilAsserted(() -> one(session, publication).then().body("state", equalTo(state)));
    }
}
