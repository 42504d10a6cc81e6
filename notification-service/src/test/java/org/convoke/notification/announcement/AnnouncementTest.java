package org.convoke.notification.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.notification.NotificationApi.await;
import static org.convoke.notification.NotificationApi.focalPointOf;
import static org.convoke.notification.NotificationApi.notice;
import static org.convoke.notification.NotificationApi.secretariat;
import static org.convoke.notification.NotificationApi.told;
import static org.convoke.notification.Scene.mail;
import static org.convoke.notification.Scene.plainText;
import static org.convoke.notification.Scene.subject;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoke.events.DutyStation;
import org.convoke.events.MissionMailboxesChanged.Mailbox;
import org.convoke.events.MissionMailboxesChanged.Purpose;
import org.convoke.events.ParticipantTold;
import org.convoke.local.smtp.Received;
import org.convoke.notification.MailRelay;
import org.convoke.notification.NotificationTest;
import org.convoke.notification.Scene;
import org.convoke.notification.State;
import org.junit.jupiter.api.Test;

/** An announcement from its draft to the mailboxes. */
@QuarkusTest
class AnnouncementTest extends NotificationTest {

    private static final String TEXT = "The bus leaves at 09:00.\n\nPlease bring your passes.";
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final Map<String, Object> ALL = Map.of("who", "all");

    private static Map<String, Object> english(String text) {
        return Map.of("source", "en", "texts", Map.of("en", Map.of("text", text)));
    }

    private static Map<String, Object> withFrench(String text, String french) {
        return Map.of("source", "en", "texts", Map.of("en", Map.of("text", text), "fr", Map.of("text", french)));
    }

    private static Map<String, Object> words() {
        return Map.of("subject", withFrench("Shuttle buses", "Navettes"), "text", english(TEXT));
    }

    private Response write(Object body, String key) {
        return secretariat()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/sessions/{session}/announcements", scene.session);
    }

    private String draft() {
        return write(words(), UUID.randomUUID().toString())
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
    }

    private static Response send(String draft, Object audience) {
        return secretariat().contentType(ContentType.JSON).body(audience).post("/announcements/{id}/send", draft);
    }

    private static Response attach(String draft, String name, byte[] content) {
        return secretariat()
                .contentType("application/octet-stream")
                .queryParam("name", name)
                .body(content)
                .post("/announcements/{id}/files", draft);
    }

    private State french() {
        var state = scene.stateWithoutMailbox();
        scene.mission(
                state, state.mission(), DutyStation.NEW_YORK, List.of("fr"), new Mailbox(state.mailbox(), Purpose.ALL));
        return state;
    }

    private void invited(State... states) {
        scene.invite(states);
        await(notice(scene.session, "invitation"), "completed");
    }

    @Test
    void everybody_reads_it_in_their_language_and_what_is_not_translated_is_marked() throws Exception {
        scene.announced();
        var english = scene.state();
        var french = french();
        invited(english, french);
        var draft = draft();

        send(draft, ALL).then().statusCode(200);
        await(draft, "completed");

        assertThat(subject(mail(english).getLast())).isEqualTo("Shuttle buses — Fifth informal thematic session");
        assertThat(plainText(mail(english).getLast()))
                .contains("The bus leaves at 09:00.", "Please bring your passes.", "/en/acknowledge/")
                .doesNotContain("not been translated");
        assertThat(subject(mail(french).getLast())).startsWith("Navettes – ");
        assertThat(plainText(mail(french).getLast()))
                .contains("Cette annonce n’a pas encore été traduite", "The bus leaves at 09:00.");
        assertThat(mail(french).getLast().bytes())
                .asString(StandardCharsets.US_ASCII)
                .contains("Content-Language: fr");
    }

    @Test
    void it_is_sent_once_however_often_the_request_is_repeated() {
        var state = scene.announced().state();
        invited(state);
        var draft = draft();

        send(draft, ALL).then().statusCode(200);
        await(draft, "completed");
        send(draft, ALL).then().statusCode(200).body("id", equalTo(draft));

        scene.publish();
        await(notice(scene.session, "programme"), "completed");
        assertThat(Scene.subjects(state))
                .filteredOn(line -> line.startsWith("Shuttle buses"))
                .hasSize(1);
    }

