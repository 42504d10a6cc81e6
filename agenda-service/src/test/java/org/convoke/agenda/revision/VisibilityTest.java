package org.convoke.agenda.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.agenda.AgendaApi.anybody;
import static org.convoke.agenda.AgendaApi.as;
import static org.convoke.agenda.AgendaApi.cofacilitator;
import static org.convoke.agenda.AgendaApi.edit;
import static org.convoke.agenda.AgendaApi.focalPoint;
import static org.convoke.agenda.AgendaApi.operator;
import static org.convoke.agenda.AgendaApi.publish;
import static org.convoke.agenda.AgendaApi.publishedSession;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.item;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.convoke.events.RevisionPublished;
import org.convoke.events.Topics;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Programme;
import org.convoke.programme.Visibility;
import org.convoke.servicetests.RealServers;
import org.convoke.servicetests.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class VisibilityTest {

    private static final String FOR_ALL = "Smuggling of migrants";
    private static final String FOR_PARTICIPANTS = "Consultation of regional groups";
    private static final String INTERNAL = "Who follows whom as co-facilitator";
    private static final String NOTE = "Bring the brief of July";

    /** @param end the end of the items that are not for everybody, so that two programmes differ in them only */
    private static Programme upTo(String end) {
        return programme()
                .day("2017-09-04")
                .meeting("Morning", at("10:00"), to("13:00"))
                .panel(FOR_ALL, at("10:15"), to("11:00"))
                .which(item -> item.described(LocalizedText.english(NOTE)))
                .panel(FOR_PARTICIPANTS, at("11:00"), to(end))
                .visibleTo(Visibility.PARTICIPANTS)
                .panel(INTERNAL, at("11:00"), to(end))
                .visibleTo(Visibility.INTERNAL)
                .meeting(INTERNAL + ": meeting", at("14:00"), to("15:00"))
                .visibleTo(Visibility.INTERNAL)
                .build();
    }

    private static UUID twoRevisions() {
        var session = publishedSession(upTo("12:00"));
        edit(session, 1, upTo("12:30")).then().statusCode(200);
        publish(session, 2).then().statusCode(201);
        return session;
    }

    @Test
    void everybody_reads_as_far_as_they_may() {
        var session = twoRevisions();

        assertThat(titles(session, VisibilityTest::nobody)).containsExactly(FOR_ALL);
        assertThat(titles(session, () -> operator())).containsExactly(FOR_ALL);
        assertThat(titles(session, () -> focalPoint())).containsExactly(FOR_ALL, FOR_PARTICIPANTS);
        assertThat(titles(session, () -> as("delegate.che", "delegate@participant:CHE")))
                .containsExactly(FOR_ALL, FOR_PARTICIPANTS);
        assertThat(titles(session, () -> cofacilitator())).contains(FOR_ALL, FOR_PARTICIPANTS, INTERNAL);
    }

    @Test
    void a_mandate_for_another_process_is_none_for_this_one() {
        var elsewhere = "secretariat@process:" + UUID.randomUUID();

        assertThat(titles(twoRevisions(), () -> as("other", elsewhere))).containsExactly(FOR_ALL);
    }

    @Test
    void everybody_is_told_the_changes_that_they_may_know() {
        var session = twoRevisions();

        assertThat(changed(session, VisibilityTest::nobody)).isEmpty();
        assertThat(changed(session, () -> focalPoint())).containsExactly(FOR_PARTICIPANTS);
        assertThat(changed(session, () -> cofacilitator())).containsExactlyInAnyOrder(FOR_PARTICIPANTS, INTERNAL);
        anybody().get("/sessions/{id}/revisions", session).then().body("changeCount", equalTo(List.of(0, 0)));
        focalPoint().get("/sessions/{id}/revisions", session).then().body("changeCount", equalTo(List.of(1, 0)));
        cofacilitator().get("/sessions/{id}/revisions", session).then().body("changeCount", equalTo(List.of(2, 0)));
    }

    @Test
    void an_internal_title_is_in_no_public_byte() {
        var session = twoRevisions();
        var places = List.of(
                "/sessions",
                "/sessions/{id}",
                "/sessions/{id}/revisions",
                "/sessions/{id}/revisions/0",
                "/sessions/{id}/revisions/1",
                "/sessions/{id}/revisions/latest",
                "/sessions/{id}/revisions/1/changes",
                "/sessions/{id}/revisions/latest/changes?since=0",
                "/sessions/{id}/items/" + item(FOR_ALL) + "/history");

        for (var place : places) {
            var request = place.contains("{id}") ? anybody().pathParam("id", session) : anybody();
            var bytes = request.get(place).then().statusCode(200).extract().asString();
            assertThat(bytes).as(place).doesNotContain(INTERNAL).doesNotContain(FOR_PARTICIPANTS);
        }
        for (var place : places) {
            var request = place.contains("{id}") ? focalPoint().pathParam("id", session) : focalPoint();
            assertThat(request.get(place).asString()).as(place).doesNotContain(INTERNAL);
        }
    }

    @Test
    void an_internal_title_is_in_no_event_and_a_description_neither() {
        try (var topic = Topic.fromNow(Topics.AGENDA)) {
            var session = twoRevisions();

            var records = topic.awaitRecords(3, record -> record.key().equals(session.toString()));
            assertThat(records)
                    .extracting(record -> new String(record.payload(), StandardCharsets.UTF_8))
                    .allSatisfy(
                            bytes -> assertThat(bytes).doesNotContain(INTERNAL).doesNotContain(NOTE))
                    .anySatisfy(bytes -> assertThat(bytes).contains(FOR_PARTICIPANTS));
            var last = topic.await(
                            RevisionPublished.class, 2, event -> event.session().equals(session))
                    .getLast();
            assertThat(last.changes()).hasSize(1);
        }
    }

    @Test
    void who_published_is_for_those_who_prepare_the_session() {
        var session = twoRevisions();

        anybody().get("/sessions/{id}/revisions/latest", session).then().body("publishedBy", nullValue());
        cofacilitator()
                .get("/sessions/{id}/revisions/latest", session)
                .then()
                .body("publishedBy", equalTo("secretariat"));
    }

    @Test
    void anybody_can_check_the_fingerprint_of_a_published_programme() throws Exception {
        var answer = anybody().get("/sessions/{id}/revisions/latest", twoRevisions());

        var body = answer.asString();
        var programme = body.substring(body.indexOf("\"programme\":") + "\"programme\":".length(), body.length() - 1);
        var digest = MessageDigest.getInstance("SHA-256").digest(programme.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.jsonPath().getString("contentHash"))
                .isEqualTo(HexFormat.of().formatHex(digest));
    }

    @Test
    void changes_are_shown_between_any_two_revisions() {
        var session = twoRevisions();
        edit(session, 2, upTo("12:45")).then().statusCode(200);
        publish(session, 3).then().statusCode(201);

        focalPoint()
                .get("/sessions/{id}/revisions/2/changes?since=0", session)
                .then()
                .statusCode(200)
                .body("from.symbol", equalTo("Tentative agenda"))
                .body("to.symbol", equalTo("Rev.2"))
                .body("changes[0].was.end", containsString("12:00"))
                .body("changes[0].isNow.end", containsString("12:45"));
        focalPoint()
                .get("/sessions/{id}/revisions/2/changes", session)
                .then()
                .body("from.number", equalTo(1))
                .body("changes[0].was.end", containsString("12:30"));
    }

    @Test
    void what_is_not_there_is_not_found() {
        var session = publishedSession(upTo("12:00"));

        anybody().get("/sessions/{id}/revisions/1", session).then().statusCode(404);
        anybody().get("/sessions/{id}/revisions/first", session).then().statusCode(404);
        anybody().get("/sessions/{id}/revisions/0/changes", session).then().statusCode(404);
        for (var since : List.of("0", "x", "-1", "99999999999")) {
            anybody()
                    .get("/sessions/{id}/revisions/0/changes?since={since}", session, since)
                    .then()
                    .statusCode(400)
                    .body("violations[0].field", equalTo("since"))
                    .body("violations[0].in", equalTo("query"));
        }
    }

    private static RequestSpecification nobody() {
        return anybody();
    }

    private static List<String> titles(UUID session, Supplier<RequestSpecification> reader) {
        return reader.get()
                .get("/sessions/{id}/revisions/latest", session)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("programme.meetings.items.flatten().title.texts.en.text");
    }

    private static List<String> changed(UUID session, Supplier<RequestSpecification> reader) {
        return reader.get()
                .get("/sessions/{id}/revisions/latest/changes", session)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("changes.item.title.texts.en.text");
    }
}
