package org.convoke.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.convoke.web.fakes.Browser;
import org.convoke.web.fakes.Browser.Shown;
import org.convoke.web.fakes.Demo;
import org.convoke.web.fakes.FakePlatform;
import org.convoke.web.fakes.Pages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The history of a draft, and the way back. */
@QuarkusTest
@QuarkusTestResource(Pages.class)
class HistoryPagesTest {

    private static final String DESK = "/en/secretariat/sessions/gcm-5";
    private static final String HISTORY = DESK + "/history";

    @TestHTTPResource("/")
    URI home;

    FakePlatform platform;

    private Browser browser;

    @BeforeEach
    void everythingAsAtTheBeginning() {
        platform.reset();
        browser = new Browser(home);
    }

    @AfterEach
    void noFakeMadeAMistake() {
        platform.assertNoMistakes();
    }

    @Test
    void each_version_says_what_it_changed_who_made_it_and_when() {
        edit("panel-2", "end", "17:45");
        edit("panel-1", "title-en", "Smuggling " + Demo.HOSTILE);

        var history = browser.follow(browser.open(DESK), "History");

        assertThat(history.page().select("#versions > li h2").eachText())
                .containsExactly("Version 43", "Version 42", "Version 41");
        var version = history.page().select("#version-42").text();
        assertThat(version).contains("Edited by M. secretariat on 27 July 2017 at 17:00", "Panel 2", "17:45", "17:50");
        assertThat(history.text()).contains(Demo.HOSTILE);
        assertThat(history.page().select("main script")).isEmpty();
    }

    @Test
    void what_the_service_does_by_itself_is_said_to_be_done_so() {
        platform.agenda().editedByItself(Demo.tentative());

        assertThat(browser.open(DESK).text()).contains("edited by Convoke itself");
        assertThat(browser.open(HISTORY).page().select("#version-42").text()).contains("by Convoke itself on");
        assertThat(browser.open("/fr/secretariat/sessions/gcm-5/history").text())
                .contains("Convoke lui-même");
    }

    @Test
    void what_a_version_changed_is_taken_back_and_that_can_be_taken_back_too() {
        edit("panel-2", "end", "17:45");
        edit("panel-1", "end", "12:30");

        var question = browser.open(HISTORY + "/42/revert");
        assertThat(question.text()).contains("Take version 42 back?", "17:45", "Only this is taken back");
        var history = browser.press(question, "Take it back");

        assertThat(history.text()).contains("What version 42 changed is taken back.", "Version 42 taken back by");
        assertThat(history.page().select("#version-42").text()).contains("Taken back by version 44");
        assertThat(history.page().select("#version-44").text()).contains("17:50");
        assertThat(Demo.revised().meetings().get(2))
                .isEqualTo(platform.agenda().draft().meetings().get(2));

        browser.press(browser.open(HISTORY + "/44/revert"), "Take it back");
        assertThat(browser.open(DESK).page().select("#change-list").text()).contains("17:45", "12:30");
    }

    @Test
    void a_version_that_later_ones_build_on_is_not_taken_back_and_they_are_named() {
        edit("panel-2", "end", "17:45");
        edit("panel-2", "end", "17:30");

        var refused = browser.press(browser.open(HISTORY + "/42/revert"), "Take it back");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.page().select("[role=alert]").text())
                .contains("Nothing was taken back", "Later versions build on", "Version 43", "17:30");
        var later = browser.follow(refused, "Take this back: Version 43");
        browser.press(later, "Take it back");
        browser.press(browser.open(HISTORY + "/42/revert"), "Take it back");
        assertThat(platform.agenda().draft()).isEqualTo(Demo.revised());
    }

    @Test
    void a_version_of_which_nothing_is_left_says_so() {
        edit("panel-2", "end", "17:45");
        var question = browser.open(HISTORY + "/42/revert");
        browser.press(question, "Take it back");

        assertThat(browser.press(question, "Take it back").text())
                .contains("Nothing that version 42 changed was left to take back.");
    }

    @Test
    void a_long_history_is_read_page_by_page() {
        for (int i = 0; i < 22; i++) {
            edit("panel-2", "number", "2 (" + i + ")");
        }

        var newest = browser.open(HISTORY);
        assertThat(newest.page().select("#versions > li")).hasSize(20);
        var older = browser.follow(newest, "Older versions");

        assertThat(older.page().select("#versions > li h2").eachText())
                .containsExactly("Version 43", "Version 42", "Version 41");
        assertThat(older.page().select("a[rel=next]")).isEmpty();
    }

    @Test
    void the_co_facilitators_read_it_and_only_the_secretariat_takes_back() {
        edit("panel-2", "end", "17:45");
        platform.nextIs("cofacilitator");
        var office = new Browser(home);

        var history = office.open(HISTORY);

        assertThat(history.text()).contains("Version 42");
        assertThat(history.page().select("main a[href*=revert]")).isEmpty();
        assertThat(office.open(HISTORY + "/42/revert").status()).isEqualTo(403);
        platform.nextIs("focal.che");
        assertThat(new Browser(home).open(HISTORY).status()).isEqualTo(403);
    }

    @Test
    void a_version_that_is_none_is_not_found() {
        for (var version : new String[] {"0", "99", "x", "99999999999"}) {
            assertThat(browser.open(HISTORY + "/" + version + "/revert").status())
                    .as(version)
                    .isEqualTo(404);
        }
    }

    @Test
    void a_reload_of_what_was_done_does_not_do_it_again_and_a_form_without_its_token_is_refused() {
        edit("panel-2", "end", "17:45");
        browser.open(HISTORY + "/42/revert");

        assertThat(browser.post(HISTORY + "/42/revert", "").status()).isEqualTo(400);
        assertThat(platform.agenda().version()).isEqualTo(42);
    }

    private Shown edit(String item, String field, String value) {
        var form = browser.open(DESK + "/items/" + Demo.itemId(item).value() + "/edit");
        return browser.press(form, "Save", field, value);
    }
}
