package org.convoke.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.LocalTime;
import java.time.Year;
import java.util.List;
import java.util.Map;
import org.convoke.programme.AgendaItem;
import org.convoke.web.fakes.Browser;
import org.convoke.web.fakes.Browser.Shown;
import org.convoke.web.fakes.Demo;
import org.convoke.web.fakes.FakePlatform;
import org.convoke.web.fakes.Pages;
import org.convoke.web.programme.Anchors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Pages.class)
class PublicationPagesTest {

    private static final String DESK = "/en/secretariat/sessions/gcm-5";

    @TestHTTPResource("/")
    URI home;

    FakePlatform platform;

    private Browser browser;

    @BeforeEach
    void thereIsSomethingToPublish() {
        platform.reset();
        browser = new Browser(home);
        var draft = platform.agenda().draft();
        platform.agenda()
                .editedMeanwhile(draft.withMeetings(draft.meetings().stream()
                        .map(meeting -> meeting.withItems(meeting.items().stream()
                                .map(PublicationPagesTest::shorter)
                                .toList()))
                        .toList()));
    }

    private static AgendaItem shorter(AgendaItem item) {
        return item.id().equals(Demo.itemId("panel-2")) ? item.at(item.start(), LocalTime.of(17, 45)) : item;
    }

    @AfterEach
    void noFakeMadeAMistake() {
        platform.assertNoMistakes();
    }

    @Test
    void the_preview_says_why_it_is_called_so_whom_it_concerns_and_what_goes_with_it() {
        var preview = browser.open(DESK + "/preview");

        assertThat(preview.text())
                .contains(
                        "Rev.2: it changes more than wording, names, titles or numbers",
                        "You can call it Corr.1 instead",
                        "States: 1 change, 1 of them of time, place or cancellation",
                        "Stakeholders:",
                        "The public:");
        assertThat(preview.page().select("[aria-labelledby=d-h]").text()).startsWith("Documents");
    }

    @Test
    void the_other_name_can_be_chosen_and_is_asked_about() {
        var question = order("name", "corrigendum");

        assertThat(question.text()).contains("Publish Corr.1 now?");
        browser.press(question, "Publish now");
        assertThat(platform.agenda().publications().newest("name")).isEqualTo("corrigendum");
    }

    @Test
    void at_a_set_time_it_waits_and_can_be_held_released_and_withdrawn() {
        var question = order("when", "at", "at", nextYear());
        assertThat(question.text()).contains("Publish Rev.2 at a set time?", "at 10:00 (Vienna)", "Until then nobody");

        var desk = browser.press(question, "Set the time");
        assertThat(desk.page().select("[role=status]").text()).contains("Draft version 42: Set for a time");
        assertThat(platform.agenda().revisions()).isEqualTo(2);
        assertThat(browser.open(DESK + "/preview").text()).contains("Another publication waits.");

        var hold = browser.follow(desk, "Hold");
        var held = browser.press(hold, "Hold it, and do not tell 195 States yet");
        assertThat(held.page().select("#publications").text()).contains("On hold");

        var withdraw = browser.follow(held, "Withdraw");
        var withdrawn =
                browser.press(withdraw, "Withdraw it, and do not tell 195 States", "reason", "Wrong " + Demo.HOSTILE);
        assertThat(withdrawn.page().select("#publications").text()).contains("Withdrawn", "Why: Wrong " + Demo.HOSTILE);
        assertThat(withdrawn.page().select("#publications a")).isEmpty();
    }

