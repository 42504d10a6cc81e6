package org.convoke.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.convoke.web.fakes.Browser;
import org.convoke.web.fakes.Demo;
import org.convoke.web.fakes.FakeNotification;
import org.convoke.web.fakes.FakePlatform;
import org.convoke.web.fakes.Pages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the link in a message opens, for a reader who has not signed in. */
@QuarkusTest
@QuarkusTestResource(Pages.class)
class AcknowledgePagesTest {

    private static final String LINK = "/en/acknowledge/link-of-switzerland";

    @TestHTTPResource("/")
    URI home;

    FakePlatform platform;

    private Browser browser;

    @BeforeEach
    void somebodyHasTheLink() {
        platform.reset();
        browser = new Browser(home);
    }

    @AfterEach
    void noFakeMadeAMistake() {
        platform.assertNoMistakes();
    }

    @Test
    void opening_the_link_shows_what_it_is_for_and_acknowledges_nothing() {
        for (int i = 0; i < 2; i++) {
            var page = browser.open(LINK);

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.page().select("h1").text()).isEqualTo("Acknowledge receipt");
            assertThat(page.page().select(".masthead").text())
                    .contains("Rev.1", "Switzerland", "Fifth informal thematic session", "mission.che@mission.example");
            assertThat(page.header("Cache-Control")).isEqualTo("no-store");
            assertThat(page.header("X-Robots-Tag")).isEqualTo("noindex");
        }
    }

    @Test
    void the_button_acknowledges_and_the_page_then_says_who_and_when() {
        var done = browser.press(browser.open(LINK), "Acknowledge receipt", "name", Demo.HOSTILE);

        assertThat(done.status()).isEqualTo(200);
        assertThat(done.page().select("h1").text()).isEqualTo("Receipt acknowledged");
        assertThat(done.page().select("[role=status]").text()).contains("28 August 2017, 14:21:06", Demo.HOSTILE);
        assertThat(done.page().select("form button").eachText()).doesNotContain("Acknowledge receipt");
    }

    @Test
    void the_secretariat_sees_who_acknowledged() {
        browser.press(browser.open(LINK), "Acknowledge receipt", "name", "M. Ortega");
        platform.nextIs("secretariat");
        var desk = new Browser(home);

        var board = desk.open("/en/secretariat/notices/" + FakeNotification.CHANGE);
        var state = desk.open("/en/secretariat/notices/" + FakeNotification.CHANGE + "/states/CHE");
        var other = desk.open("/en/secretariat/notices/" + FakeNotification.CHANGE + "/states/MEX");

        assertThat(board.page().select("#head dt").eachText()).contains("Receipt acknowledged");
        assertThat(state.text()).contains("M. Ortega", "28 August 2017, 16:21:06");
        assertThat(other.text()).contains("Nobody has acknowledged receipt yet.");
    }

    @Test
    void the_mission_sees_it_beside_what_it_was_sent() {
        browser.press(browser.open(LINK), "Acknowledge receipt", "name", "M. Ortega");
        platform.nextIs("focal.che");

        assertThat(new Browser(home).open("/en/mission/CHE").text()).contains("Receipt acknowledged", "M. Ortega");
    }

    @Test
    void a_name_that_is_too_long_is_said_at_its_field_and_kept() {
        var typed = "x".repeat(201);

        var page = browser.press(browser.open(LINK), "Acknowledge receipt", "name", typed);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.page().select("#name-err").text()).contains("200");
        assertThat(page.page().select("#name").val()).isEqualTo(typed);
    }

    @Test
    void a_link_that_is_none_and_one_whose_time_is_over_say_so() {
        assertThat(browser.open("/en/acknowledge/AAAA").status()).isEqualTo(404);
        var old = browser.open("/en/acknowledge/an-old-link");
        assertThat(old.status()).isEqualTo(410);
        assertThat(old.page().select("h1").text()).isEqualTo("The time of this link is over");
    }

    @Test
    void a_mission_reads_it_in_its_own_language() {
        var page = browser.open("/ar/acknowledge/link-of-switzerland");

        assertThat(page.page().select("html").attr("dir")).isEqualTo("rtl");
        assertThat(page.page().select("h1").text()).isEqualTo("الإقرار بالاستلام");
        assertThat(page.page().select(".rev").text()).isEqualTo("سويسرا");
    }
}
