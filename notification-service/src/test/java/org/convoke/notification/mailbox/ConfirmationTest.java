package org.convoke.notification.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.notification.MailRelay.server;
import static org.convoke.notification.NotificationApi.anybody;
import static org.convoke.notification.NotificationApi.secretariat;
import static org.convoke.notification.Scene.mail;
import static org.convoke.notification.Scene.plainText;
import static org.convoke.notification.Scene.soon;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.convoke.events.DutyStation;
import org.convoke.events.MailboxChanged;
import org.convoke.events.MailboxChanged.What;
import org.convoke.events.MailboxConfirmed;
import org.convoke.events.MissionMailboxesChanged.Mailbox;
import org.convoke.events.MissionMailboxesChanged.Purpose;
import org.convoke.kit.identity.Ids;
import org.convoke.notification.NotificationTest;
import org.convoke.notification.Scene;
import org.convoke.notification.State;
import org.convoke.notification.acknowledgement.Links;
import org.convoke.notification.database.Sql;
import org.convoke.servicetests.smtp.Point;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A mailbox is asked whether it is the mission's, and answers by the link that only its letter has. */
@QuarkusTest
class ConfirmationTest extends NotificationTest {

    private static final Pattern LINK = Pattern.compile("/fr/confirm/([A-Za-z0-9_-]+)");

    @Inject
    Links links;

    private State state;

    @BeforeEach
    void a_state_is_known() {
        state = scene.announced().stateWithoutMailbox();
    }

    @Test
    void the_link_of_the_letter_confirms_once_its_button_is_pressed_and_the_world_is_told_once() {
        var question = question(What.CONFIRMATION_ASKED, Instant.now());
        scene.registration(question);
        scene.registrationAgain(question);
        soon().until(() -> mail(state).size() == 1);
        var link = linkIn(state);

        for (int i = 0; i < 2; i++) {
            anybody()
                    .get("/mailbox-confirmations/{link}", link)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", containsString("no-store"))
                    .body("participant", equalTo(state.code()))
                    .body("station", equalTo("new-york"))
                    .body("address", equalTo(state.mailbox("new")))
                    .body("confirmedAt", nullValue());
        }
        for (int i = 0; i < 2; i++) {
            anybody()
                    .post("/mailbox-confirmations/{link}", link)
                    .then()
                    .statusCode(200)
                    .body("confirmedAt", notNullValue());
        }

        var told = scene.delivered.await(
                MailboxConfirmed.class, 1, event -> event.participant().equals(state.id()));
        assertThat(told).singleElement().satisfies(event -> {
            assertThat(event.confirmation()).isEqualTo(question.id());
            assertThat(event.mission()).isEqualTo(state.mission());
            assertThat(event.address()).isEqualTo(state.mailbox("new"));
        });
        assertThat(mail(state)).as("the same event twice is one letter").hasSize(1);
        scene.mailboxes(
                state, new Mailbox(state.mailbox("new"), Purpose.ALL), new Mailbox(state.mailbox(), Purpose.ALL));
        soon().untilAsserted(() -> secretariat()
                .get("/participants/{code}/mailboxes", state.code())
                .then()
                .body("address", contains(state.mailbox(), state.mailbox("new")))
                .body("heardAt[0]", nullValue())
                .body("heardAt[1]", notNullValue())
                .body("suppressed", contains(false, false)));
    }

    @ParameterizedTest
    @EnumSource(What.class)
    void each_thing_that_happens_to_a_mailbox_is_a_letter_in_its_language(What what) {
        scene.registration(question(what, Instant.now()));

        soon().until(() -> mail(state).size() == 1);
        var letter = mail(state).getFirst();
        assertThat(letter.recipient()).isEqualTo(state.mailbox("new"));
        assertThat(Scene.subject(letter)).contains("adresse");
        assertThat(plainText(letter)).contains("État " + state.code(), "/fr/mission");
        assertThat(LINK.matcher(plainText(letter)).find())
                .isEqualTo(what == What.CONFIRMATION_ASKED || what == What.VERIFICATION_ASKED);
    }

    @Test
    void a_link_that_was_made_for_something_else_confirms_nothing_and_one_that_is_too_old_says_so() {
        var id = Ids.next();

        anybody()
                .post("/mailbox-confirmations/{link}", links.acknowledging(id, Instant.now()))
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        anybody()
                .post("/mailbox-confirmations/{link}", links.confirming(id, Instant.parse("2020-01-01T00:00:00Z")))
                .then()
                .statusCode(410)
                .body("type", containsString("link-expired"))
                .body("expired", equalTo("2020-01-15T00:00:00Z"));
        anybody()
                .get("/acknowledgements/{link}", links.confirming(id, Instant.now()))
                .then()
                .statusCode(404);
    }

    @Test
    void a_letter_that_the_server_does_not_take_yet_comes_later_and_one_that_it_refuses_never() {
        server().at(Point.RCPT).to(state.mailbox("new")).say("451 4.7.1 come back");
        scene.registration(question(What.IN_USE, Instant.now()));
        soon().until(() -> ends().stream().anyMatch(end -> end.startsWith("queued") && !end.startsWith("queued 0")));
        server().behave();
        soon().until(() -> mail(state).size() == 1);

        server().at(Point.RCPT).to(state.mailbox("new")).say("550 5.1.1 no such mailbox");
        scene.registration(question(What.REMOVED, Instant.now()));
        soon().until(() -> ends().stream().anyMatch(end -> end.startsWith("refused")));
        assertThat(mail(state)).hasSize(1);
    }

    @Test
    void a_question_whose_link_is_over_is_not_sent_any_more() {
        scene.registration(question(What.VERIFICATION_ASKED, Instant.now().minus(Duration.ofDays(15))));

        soon().until(() -> ends().stream().anyMatch(end -> end.startsWith("given-up")));
        assertThat(mail(state)).isEmpty();
    }

    private List<String> ends() {
        return database.query(Sql.of("""
                        select state, attempts from mailbox_letter
                        where participant = :participant order by at"""))
                .set("participant", state.id())
                .list(row -> row.text("state") + " " + row.number("attempts"));
    }

    private MailboxChanged question(What what, Instant at) {
        return new MailboxChanged(
                state.id(),
                state.mission(),
                DutyStation.NEW_YORK,
                Ids.next(),
                state.mailbox("new"),
                what,
                List.of("fr", "en"),
                at);
    }

    private static String linkIn(State state) {
        var text = plainText(mail(state).getFirst());
        var found = LINK.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }
}
