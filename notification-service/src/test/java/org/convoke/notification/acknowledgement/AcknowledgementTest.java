package org.convoke.notification.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.notification.NotificationApi.anybody;
import static org.convoke.notification.NotificationApi.await;
import static org.convoke.notification.NotificationApi.focalPointOf;
import static org.convoke.notification.NotificationApi.notice;
import static org.convoke.notification.NotificationApi.secretariat;
import static org.convoke.notification.Scene.mail;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.convoke.notification.NotificationTest;
import org.convoke.notification.Scene;
import org.convoke.notification.State;
import org.convoke.notification.database.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mailbox says that it read its message, by the link that only its message has. */
@QuarkusTest
class AcknowledgementTest extends NotificationTest {

    private static final Pattern LINK = Pattern.compile("/en/acknowledge/([A-Za-z0-9_-]+)");

    @Inject
    Links links;

    private State state;
    private String notice;
    private String link;

    @BeforeEach
    void a_message_has_arrived() throws Exception {
        state = scene.announced().state();
        scene.invite(state);
        notice = notice(scene.session, "invitation");
        await(notice, "completed");
        link = linkIn(state);
    }

    private static String linkIn(State state) throws MessagingException, IOException {
        var mixed = Scene.parsed(mail(state).getFirst());
        var text = plain((Multipart) mixed.getContent());
        var found = LINK.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    private static String plain(Multipart parts) throws MessagingException, IOException {
        for (int i = 0; i < parts.getCount(); i++) {
            var part = parts.getBodyPart(i);
            if (part.isMimeType("text/plain")) {
                return part.getContent().toString();
            }
            if (part.getContent() instanceof Multipart inner) {
                return plain(inner);
            }
        }
        return "";
    }

    @Test
    void opening_the_link_says_what_it_is_for_and_acknowledges_nothing() {
        for (int i = 0; i < 2; i++) {
            anybody()
                    .get("/acknowledgements/{link}", link)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", containsString("no-store"))
                    .body("notice", equalTo(notice))
                    .body("participant", equalTo(state.code()))
                    .body("address", equalTo(state.mailbox()))
                    .body("acknowledgedAt", nullValue());
        }
        secretariat().get("/notices/{id}", notice).then().body("statesAcknowledged", equalTo(0));
    }

    @Test
    void the_button_acknowledges_once_and_everybody_concerned_sees_who_and_when() {
        var first = acknowledge("M. Ortega").then().statusCode(200).extract().jsonPath();
        assertThat(first.getString("name")).isEqualTo("M. Ortega");
        assertThat(Instant.parse(first.getString("acknowledgedAt"))).isNotNull();

        var again =
                acknowledge("Somebody else").then().statusCode(200).extract().jsonPath();
        assertThat(again.getString("name")).isEqualTo("M. Ortega");
        assertThat(again.getString("acknowledgedAt")).isEqualTo(first.getString("acknowledgedAt"));

        secretariat().get("/notices/{id}", notice).then().body("statesAcknowledged", equalTo(1));
        secretariat()
                .get("/notices/{id}/participants", notice)
                .then()
                .body("[0].acknowledgements", hasSize(1))
                .body("[0].acknowledgements[0].address", equalTo(state.mailbox()))
                .body("[0].acknowledgements[0].name", equalTo("M. Ortega"))
                .body("[0].acknowledgements[0].at", equalTo(first.getString("acknowledgedAt")));
        focalPointOf(state)
                .get("/participants/{code}/notices", state.code())
                .then()
                .body("[0].acknowledgements[0].name", equalTo("M. Ortega"));
        assertThat(database.query(Sql.of("select actor from audit where action = 'notice.acknowledged'"
                                + " and subject_id = :notice"))
                        .set("notice", notice)
                        .list(row -> row.text("actor")))
                .isEqualTo(List.of("link of " + state.code()));
    }

    @Test
    void no_name_is_needed() {
        acknowledge(" ").then().statusCode(200).body("name", nullValue());

        secretariat()
                .get("/notices/{id}/participants", notice)
                .then()
                .body("[0].acknowledgements", hasSize(1))
                .body("[0].acknowledgements[0].name", nullValue());
    }

    @Test
    void a_link_that_we_did_not_make_opens_nothing() {
        var forged = (link.charAt(0) == 'A' ? "B" : "A") + link.substring(1);

        anybody().get("/acknowledgements/{link}", forged).then().statusCode(404);
        anybody()
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post("/acknowledgements/{link}", forged)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        secretariat().get("/notices/{id}", notice).then().body("statesAcknowledged", equalTo(0));
    }

    @Test
    void after_its_time_a_link_says_when_that_was() {
        var delivery = deliveries(state).getFirst().id();
        var old = links.acknowledging(delivery, Instant.parse("2020-01-01T00:00:00Z"));

        anybody()
                .get("/acknowledgements/{link}", old)
                .then()
                .statusCode(410)
                .body("type", containsString("link-expired"))
                .body("expired", equalTo("2020-06-29T00:00:00Z"));
    }

    @Test
    void a_name_is_one_line_of_a_sensible_length() {
        acknowledge("x".repeat(201)).then().statusCode(400).body("violations[0].field", equalTo("/name"));
        acknowledge("a\nb").then().statusCode(400);
        acknowledge("\u202Eevil").then().statusCode(400);
        secretariat().get("/notices/{id}", notice).then().body("statesAcknowledged", equalTo(0));
    }

    private Response acknowledge(String name) {
        return anybody()
                .contentType(ContentType.JSON)
                .body(Map.of("name", name))
                .post("/acknowledgements/{link}", link);
    }
}
