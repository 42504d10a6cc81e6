package org.convoke.registration.mission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.servicetests.Patience.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.convoke.events.MailboxChanged;
import org.convoke.events.MailboxChanged.What;
import org.convoke.events.MailboxConfirmed;
import org.convoke.events.MissionMailboxesChanged;
import org.convoke.events.MissionMailboxesChanged.Calendar;
import org.convoke.events.MissionMailboxesChanged.Pace;
import org.convoke.events.MissionMailboxesChanged.Turn;
import org.convoke.events.Topics;
import org.convoke.registration.Client;
import org.convoke.servicetests.RealServers;
import org.convoke.servicetests.Topic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mailbox from its line in a form to its use, with what notification-service says in between. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ConfirmingTest {

    private static final Instant CLICKED = Instant.parse("2017-08-22T15:12:09Z");

    private Topic registration;
    private Topic delivery;
    private long sequence;

    @BeforeEach
    void listen() {
        registration = Topic.fromNow(Topics.REGISTRATION);
        delivery = Topic.fromNow(Topics.DELIVERY);
    }

    @AfterEach
    void close() {
        registration.close();
        delivery.close();
    }

    @Test
    void a_new_address_is_asked_and_used_once_its_link_was_used() {
        put(Client.secretariat(), "ISL", "old@isl.example").then().statusCode(201);
        put(Client.focalPoint("ISL"), "ISL", "new@isl.example")
                .then()
                .statusCode(200)
                .body("mailboxes.address", contains("new@isl.example", "old@isl.example"))
                .body("mailboxes.standing", contains("unconfirmed", "leaving"))
                .body("mailboxes[0].askedAt", notNullValue())
                .body("mailboxes[0].confirmedAt", nullValue());
        var question = news("ISL", What.CONFIRMATION_ASKED, 1).getFirst();
        assertThat(question.address()).isEqualTo("new@isl.example");
        assertThat(news("ISL", What.REMOVED, 1))
                .extracting(MailboxChanged::address)
                .containsExactly("old@isl.example");

        confirm(question);
        confirm(question);

        await().untilAsserted(() -> mission("ISL")
                .then()
                .body("[0].mailboxes.address", contains("new@isl.example"))
                .body("[0].mailboxes.standing", contains("confirmed"))
                .body("[0].mailboxes[0].confirmedAt", equalTo(CLICKED.toString()))
                .body("[0].version", equalTo(3)));
        assertThat(news("ISL", What.IN_USE, 1))
                .extracting(MailboxChanged::address)
                .containsExactly("new@isl.example");
        history("ISL")
                .body("what", containsInAnyOrder("confirmed", "removed", "listed", "listed", "languages"))
                .body("[0].what", equalTo("confirmed"))
                .body("actor", hasItems("link", "somebody"))
                .body("[0].address", equalTo("new@isl.example"));
    }

    @Test
    void what_the_secretariat_writes_first_is_used_at_once_and_nobody_is_written_to_about_it() {
        put(Client.secretariat(), "NOR", "mission@nor.example")
                .then()
                .statusCode(201)
                .body("mailboxes.standing", contains("by-secretariat"));
        put(Client.secretariat(), "NOR", "other@nor.example").then().statusCode(200);

        assertThat(news("NOR", What.IN_USE, 1))
                .extracting(MailboxChanged::address)
                .containsExactly("other@nor.example");
        assertThat(news("NOR", What.REMOVED, 1))
                .extracting(MailboxChanged::address)
                .containsExactly("mission@nor.example");
        assertThat(registration.now())
                .filteredOn(record -> record.event()
                        .filter(event -> event instanceof MailboxChanged changed
                                && changed.what() == What.CONFIRMATION_ASKED
                                && changed.participant().equals(Client.idOf("NOR")))
                        .isPresent())
                .isEmpty();
    }

    @Test
    void wishes_are_kept_told_and_dropped_when_they_are_not_said_again() {
        var body = """
                {"languages": ["ar", "en"], "secondLanguage": "en", "capitalZone": "Africa/Cairo", "pace": "daily", "calendar": "invitations",
                 "mailboxes": [{"address": "first@sdn.example"},
                               {"address": "next@sdn.example", "turn": "fallback"}]}""";
        Client.secretariat()
                .body(body)
                .put("/participants/SDN/missions/new-york")
                .then()
                .statusCode(201)
                .body("secondLanguage", equalTo("en"))
                .body("capitalZone", equalTo("Africa/Cairo"))
                .body("pace", equalTo("daily"))
                .body("calendar", equalTo("invitations"))
                .body("mailboxes.turn", contains("always", "fallback"));

        var participant = Client.idOf("SDN");
        assertThat(registration.await(
                        MissionMailboxesChanged.class,
                        1,
                        event -> event.participant().equals(participant)))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.secondLanguage()).isEqualTo("en");
                    assertThat(event.capitalZone()).isEqualTo(ZoneId.of("Africa/Cairo"));
                    assertThat(event.pace()).isEqualTo(Pace.DAILY);
                    assertThat(event.calendar()).isEqualTo(Calendar.INVITATIONS);
                    assertThat(event.mailboxes().getLast().turn()).isEqualTo(Turn.FALLBACK);
                });
        put(Client.secretariat(), "SDN", "first@sdn.example")
                .then()
                .body("secondLanguage", nullValue())
                .body("capitalZone", nullValue())
                .body("pace", equalTo("at-once"));
    }

    @Test
    void a_link_is_sent_again_but_not_at_once_and_the_secretariat_can_do_without_it() {
        put(Client.focalPoint("SWE"), "SWE", "new@swe.example").then().statusCode(201);

        post(Client.focalPoint("SWE"), "SWE", "questions", "new@swe.example")
                .then()
                .statusCode(429)
                .body("type", equalTo("https://convoke.example/problems/asked-lately"))
                .header("Retry-After", "300");
        post(Client.focalPoint("SWE"), "SWE", "questions", "else@swe.example")
                .then()
                .statusCode(404);

        put(Client.focalPoint("SWE"), "SWE", "else@swe.example").then().statusCode(200);
        put(Client.focalPoint("SWE"), "SWE", "new@swe.example").then().statusCode(200);
        assertThat(news("SWE", What.CONFIRMATION_ASKED, 2))
                .as("listing an address anew does not ask it anew")
                .extracting(MailboxChanged::address)
                .containsExactly("new@swe.example", "else@swe.example");

        post(Client.secretariat(), "SWE", "vouchers", "NEW@swe.example")
                .then()
                .statusCode(200)
                .body("mailboxes.standing", contains("by-secretariat"));
        post(Client.secretariat(), "SWE", "vouchers", "new@swe.example")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://convoke.example/problems/mailbox-in-use"));
        post(Client.secretariat(), "SWE", "questions", "new@swe.example").then().statusCode(409);
        history("SWE").body("what[0]", equalTo("vouched"));
    }

    @Test
    void a_round_asks_some_missions_and_shows_who_has_answered() {
        put(Client.secretariat(), "KEN", "mission@ken.example").then().statusCode(201);
        put(Client.secretariat(), "LKA", "mission@lka.example").then().statusCode(201);
        var round = Client.secretariat()
                .body("{\"participants\": [\"KEN\", \"LKA\"]}")
                .post("/verification-rounds")
                .then()
                .statusCode(201)
                .body("asked", equalTo(2))
                .body("confirmed", equalTo(0))
                .body("mailboxes.participant", contains("KEN", "LKA"))
                .extract()
                .jsonPath()
                .getUUID("id");

        var question = news("KEN", What.VERIFICATION_ASKED, 1).getFirst();
        confirm(question);

        await().untilAsserted(() -> Client.secretariat()
                .get("/verification-rounds/{id}", round)
                .then()
                .body("confirmed", equalTo(1))
                .body("mailboxes.participant", contains("LKA", "KEN"))
                .body("mailboxes[1].confirmedAt", equalTo(CLICKED.toString())));
        mission("LKA").then().body("[0].mailboxes.standing", contains("by-secretariat"));
        Client.secretariat().get("/verification-rounds").then().body("id", hasItems(round.toString()));
        Client.secretariat()
                .body("{\"participants\": [\"KEN\", \"Atlantis\"]}")
                .post("/verification-rounds")
                .then()
                .statusCode(400)
                .body("violations.field", contains("/participants/1"));
        Client.secretariat()
                .body("{}")
                .post("/verification-rounds")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("/participants"));
        Client.secretariat()
                .body("{\"participants\": [\"TUV\"]}")
                .post("/verification-rounds")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://convoke.example/problems/nobody-to-ask"));
    }

    @Test
    void there_is_no_history_of_a_mission_that_was_never_written() {
        history("VUT").body("$", empty());
    }

    private List<MailboxChanged> news(String code, What what, int count) {
        var participant = Client.idOf(code);
        return registration.await(
                MailboxChanged.class, count, event -> event.participant().equals(participant) && event.what() == what);
    }

    private void confirm(MailboxChanged question) {
        delivery.publish(
                new MailboxConfirmed(
                        question.participant(), question.mission(), question.id(), question.address(), CLICKED),
                ++sequence);
    }

    private static Response put(RequestSpecification as, String code, String address) {
        return as.body("{\"languages\": [\"en\"], \"mailboxes\": [{\"address\": \"" + address + "\"}]}")
                .put("/participants/{code}/missions/new-york", code);
    }

    private static Response post(RequestSpecification as, String code, String what, String address) {
        return as.body("{\"address\": \"" + address + "\"}")
                .post("/participants/{code}/missions/new-york/" + what, code);
    }

    private static Response mission(String code) {
        return Client.focalPoint(code).get("/participants/{code}/missions", code);
    }

    private static io.restassured.response.ValidatableResponse history(String code) {
        return Client.focalPoint(code)
                .get("/participants/{code}/missions/new-york/history", code)
                .then()
                .statusCode(200);
    }
}
