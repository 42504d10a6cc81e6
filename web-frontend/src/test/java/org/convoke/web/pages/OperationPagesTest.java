package org.convoke.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.convoke.web.fakes.Browser;
import org.convoke.web.fakes.Demo;
import org.convoke.web.fakes.FakePlatform;
import org.convoke.web.fakes.Pages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Pages.class)
class OperationPagesTest {

    private static final String OPERATION = "/secretariat/operation";

    @TestHTTPResource("/")
    URI home;

    FakePlatform platform;

    private Browser browser;

    @BeforeEach
    void theOperatorReads() {
        platform.reset();
        platform.nextIs("operator");
        browser = new Browser(home);
    }

    @AfterEach
    void noFakeMadeAMistake() {
        platform.assertNoMistakes();
    }

    @Test
    void the_operator_finds_it_from_the_desk_and_nobody_else_is_let_in() {
        assertThat(browser.follow(browser.open("/en/secretariat"), "Operation")
                        .page()
                        .select("h1")
                        .text())
                .isEqualTo("How the sending stands");

        for (var person : new String[] {"secretariat", "cofacilitator", "focal.che"}) {
            platform.nextIs(person);
            var other = new Browser(home);
            assertThat(other.open("/en" + OPERATION).status()).as(person).isEqualTo(403);
            assertThat(other.open("/en" + OPERATION + "/hold").status())
                    .as(person)
                    .isEqualTo(403);
        }
    }

    @Test
    void it_shows_the_queue_the_relays_slow_domains_and_what_does_not_go_on() {
        var page = browser.open("/en" + OPERATION);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select(".masthead .rev").text()).isEqualTo("Nothing is held");
        assertThat(page.page().select(".facts .big").eachText()).containsExactly("11", "12", "3", "4", "1");
        assertThat(page.text())
                .contains(
                        "geneva mx.geneva.example:587",
                        "in use",
                        "left out, only probed",
                        "554 5.7.1 your address is listed",
                        "priority 1, weight 3, 4 connections from each replica",
                        "slow.example",
                        "greylisted",
                        "11: messages that are due and that no sender has taken.",
                        "One mailbox is suppressed",
                        "550 5.1.1 no such mailbox " + Demo.HOSTILE);
    }

    @Test
    void what_the_services_set_aside_is_shown_and_tried_again() {
        var page = browser.open("/en" + OPERATION);
        assertThat(page.text()).contains("larger than 4 MiB", "not a date " + Demo.HOSTILE);

        browser.press(page, "Take it in again");
        browser.press(browser.open("/en" + OPERATION), "Send it again");

        assertThat(platform.operations().steps())
                .containsExactly(
                        "registration operations/dead-letters/0197c3a0-0000-7000-8000-000000000001/replay",
                        "agenda operations/parked/17/release");
    }

    @Test
    void a_service_that_is_away_is_said_to_be_and_hides_nothing_of_the_others() {
        platform.stop("registration");

        var page = browser.open("/en" + OPERATION);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("This service does not answer.", "larger than 4 MiB");
    }

    @Test
    void all_sending_is_held_with_a_reason_and_resumed_with_one() {
        var asked = browser.follow(browser.open("/en" + OPERATION), "Hold");
        assertThat(asked.text()).contains("From the next claim on, no message of it is started");
        assertThat(asked.page().select("#what option").eachText())
                .contains("All sending", "Relay: geneva")
                .anyMatch(choice -> choice.startsWith("Process: "));

        var withoutReason = browser.press(asked, "Hold");
        assertThat(withoutReason.status()).isEqualTo(422);
        assertThat(withoutReason.page().title()).startsWith("Error:");

        var held = browser.press(withoutReason, "Hold", "reason", "The relay is moved");
        assertThat(held.address().getPath()).isEqualTo("/en" + OPERATION);
        assertThat(held.page().select(".masthead .rev").text()).isEqualTo("One thing is held");
        assertThat(held.text()).contains("The relay is moved");

        var resumed =
                browser.press(browser.open("/en" + OPERATION + "/resume?what=all"), "Resume", "reason", "It was moved");
        assertThat(resumed.page().select(".masthead .rev").text()).isEqualTo("Nothing is held");
        assertThat(platform.operations().steps())
                .containsExactly("hold all : The relay is moved", "resume all : It was moved");
    }

    @Test
    void one_relay_is_held_and_whoever_comes_second_is_told_so() {
        var asked = browser.open("/fr" + OPERATION + "/hold?what=relay:geneva");
        assertThat(asked.page().select("#what option[selected]").text()).isEqualTo("Relais : geneva");
        platform.operations().held("relay", "geneva");

        var late = browser.press(asked, "Retenir", "reason", "Maintenance");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page().select("[role=alert]").text()).contains("Quelqu’un vous a devancé");
        assertThat(late.page().select("main form")).isEmpty();
    }

    @Test
    void a_suppression_is_lifted_with_the_reason() {
        var asked = browser.open("/en" + OPERATION + "/lift?address=nobody%2B1@mission.example");
        assertThat(asked.text()).contains("550 5.1.1 no such mailbox");
        assertThat(browser.press(asked, "Write to it again").status()).isEqualTo(422);

        var lifted = browser.press(asked, "Write to it again", "reason", "The mission has made it again");

        assertThat(lifted.address().getPath()).isEqualTo("/en" + OPERATION);
        assertThat(platform.operations().steps())
                .containsExactly("lift nobody+1@mission.example: The mission has made it again");
        assertThat(browser.open("/en" + OPERATION + "/lift?address=other@mission.example")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void nothing_is_done_without_the_token_of_our_own_form() {
        browser.open("/en" + OPERATION);

        assertThat(browser.post("/en" + OPERATION + "/hold", "what=all&reason=forged")
                        .status())
                .isEqualTo(400);
        assertThat(browser.post("/en" + OPERATION + "/agenda/parked/17", "").status())
                .isEqualTo(400);
        assertThat(platform.operations().steps()).isEmpty();
    }
}
