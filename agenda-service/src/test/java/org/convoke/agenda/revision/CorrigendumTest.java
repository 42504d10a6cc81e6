package org.convoke.agenda.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.agenda.AgendaApi.anybody;
import static org.convoke.agenda.AgendaApi.edit;
import static org.convoke.agenda.AgendaApi.publish;
import static org.convoke.agenda.AgendaApi.publishedSession;
import static org.convoke.agenda.AgendaApi.secretariat;
import static org.convoke.agenda.AgendaApi.session;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.convoke.agenda.MovableClock;
import org.convoke.events.RevisionPublished;
import org.convoke.events.Topics;
import org.convoke.programme.Programme;
import org.convoke.servicetests.RealServers;
import org.convoke.servicetests.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class CorrigendumTest {

    private final MovableClock clock;

    CorrigendumTest(MovableClock clock) {
        this.clock = clock;
    }

    private static Programme numbered(String number, String end) {
        return programme()
                .day("2017-09-04")
                .meeting("Morning", at("10:00"), to("13:00"))
                .panel("Smuggling of migrants", at("10:15"), to(end))
                .number(number)
                .build();
    }

    @Test
    void a_correction_within_minutes_says_what_it_corrects() {
        try (var topic = Topic.fromNow(Topics.AGENDA)) {
            var session = publishedSession(numbered("1", "12:00"));
            edit(session, 1, numbered("2", "12:00")).then().statusCode(200);

            publish(session, 2)
                    .then()
                    .statusCode(201)
                    .body("number", equalTo(1))
                    .body("symbol", equalTo("Corr.1"))
                    .body("corrects", equalTo("Tentative agenda"));

            anybody().get("/sessions/{id}", session).then().body("latest.symbol", equalTo("Corr.1"));
            anybody()
                    .get("/sessions/{id}/revisions/1", session)
                    .then()
                    .body("symbol", equalTo("Corr.1"))
                    .body("corrects", equalTo("Tentative agenda"));
            anybody()
                    .get("/sessions/{id}/revisions/0", session)
                    .then()
                    .body("symbol", equalTo("Tentative agenda"))
                    .body("corrects", nullValue());
            var events = topic.await(
                    RevisionPublished.class, 2, event -> event.session().equals(session));
            assertThat(events).extracting(RevisionPublished::symbol).containsExactly("Tentative agenda", "Corr.1");
            assertThat(events.getFirst().corrects()).isNull();
            assertThat(events.getLast().corrects()).isEqualTo("Tentative agenda");
        }
    }

    @Test
    void corrigenda_are_numbered_anew_with_each_revision_while_the_number_rises() {
        var session = publishedSession(numbered("1", "12:00"));
        follow(session, 1, numbered("2", "12:00"));
        follow(session, 2, numbered("3", "12:00"));
        follow(session, 3, numbered("3", "12:30"));
        follow(session, 4, numbered("4", "12:30"));

        var listed = anybody().get("/sessions/{id}/revisions", session).jsonPath();
        assertThat(listed.<Integer>getList("number")).containsExactly(4, 3, 2, 1, 0);
        assertThat(listed.<String>getList("symbol"))
                .containsExactly("Corr.1", "Rev.1", "Corr.2", "Corr.1", "Tentative agenda");
        assertThat(listed.<String>getList("corrects"))
                .containsExactly("Rev.1", null, "Tentative agenda", "Tentative agenda", null);
    }

    @Test
    void the_preview_says_what_it_would_be_called_and_why() {
        var session = session(numbered("1", "12:00"));
        preview(session)
                .then()
                .body("name.symbol", equalTo("Tentative agenda"))
                .body("name.reason", equalTo("first"))
                .body("name.choice", nullValue());
        publish(session, 1).then().statusCode(201);
        edit(session, 1, numbered("2", "12:00")).then().statusCode(200);

        preview(session)
                .then()
                .body("nextNumber", equalTo(1))
                .body("nextSymbol", equalTo("Corr.1"))
                .body("name.symbol", equalTo("Corr.1"))
                .body("name.corrects", equalTo("Tentative agenda"))
                .body("name.reason", equalTo("mends-soon-after"))
                .body("name.choice", equalTo("revision"))
                .body("name.other", equalTo("Rev.1"));

        clock.forward(Duration.ofMinutes(31));
        preview(session)
                .then()
                .body("name.symbol", equalTo("Rev.1"))
                .body("name.reason", equalTo("too-late-to-correct"))
                .body("name.choice", equalTo("corrigendum"))
                .body("name.other", equalTo("Corr.1"));
        publish(session, 2).then().statusCode(201).body("symbol", equalTo("Rev.1"));
    }

    @Test
    void the_publisher_has_the_last_word() {
        var session = publishedSession(numbered("1", "12:00"));
        edit(session, 1, numbered("1", "12:30")).then().statusCode(200);
        publishAs(session, 2, "corrigendum").then().statusCode(201).body("symbol", equalTo("Corr.1"));
        edit(session, 2, numbered("2", "12:30")).then().statusCode(200);
        publishAs(session, 3, "revision").then().statusCode(201).body("symbol", equalTo("Rev.1"));
    }

    @Test
    void a_name_that_is_none_is_refused_and_so_is_a_correction_of_nothing() {
        var session = session(numbered("1", "12:00"));

        publishAs(session, 1, "addendum")
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("name")))
                .body("violations.in", equalTo(List.of("query")));
        publishAs(session, 1, "corrigendum")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://convoke.example/problems/nothing-to-correct"));
    }

    private static void follow(UUID session, int version, Programme programme) {
        edit(session, version, programme).then().statusCode(200);
        publish(session, version + 1).then().statusCode(201);
    }

    private static Response preview(UUID session) {
        return secretariat().get("/sessions/{id}/draft/changes", session);
    }

    private static Response publishAs(UUID session, int version, String name) {
        return secretariat()
                .header("If-Match", "\"" + version + "\"")
                .queryParam("name", name)
                .post("/sessions/{id}/revisions", session);
    }
}
