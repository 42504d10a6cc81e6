package org.convoke.notification.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.notification.NotificationApi.secretariatOf;
import static org.convoke.notification.Scene.mail;
import static org.convoke.notification.Scene.soon;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.convoke.events.DutyStation;
import org.convoke.events.EventJson;
import org.convoke.events.MissionMailboxesChanged.Mailbox;
import org.convoke.events.MissionMailboxesChanged.Purpose;
import org.convoke.notification.MailRelay;
import org.convoke.notification.NotificationTest;
import org.convoke.notification.Scene;
import org.convoke.notification.State;
import org.convoke.programme.Programme;
import org.junit.jupiter.api.Test;

/** What missions would be told is shown before anything is published, and nobody is sent anything. */
@QuarkusTest
class RehearsalTest extends NotificationTest {

    /** The second panel ends then. */
    private static Programme ending(String end) {
        return programme()
                .day("2017-09-04")
                .panel("Smuggling of migrants", at("10:15"), to("13:00"))
                .panel("Trafficking in persons", at("15:00"), to(end))
                .build();
    }

    private State french() {
        var state = scene.stateWithoutMailbox();
        scene.mission(
                state,
                state.mission(),
                DutyStation.NEW_YORK,
                List.of("fr"),
                new Mailbox(state.mailbox(), Purpose.ALL),
                new Mailbox(state.mailbox("invitations"), Purpose.INVITATIONS));
        return state;
    }

    private Response rehearse(String query, Programme candidate) throws Exception {
        return secretariatOf(scene.process)
                .contentType(ContentType.JSON)
                .body(EventJson.mapper().writeValueAsString(Map.of("programme", candidate, "symbol", "Rev.1")))
                .post("/sessions/" + scene.session + "/rehearsal" + query);
    }

    @Test
    void who_would_be_written_to_is_counted_and_who_cannot_be_reached_is_named() {
        var english = scene.announced().state();
        var french = french();
        var lost = scene.stateWithoutMailbox();
        known(scene.publish(ending("17:10")));
        scene.invite(english, french, lost);
        soon().until(() -> mail(english).size() == 1 && mail(french).size() == 2);

        secretariatOf(scene.process)
                .get("/sessions/{id}/rehearsal", scene.session)
                .then()
                .statusCode(200)
                .body("states", equalTo(3))
                .body("mailboxes", equalTo(2))
                .body("languages", equalTo(Map.of("en", 1, "fr", 1)))
                .body("notReachable", hasSize(1))
                .body("notReachable[0].participant.code", equalTo(lost.code()))
                .body("notReachable[0].reason", equalTo("no-mailbox"));
    }

    @Test
    void each_state_reads_its_own_message_from_what_it_was_last_told_and_gets_none() throws Exception {
        var english = scene.announced().state();
        var french = french();
        known(scene.publish(ending("17:10")));
        scene.invite(english, french);
        soon().until(() -> mail(english).size() == 1 && mail(french).size() == 2);

        var ours = rehearse("?participant=" + english.code(), ending("17:50"))
                .then()
                .statusCode(200);
        ours.body("language", equalTo("en"))
                .body("subject", containsString("17:50"))
                .body("subject", containsString("Rev.1"))
                .body("text", containsString("17:10"))
                .body("text", not(containsString("SHA-256"))) // there is no hash before it is published
                .body("text", containsString("State " + english.code()))
                .body("html", containsString("17:50"));
        rehearse("?participant=" + french.code().toLowerCase(Locale.ROOT), ending("17:50"))
                .then()
                .body("language", equalTo("fr"))
                .body("text", containsString("État " + french.code()));
        rehearse("?language=fr", ending("17:50")).then().body("text", containsString("État " + french.code()));
        rehearse("?language=ar&participant=" + english.code(), ending("17:50"))
                .then()
                .statusCode(200)
                .body("html", containsString("dir=\"rtl\""));

        assertThat(mail(english)).hasSize(1);
        assertThat(mail(french)).hasSize(2);
        assertThat(rows(english)).containsExactly("invitation - told");
    }

    @Test
    void the_message_that_is_sent_afterwards_is_the_one_that_was_shown() throws Exception {
        var state = scene.announced().state();
        known(scene.publish(ending("17:10")));
        scene.invite(state);
        soon().until(() -> mail(state).size() == 1);

        var subject = rehearse("", ending("17:50")).jsonPath().getString("subject");
        scene.publish(ending("17:50"));
        soon().until(() -> mail(state).size() == 2);

        assertThat(Scene.parsed(mail(state).getLast()).getSubject()).isEqualTo(subject);
    }

    @Test
    void a_draft_that_changes_nothing_is_said_to_change_nothing() throws Exception {
        var state = scene.announced().state();
        known(scene.publish(ending("17:10")));
        scene.invite(state);
        soon().until(() -> mail(state).size() == 1);

        rehearse("", ending("17:10")).then().statusCode(200).body("subject", containsString("Nothing has changed"));
    }

    @Test
    void what_is_asked_for_wrongly_is_said_by_name() throws Exception {
        var state = scene.announced().state();
        known(scene.publish(ending("17:10")));
        rehearse("", ending("17:50")).then().statusCode(409).body("type", containsString("nobody-invited"));
        scene.invite(state);
        soon().until(() -> mail(state).size() == 1);

        rehearse("?participant=NOBODY", ending("17:50"))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("participant"));
        rehearse("?language=tlh", ending("17:50"))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("language"));
    }

    @Test
    void a_test_goes_to_the_organizers_own_mailbox_marked_as_one_and_tells_nobody() throws Exception {
        var state = scene.announced().state();
        known(scene.publish(ending("17:10")));
        scene.invite(state);
        soon().until(() -> rows(state).contains("invitation - told"));
        var before = rows();

        rehearse("/test?language=fr&participant=" + state.code(), ending("17:50"))
                .then()
                .statusCode(200)
                .body("accepted", equalTo(true))
                .body("server", not(emptyString()))
                .body("address", equalTo("cofacilitators@convoke.example"));

        assertThat(MailRelay.server().received())
                .filteredOn(message -> message.recipient().equals("cofacilitators@convoke.example"))
                .anySatisfy(
                        message -> assertThat(Scene.subject(message)).startsWith("[TEST " + state.code() + " fr] "));
        assertThat(mail(state)).hasSize(1);
        assertThat(rows()).isEqualTo(before);
    }
}
