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

/** Before it publishes, the secretariat reads what missions would read, and who would not be reached. */
@QuarkusTest
@QuarkusTestResource(Pages.class)
class RehearsalPagesTest {

    private static final String PREVIEW = "/en/secretariat/sessions/gcm-5/preview";

    @TestHTTPResource("/")
    URI home;

    FakePlatform platform;

    private Browser browser;

    @BeforeEach
    void theSecretariatPrepares() {
        platform.reset();
        platform.nextIs("secretariat");
        browser = new Browser(home);
    }

    @AfterEach
    void noFakeMadeAMistake() {
        platform.assertNoMistakes();
    }

    @Test
    void the_preview_says_how_many_are_written_to_and_who_cannot_be_reached() {
        var page = browser.open(PREVIEW);

        assertThat(page.text())
                .contains(
                        "215 mailboxes would be written to:",
                        "English 120",
                        "French 95",
                        "1 State cannot be reached as things are:");
        assertThat(page.page().select(".is-stop a[href=/en/mission/CHE]").text())
                .isEqualTo("Switzerland");
    }

    @Test
    void the_message_is_read_for_any_state_in_any_language_before_it_is_sent() {
        var first = browser.follow(browser.open(PREVIEW), "Read the message as a State would get it");
        assertThat(first.page().select("h1").text()).isEqualTo("For the first in fr");
        assertThat(first.text()).contains(Demo.HOSTILE);

        var chosen = browser.open(PREVIEW + "/message?state=MEX&in=ar");
        assertThat(chosen.page().select("h1").text()).isEqualTo("For MEX in ar");
        assertThat(chosen.page().select("h1").attr("dir")).isEqualTo("rtl");
        assertThat(chosen.page().select("#state").val()).isEqualTo("MEX");
        assertThat(chosen.page().select("#in option[selected]").val()).isEqualTo("ar");

        var looks = browser.open(PREVIEW + "/message/as-sent?state=MEX&in=ar");
        assertThat(looks.header("Content-Security-Policy")).contains("sandbox", "style-src 'unsafe-inline'");
    }

    @Test
    void a_code_that_nobody_has_is_said_and_kept() {
        var page = browser.open(PREVIEW + "/message?state=XXX");

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.page().select("[role=alert]").text()).contains("No State with this code is invited");
        assertThat(page.page().select("#state").val()).isEqualTo("XXX");
    }

    @Test
    void it_is_for_those_who_prepare_the_session() {
        platform.nextIs("focal.che");

        assertThat(new Browser(home).open(PREVIEW + "/message").status()).isEqualTo(403);
    }
}