    @Test
    void the_same_key_finds_the_draft_and_another_text_with_it_is_refused() {
        scene.announced();
        var key = UUID.randomUUID().toString();

        var first =
                write(words(), key).then().statusCode(201).extract().jsonPath().getString("id");

        write(words(), key).then().statusCode(201).body("id", equalTo(first));
        write(Map.of("subject", english("Another"), "text", english("Text")), key)
                .then()
                .statusCode(422);
        secretariat()
                .get("/sessions/{session}/announcements", scene.session)
                .then()
                .body("id", hasSize(1));
    }

    @Test
    void it_tells_nobody_of_the_programme_and_is_no_news_to_other_services() {
        scene.announced();
        var state = scene.state();
        invited(state);
        var draft = draft();
        send(draft, ALL);
        await(draft, "completed");

        scene.publish();
        var programme = notice(scene.session, "programme");
        await(programme, "completed");

        assertThat(rows(state)).contains("announcement - told", "programme 0 told");
        assertThat(scene.delivered.await(
                        ParticipantTold.class, 2, event -> event.session().equals(scene.session)))
                .extracting(ParticipantTold::notice)
                .doesNotContain(UUID.fromString(draft));
    }

    @Test
    void it_goes_to_those_chosen_and_says_beforehand_who_they_are_and_who_cannot_be_reached() {
        scene.announced();
        var states = scene.states(2);
        var without = scene.stateWithoutMailbox();
        invited(states.getFirst(), states.getLast(), without);
        var draft = draft();
        var some =
                Map.of("who", "some", "participants", List.of(states.getFirst().code(), without.code()));

        secretariat()
                .contentType(ContentType.JSON)
                .body(some)
                .post("/announcements/{id}/addressees", draft)
                .then()
                .statusCode(200)
                .body("states", equalTo(2))
                .body("mailboxes", equalTo(1))
                .body("notReachable.participant.code", equalTo(List.of(without.code())));
        send(draft, some).then().statusCode(200);
        var counts = await(draft, "completed");

        assertThat(counts.getInt("statesInvited")).isEqualTo(2);
        assertThat(counts.getInt("statesTold")).isEqualTo(1);
        assertThat(counts.getInt("statesNotReached")).isEqualTo(1);
        assertThat(counts.getString("subject.texts.en.text")).isEqualTo("Shuttle buses");
        assertThat(mail(states.getLast())).hasSize(1);
        assertThat(told(states.getFirst()).getString("[0].subject.texts.fr.text"))
                .isEqualTo("Navettes");
    }

    @Test
    void those_who_acknowledged_the_last_message_are_left_out_where_that_is_wished() {
        scene.announced();
        var states = scene.states(2);
        invited(states.getFirst(), states.getLast());
        acknowledge(mail(states.getFirst()).getLast());
        var draft = draft();

        send(draft, Map.of("who", "not-acknowledged")).then().statusCode(200);
        await(draft, "completed");

        assertThat(mail(states.getFirst())).hasSize(1);
        assertThat(mail(states.getLast())).hasSize(2);
        acknowledge(mail(states.getLast()).getLast());
        assertThat(await(draft, "completed").getInt("statesAcknowledged")).isEqualTo(1);
        focalPointOf(states.getLast())
                .get(
                        "/notices/{id}/report?participant={code}",
                        draft,
                        states.getLast().code())
                .then()
                .statusCode(200)
                .body("subject", equalTo("Shuttle buses"));
        secretariat().get("/notices/{id}/report?as=pdf", draft).then().statusCode(200);
    }

    private static void acknowledge(Received message) {
        var link = plainText(message).replaceAll("(?s).*/en/acknowledge/([A-Za-z0-9_-]+).*", "$1");
        io.restassured.RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post("/acknowledgements/{link}", link)
                .then()
                .statusCode(200);
    }

