package org.convoke.agenda.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.convoke.agenda.AgendaApi.anybody;
import static org.convoke.agenda.AgendaApi.edit;
import static org.convoke.agenda.AgendaApi.publish;
import static org.convoke.agenda.AgendaApi.publishedSession;
import static org.convoke.agenda.AgendaApi.read;
import static org.convoke.agenda.AgendaApi.secretariat;
import static org.convoke.agenda.AgendaApi.session;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.person;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.convoke.events.RevisionPublished;
import org.convoke.events.SessionAnnounced;
import org.convoke.events.Topics;
import org.convoke.programme.AgendaDiff;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Programme;
import org.convoke.programme.ProgrammeBuilder;
import org.convoke.servicetests.EventRecord;
import org.convoke.servicetests.RealServers;
import org.convoke.servicetests.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class PublishingTest {

    private static final Programme FIRST = morning().build();
    private static final Programme SECOND = morning()
            .moderators(person("R. M. Grossi", "Argentina"))
            .room("Boardroom A")
            .build();

    @Inject
    AgroalDataSource database;

    private static ProgrammeBuilder morning() {
        return programme()
                .day("2017-09-04")
                .meeting("Morning", at("10:00"), to("13:00"))
                .panel("Smuggling of migrants", at("10:15"), to("13:00"));
    }

    @Test
    void a_publication_is_a_revision_and_an_event() {
        try (var topic = Topic.fromNow(Topics.AGENDA)) {
            var session = session(FIRST);
            var first = publish(session, 1);
            first.then()
                    .statusCode(201)
                    .body("number", equalTo(0))
                    .body("symbol", equalTo("Tentative agenda"))
                    .body("status", equalTo("tentative"))
                    .body("publishedBy", equalTo("secretariat"))
                    .body("changes", equalTo(List.of()));
            assertThat(read(first, "programme", Programme.class)).isEqualTo(FIRST);
            edit(session, 1, SECOND).then().statusCode(200);
            var second = publish(session, 2);
            second.then()
                    .statusCode(201)
                    .body("number", equalTo(1))
                    .body("symbol", equalTo("Rev.1"))
                    .body("changes.type", equalTo(List.of("item-room-changed", "moderators-changed")));

            var events = published(topic, session, 2);
            assertThat(events).extracting(RevisionPublished::number).containsExactly(0, 1);
            assertThat(events.getFirst().changes()).isEmpty();
            assertThat(events.getLast().revision()).isEqualTo(second.jsonPath().getUUID("id"));
            assertThat(events.getLast().symbol()).isEqualTo("Rev.1");
            assertThat(events.getLast().programme()).isEqualTo(SECOND);
            assertThat(events.getLast().changes()).isEqualTo(AgendaDiff.between(FIRST, SECOND));
            assertThat(events.getLast().contentHash())
                    .isEqualTo(second.jsonPath().getString("contentHash"));
        }
    }

    @Test
    void the_events_of_a_session_rise_in_sequence() {
        try (var topic = Topic.fromNow(Topics.AGENDA)) {
            var session = session(FIRST);
            publish(session, 1).then().statusCode(201);
            edit(session, 1, SECOND).then().statusCode(200);
            publish(session, 2).then().statusCode(201);

            var records = topic.awaitRecords(3, record -> record.key().equals(session.toString()));
            assertThat(records).extracting(EventRecord::sequence).containsExactly(1L, 2L, 3L);
            assertThat(records)
                    .extracting(EventRecord::type)
                    .containsExactly(
                            "org.convoke.agenda.session-announced.v1",
                            "org.convoke.agenda.revision-published.v1",
                            "org.convoke.agenda.revision-published.v1");
        }
    }

    @Test
    void the_symbol_and_the_head_of_the_session_follow() {
        var session = publishedSession(FIRST);
        var renamed = morning()
                .titled(LocalizedText.english("Fifth session, resumed"))
                .room("Boardroom A")
                .build();
        edit(session, 1, renamed).then().statusCode(200);
        publish(session, 2).then().statusCode(201);

        anybody()
                .get("/sessions/{id}", session)
                .then()
                .body("latest.symbol", equalTo("Rev.1"))
                .body("title.texts.en.text", equalTo("Fifth session, resumed"));
    }

    @Test
    void a_session_is_announced_again_only_where_others_would_read_something_else() {
        try (var topic = Topic.fromNow(Topics.AGENDA)) {
            var session = publishedSession(FIRST);
            edit(session, 1, SECOND).then().statusCode(200);
            publish(session, 2).then().statusCode(201);
            var title = LocalizedText.english("Fifth session, resumed");
            edit(session, 2, morning().titled(title).build()).then().statusCode(200);
            publish(session, 3).then().statusCode(201);
            published(topic, session, 3);

            var announced = topic.await(
                    SessionAnnounced.class, 2, event -> event.session().equals(session));
            assertThat(announced).extracting(SessionAnnounced::title).containsExactly(FIRST.title(), title);
        }
    }

    @Test
    void publishing_nothing_new_is_refused() {
        publish(publishedSession(FIRST), 1)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("https://convoke.example/problems/nothing-changed"))
                .body("since", equalTo("Tentative agenda"));
    }

    @Test
    void a_draft_edited_meanwhile_is_not_published() {
        var session = session(FIRST);
        edit(session, 1, SECOND).then().statusCode(200);

        publish(session, 1)
                .then()
                .statusCode(412)
                .body("type", equalTo("https://convoke.example/problems/draft-moved"))
                .body("currentVersion", equalTo(2))
                .body("changes.type", equalTo(List.of("item-room-changed", "moderators-changed")));
        secretariat().get("/sessions/{id}/revisions", session).then().body("size()", equalTo(0));
    }

    @Test
    void a_publisher_says_which_draft_she_read() {
        secretariat().post("/sessions/{id}/revisions", session(FIRST)).then().statusCode(428);
    }

    @Test
    void a_programme_that_breaks_a_rule_is_not_published() {
        var session = session(programme()
                .day("2017-09-04")
                .meeting("Night", at("18:00"), to("02:00"))
                .build());

        publish(session, 1)
                .then()
                .statusCode(422)
                .body("type", equalTo("https://convoke.example/problems/programme-incomplete"))
                .body("problems.field", equalTo(List.of("/meetings/0/end")));
    }

    @Test
    void a_programme_that_is_too_large_to_be_told_is_not_published() {
        var large = programme().day("2017-09-04").meeting("Morning", at("10:00"), to("13:00"));
        var text = "x".repeat(300);
        var title = LocalizedText.english(text)
                .with("fr", text)
                .with("es", text)
                .with("ru", text)
                .with("zh", text);
        IntStream.range(0, 3_000)
                .forEach(i -> large.panel("Item " + i, at("10:15"), to("13:00")).which(item -> item.titled(title)));
        var session = session(large.build());

        publish(session, 1)
                .then()
                .statusCode(422)
                .body("type", equalTo("https://convoke.example/problems/programme-too-large"));
        secretariat().get("/sessions/{id}", session).then().body("latest", equalTo(null));
    }

    @Test
    void of_two_who_publish_at_once_one_does() throws Exception {
        var session = session(FIRST);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = threads.invokeAll(IntStream.range(0, 8)
                    .mapToObj(i -> (Callable<Response>) () -> publish(session, 1))
                    .toList());

            assertThat(answers)
                    .extracting(answer -> answer.get().statusCode())
                    .containsExactlyInAnyOrder(201, 409, 409, 409, 409, 409, 409, 409);
        }
        secretariat().get("/sessions/{id}/revisions", session).then().body("size()", equalTo(1));
    }

    @Test
    void a_revision_is_never_changed_or_deleted() throws SQLException {
        var session = publishedSession(FIRST);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate(
                            "update revision set status = 'FINAL' where session_id = '" + session + "'"))
                    .hasMessageContaining("never changed");
        }
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            assertThatThrownBy(
                            () -> statement.executeUpdate("delete from revision where session_id = '" + session + "'"))
                    .hasMessageContaining("never changed");
        }
    }

    private static List<RevisionPublished> published(Topic topic, UUID session, int count) {
        return topic.await(
                RevisionPublished.class, count, event -> event.session().equals(session));
    }
}
