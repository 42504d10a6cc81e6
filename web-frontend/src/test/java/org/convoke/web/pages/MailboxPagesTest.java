package org.convoke.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.convoke.web.fakes.Browser;
import org.convoke.web.fakes.FakePlatform;
import org.convoke.web.fakes.Pages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a mission wishes of its mailboxes, how they are confirmed, and what the secretariat asks of them. */
@QuarkusTest
@QuarkusTestResource(Pages.class)
class MailboxPagesTest {

    private static final String FORM = "/en/mission/CHE/mailboxes/new-york";

    @TestHTTPResource("/")
    URI home;

    FakePlatform platform;

    private Browser browser;

    @BeforeEach
    void theFocalPointOfSwitzerlandReads() {
        platform.reset();
        platform.nextIs("focal.che");
        browser = new Browser(home);
    }

    @AfterEach
    void noFakeMadeAMistake() {
        platform.assertNoMistakes();
    }

    @Test
    void wishes_are_chosen_kept_and_shown_in_words() {
        var form = browser.open(FORM);
        assertThat(form.page().select("#zone option").eachAttr("value")).contains("Africa/Cairo", "Asia/Tokyo");
        assertThat(form.page().select("#below option[selected]")).isEmpty();
        choose(form, "#below", "en");
        choose(form, "#zone", "Africa/Cairo");
        choose(form, "#pace", "daily");
        choose(form, "#calendar", "invitations");
        choose(form, "#turn-0", "fallback");

        var saved = browser.press(form, "Save");

        assertThat(saved.page().select("aside").text())
                .contains(
                        "only if those above cannot be reached",
                        "Also in every message, below: English",
                        "Clock of the capital: Cairo",
                        "once a day, together",
                        "Calendar: invitations besides");
        var again = browser.open(FORM).page();
        assertThat(again.select("#zone option[selected]").attr("value")).isEqualTo("Africa/Cairo");
        assertThat(again.select("#turn-0 option[selected]").attr("value")).isEqualTo("fallback");
        assertThat(again.select("#pace option[selected]").attr("value")).isEqualTo("daily");
    }

    @Test
    void a_domain_that_nobody_could_ask_about_is_said_when_it_is_saved() {
        var saved = browser.press(browser.open(FORM), "Save", "address", "office@silent.example");

        assertThat(saved.page().select("[role=status]").text()).contains("Saved.", "could not be made sure");
    }

    @Test
    void a_link_is_sent_again_once_and_then_not_at_once() {
        var saved = browser.press(browser.open(FORM), "Save", "address", "new@mission.example");
        assertThat(saved.page().select("aside .chip.wait").text()).isEqualTo("Waits to be confirmed by its link");
        assertThat(saved.text()).doesNotContain("Use it without the link");

        var asked = browser.press(saved, "Send the link again");
        assertThat(asked.page().select("[role=status]").text()).isEqualTo("The link was sent again.");

        var tooSoon = browser.press(asked, "Send the link again");
        assertThat(tooSoon.page().select("[role=status]").text()).contains("a moment ago");
    }

    @Test
    void the_secretariat_can_do_without_a_link() {
        browser.press(browser.open(FORM), "Save", "address", "new@mission.example");
        platform.nextIs("secretariat");
        var desk = new Browser(home);

        var done = desk.press(desk.open("/en/mission/CHE"), "Use it without the link");

        assertThat(done.page().select("[role=status]").text()).isEqualTo("The mailbox is used from now on.");
    }

    @Test
    void the_history_says_who_changed_what_and_is_never_markup() {
        var page = browser.follow(browser.open("/en/mission/CHE"), "Who changed what");

        assertThat(page.page().select("tbody tr").eachText())
                .satisfiesExactly(
                        first -> assertThat(first)
                                .contains(
                                        "whoever reads the mailbox, by its link",
                                        "Confirmed",
                                        "mission.che@mission.example"),
                        second -> assertThat(second).contains("focal.che", "Clock of the capital", "Zurich"),
                        third -> assertThat(third)
                                .contains("<b>focal.che</b>", "Mailbox added", "notices of the programme")
                                .contains("only if those above cannot be reached"));
        assertThat(page.page().select("tbody b")).isEmpty();
    }

    @Test
    void a_foreign_history_and_a_foreign_mailbox_are_not_for_a_focal_point() {
        platform.nextIs("focal.mex");
        var mexico = new Browser(home);
        mexico.open("/en/mission/MEX");

        assertThat(mexico.open(FORM + "/history").status()).isIn(403, 404);
        assertThat(mexico.open("/en/secretariat/mailboxes").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"en, Confirm this mailbox, Mailbox confirmed", "fr, Confirmer cette adresse, Adresse confirmée"})
    void the_link_in_a_letter_opens_a_page_whose_button_confirms(String language, String title, String done) {
        var reader = new Browser(home);
        var page = reader.open("/" + language + "/confirm/a-link");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.page().select("h1").text()).isEqualTo(title);
        assertThat(page.text()).contains("new.che@mission.example");
        assertThat(reader.open("/" + language + "/confirm/a-link")
                        .page()
                        .select("h1")
                        .text())
                .as("opening confirms nothing")
                .isEqualTo(title);

        var confirmed = reader.press(page, title);
        assertThat(confirmed.page().select("h1").text()).isEqualTo(done);
        assertThat(confirmed.page().select("main form")).isEmpty();
        assertThat(browser.open("/en/mission/CHE").page().select("aside").text())
                .contains("Last heard from 22 August 2017, 15:12:09 (UTC)");
    }

    @Test
    void a_link_that_is_over_or_not_ours_says_so() {
        assertThat(browser.open("/en/confirm/expired").status()).isEqualTo(410);
        assertThat(browser.open("/en/confirm/expired").text()).contains("two weeks");
        assertThat(browser.open("/en/confirm/forged").status()).isEqualTo(404);
    }

    @Test
    void a_round_is_begun_for_some_or_all_and_shows_who_has_not_answered_first() {
        platform.nextIs("secretariat");
        var desk = new Browser(home);
        var list = desk.follow(desk.open("/en/secretariat"), "Are the mailboxes right?");
        assertThat(list.text()).contains("Nobody was asked yet.");

        var refused = desk.press(list, "Ask now", "whom", "tuv");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.page().getElementById("whom").val()).isEqualTo("tuv");

        var round = desk.press(desk.open("/en/secretariat/mailboxes"), "Ask now", "whom", "che, mex");
        assertThat(round.page().select("h1").text()).isEqualTo("1 of 2 have answered");
        assertThat(round.page().select("tbody tr").eachText())
                .satisfiesExactly(
                        first -> assertThat(first)
                                .contains("Mexico", "New York", "mission.mex@mission.example", "Not yet"),
                        second -> assertThat(second).contains("Switzerland", "22 August 2017, 15:12:09"));
        assertThat(desk.open("/fr/secretariat/mailboxes").page().select("h1").text())
                .isEqualTo("Les adresses sont-elles justes ?");
    }

    private static void choose(Browser.Shown page, String select, String value) {
        page.page()
                .select(select + " option")
                .forEach(option -> option.attr("selected", option.attr("value").equals(value)));
    }
}