    @Test
    void what_is_held_goes_out_when_it_is_released() {
        var desk = browser.press(order("when", "held"), "Hold it");
        var release = browser.follow(desk, "Release");
        assertThat(release.text()).contains("195 States are told", "17:45");

        var out = browser.press(release, "Release and tell 195 States");

        assertThat(out.text()).contains("Rev.2 is published");
        assertThat(platform.agenda().revisions()).isEqualTo(3);
        var late = browser.press(release, "Release and tell 195 States");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page().select("[role=alert]").text()).contains("The publication has come further meanwhile.");
    }

    @Test
    void a_time_that_is_missing_or_over_comes_back_at_its_field_with_what_was_typed() {
        var missing = order("when", "at", "name", "corrigendum");
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.page().select("#at").attr("aria-invalid")).isEqualTo("true");
        assertThat(missing.page().select("#name-other[checked]")).hasSize(1);

        var over = browser.press(browser.press(missing, "Publish and tell", "at", "2017-09-01T10:00"), "Set the time");
        assertThat(over.status()).isEqualTo(422);
        assertThat(over.page().select("#at").val()).isEqualTo("2017-09-01T10:00");
        assertThat(over.page().select("#at-err").text()).contains("still to come");
        assertThat(over.page().select("#when-at[checked]")).hasSize(1);
    }

    @Test
    void two_persons_publish_where_the_session_wants_it() {
        var rule = browser.follow(browser.open(DESK), "Change who publishes");
        var desk = browser.press(rule, "Let two persons publish");
        assertThat(desk.text()).contains("The co-facilitators’ office approves what the secretariat publishes");
        assertThat(browser.open(DESK + "/approval-rule").page().select("main form"))
                .isEmpty();

        var question = browser.press(browser.open(DESK + "/preview"), "Ask for approval, to tell 195 States");
        assertThat(question.text()).contains("Ask for approval of Rev.2?", "Nobody is told before it does.");
        var asked = browser.press(question, "Ask for approval");
        assertThat(asked.text()).contains("Waits for approval");
        assertThat(linksOf(asked)).containsExactly("Withdraw: Draft version 42");

        platform.nextIs("cofacilitator");
        var office = new Browser(home);
        var approve = office.follow(office.open(DESK), "Approve");
        assertThat(approve.text()).contains("With your approval it goes out", "17:45");
        var out = office.press(approve, "Approve and tell 195 States");
        assertThat(out.text()).contains("Rev.2 is published");
        assertThat(platform.agenda().revisions()).isEqualTo(3);
    }

    @Test
    void whoever_approves_an_older_version_is_told_that_the_draft_has_moved_on() {
        platform.agenda().publications().needApproval();
        browser.press(browser.press(browser.open(DESK + "/preview"), "Ask for approval"), "Ask for approval");
        platform.agenda().editedMeanwhile(Demo.tentative());
        platform.nextIs("cofacilitator");
        var office = new Browser(home);

        var approve = office.follow(office.open(DESK), "Approve");

        assertThat(approve.text()).contains("The draft was edited after this version was asked for.");
    }

    @Test
    void what_could_not_go_out_says_why() {
        platform.agenda().publications().failBecause("Rev.3 was published meanwhile");

        var desk = browser.press(order(), "Publish now");

        assertThat(desk.page().select("[role=status]").text())
                .contains("Draft version 42: Did not go out", "Rev.3 was published meanwhile");
    }

    @Test
    void a_second_publication_waits_for_the_first() {
        var question = order();
        browser.press(order("when", "held"), "Hold it");

        var refused = browser.press(question, "Publish now");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.page().select("[role=alert]").text()).contains("Another publication waits.");
    }

    @Test
    void findings_are_said_in_the_readers_language_and_linked_and_unknown_kinds_in_english() {
        var item = Demo.itemId("panel-2");
        platform.agenda()
                .finds(
                        "room-taken",
                        false,
                        item,
                        Map.of("room", "Salle 3", "other", "Atelier", "start", "15:00:00", "end", "16:00:00"));
        platform.agenda().finds("a-new-kind", false, item, Map.of());
        platform.agenda().finds("not-yet-translated", false, item, Map.of("languages", List.of("fr", "en")));

        var desk = browser.open("/fr/secretariat/sessions/gcm-5");

        assertThat(desk.page().select("a[href=#" + Anchors.of(item) + "]").eachText())
                .contains(
                        "Réunion-débat 2 : Salle 3 : salle occupée par Atelier de 15:00 à 16:00",
                        "An English sentence",
                        "Réunion-débat 2 : pas encore dans cette langue : français, anglais ; l’original est affiché et signalé");
        assertThat(desk.page().select("details summary").eachText()).contains("1 titre n’est pas encore traduit");
        assertThat(browser.open(DESK + "/items/" + item.value() + "/edit").text())
                .contains("Panel 2: Salle 3 is used by Atelier from 15:00 to 16:00");
    }

    private Shown order(String... fields) {
        return browser.press(browser.open(DESK + "/preview"), "Publish and tell", fields);
    }

    private static List<String> linksOf(Shown desk) {
        return desk.page().select("#publications a").eachText();
    }

    /** A time that the service takes: within a year from now. */
    private static String nextYear() {
        return Year.now().plusYears(1) + "-01-02T10:00";
    }
}