    @Test
    void its_files_arrive_as_they_were_given_under_their_names() throws Exception {
        scene.announced();
        var state = scene.state();
        invited(state);
        var draft = draft();
        attach(draft, "Horaires été.pdf", PDF)
                .then()
                .statusCode(200)
                .body("files.type", equalTo(List.of("application/pdf")));

        send(draft, ALL);
        await(draft, "completed");

        var file = attachment(mail(state).getLast());
        assertThat(file.getContentType()).startsWith("application/pdf");
        assertThat(file.getInputStream().readAllBytes()).isEqualTo(PDF);
        assertThat(file.getHeader("Content-Disposition")[0]).contains("filename*=UTF-8''Horaires%20%C3%A9t%C3%A9.pdf");
        attach(draft, "more.pdf", PDF).then().statusCode(409);
    }

    private static BodyPart attachment(Received message) throws MessagingException, IOException {
        return ((MimeMultipart) Scene.parsed(message).getContent()).getBodyPart(1);
    }

    @Test
    void a_file_that_is_not_what_its_name_says_or_acts_or_is_too_large_is_refused() {
        scene.announced();
        var draft = draft();

        attach(draft, "timetable.pdf", "<html>".getBytes(StandardCharsets.US_ASCII))
                .then()
                .statusCode(415)
                .body("detail", containsString("PDF"));
        attach(draft, "timetable.png", PDF).then().statusCode(415);
        attach(draft, "timetable.pdf", "%PDF-1.7\n<< /JavaScript (app.alert(1)) >>".getBytes(StandardCharsets.US_ASCII))
                .then()
                .statusCode(415);
        attach(draft, "a\r\nBcc: x@y.example.pdf", PDF).then().statusCode(400);
        var large = new byte[4 << 20];
        System.arraycopy(PDF, 0, large, 0, PDF.length);
        attach(draft, "timetable.pdf", large).then().statusCode(413);
    }

    @Test
    void it_is_seen_in_every_language_and_tried_at_the_organizers_own_mailbox_before_it_is_sent() {
        scene.announced();
        var state = scene.state();
        invited(state);
        var draft = draft();

        for (var language : List.of("ar", "en", "es", "fr", "ru", "zh")) {
            secretariat()
                    .get(
                            "/announcements/{id}/message?language={language}&participant={code}",
                            draft,
                            language,
                            state.code())
                    .then()
                    .statusCode(200)
                    .body("language", equalTo(language))
                    .body("text", containsString("The bus leaves at 09:00."));
        }
        var office = "cofacilitators@convoke.example";
        secretariat()
                .post("/announcements/{id}/test?language=fr&participant={code}", draft, state.code())
                .then()
                .statusCode(200)
                .body("accepted", equalTo(true))
                .body("address", equalTo(office))
                .body("subject", containsString("[TEST " + state.code() + " fr] Navettes"));

        assertThat(MailRelay.server().received().stream()
                        .filter(message -> message.recipient().equals(office)))
                .anySatisfy(message -> assertThat(subject(message)).startsWith("[TEST " + state.code() + " fr] "));
        assertThat(mail(state)).hasSize(1);
        assertThat(rows(state)).containsExactly("invitation - told");
    }

    @Test
    void what_can_not_be_sent_is_refused_at_its_field() {
        var state = scene.announced().state();
        invited(state);

        write(Map.of("subject", english("a\nb"), "text", english("x")), "k1")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("/subject/texts/en"));
        write(Map.of("subject", english("a".repeat(201)), "text", english("x")), "k2")
                .then()
                .statusCode(400);
        write(
                        Map.of(
                                "subject",
                                Map.of("source", "fr", "texts", Map.of("fr", Map.of("text", "a"))),
                                "text",
                                english("x")),
                        "k3")
                .then()
                .statusCode(400);
        var draft = draft();
        send(draft, Map.of("who", "some")).then().statusCode(400);
        send(draft, Map.of("who", "some", "participants", List.of("XYZ")))
                .then()
                .statusCode(409);
    }
}
