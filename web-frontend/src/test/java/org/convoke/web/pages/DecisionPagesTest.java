package org.convoke.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import org.convoke.programme.Days;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Programme;
import org.convoke.programme.Standing;
import org.convoke.web.fakes.Browser;
import org.convoke.web.fakes.Browser.Shown;
import org.convoke.web.fakes.Demo;
import org.convoke.web.fakes.FakePlatform;
import org.convoke.web.fakes.Pages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Postponing, cancelling and resuming a session as a whole. */
@QuarkusTest
@QuarkusTestResource(Pages.class)
class DecisionPagesTest {

    private static final String DESK = "/en/secretariat/sessions/gcm-5";
    private static final String CANCEL = DESK + "/decisions/cancellation";

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
    void a_session_is_cancelled_from_the_desk_with_a_reason_in_each_language_and_asked_once() {
        var form = browser.follow(browser.open(DESK), "Cancel the session");
        assertThat(form.text()).contains("195 States that are invited are told that it is not held, and why.");

        var question = browser.press(
                form, "Look at what States will read", "reason-en", "The host asked for it. " + Demo.HOSTILE);
        assertThat(question.text())
                .contains(
                        "Cancel the session now?",
                        "What missions will read",
                        "English: The host asked for it. " + Demo.HOSTILE,
                        "French: not yet translated",
                        "195 States are told within seconds");
        assertThat(question.page().select("main script")).isEmpty();
        assertThat(platform.agenda().revisions()).isEqualTo(2);

        var changed = browser.press(question, "Change something");
        assertThat(changed.page().select("[name=reason-en]").val()).startsWith("The host asked for it.");
        var again = browser.press(changed, "Look at what States will read", "reason-fr", "L’hôte l’a demandé.");
        var desk = browser.press(again, "Cancel it and tell 195 States");

        assertThat(desk.text()).contains("This session is cancelled", "Rev.2 is published");
        assertThat(platform.agenda().newest().standing())
                .isEqualTo(new Standing.Cancelled(LocalizedText.english("The host asked for it. " + Demo.HOSTILE)
                        .with("fr", "L’hôte l’a demandé.")));
        assertThat(desk.page().select("[aria-labelledby=decisions] a").eachText())
                .containsExactly("Hold the session after all");
        assertThat(browser.open(CANCEL).text()).contains("This cannot be decided of the session as it stands.");
    }

    @Test
    void what_is_not_yet_published_of_the_draft_does_not_go_out_with_it_and_the_question_says_so() {
        somebodyElse(shorter(platform.agenda().draft()));

        var question = asked("postponement", "Not all can travel.");

        assertThat(question.text())
                .contains("1 change of the draft is not published with it, and stays in the draft.")
                .doesNotContain("17:45");
        browser.press(question, "Postpone it and tell 195 States");
        assertThat(platform.agenda().newest().standing())
                .isEqualTo(new Standing.Postponed(LocalizedText.english("Not all can travel.")));
        assertThat(platform.agenda().newest().meetings())
                .isEqualTo(Demo.revised().meetings());
    }

    @Test
    void a_postponed_session_is_held_after_all_on_other_days() {
        browser.press(asked("postponement", "Not all can travel."), "Postpone it");

        var form = browser.follow(browser.open(DESK), "Hold the session after all");
        assertThat(form.page().select("[name=first-day]").val()).isEqualTo("2017-09-04");
        var question = browser.press(form, "Look at what States will read", "first-day", "2017-10-09");
        assertThat(question.text()).contains("9–10 October 2017");
        browser.press(question, "Hold it and tell 195 States");

        assertThat(platform.agenda().newest().standing()).isEqualTo(new Standing.Convened());
        assertThat(platform.agenda().newest().days())
                .isEqualTo(new Days(LocalDate.of(2017, 10, 9), LocalDate.of(2017, 10, 10)));
    }

    @Test
    void with_the_first_day_as_it_is_the_dates_stay() {
        browser.press(asked("cancellation", "No room."), "Cancel it");
        var form = browser.open(DESK + "/decisions/resumption");

        browser.press(browser.press(form, "Look at what States will read"), "Hold it");

        assertThat(platform.agenda().newest()).isEqualTo(Demo.revised());
    }

    @Test
    void a_reason_that_is_missing_or_too_long_comes_back_at_its_field_with_what_was_typed() {
        var missing = browser.press(browser.open(CANCEL), "Look at", "reason-fr", "Sans l’original");
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.page().title()).startsWith("Error:");
        assertThat(missing.page().select(".errors a").attr("href")).isEqualTo("#reason-en");
        assertThat(missing.page().select("#reason-en").attr("aria-invalid")).isEqualTo("true");
        assertThat(missing.page().select("#reason-fr").val()).isEqualTo("Sans l’original");

        var long2 = browser.press(missing, "Look at", "reason-en", "So", "reason-fr", "x".repeat(2_001));
        var refused = browser.press(long2, "Cancel it");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#reason-fr-err").text()).contains("must be at most 2,000 characters");
        assertThat(refused.page().select("#reason-en").val()).isEqualTo("So");
        assertThat(platform.agenda().revisions()).isEqualTo(2);
    }

    @Test
    void a_first_day_that_is_none_is_named() {
        browser.press(asked("cancellation", "No room."), "Cancel it");

        var wrong = browser.press(browser.open(DESK + "/decisions/resumption"), "Look at", "first-day", "soon");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("#first-day-err").text()).isEqualTo("Please choose a day");
    }

    @Test
    void a_draft_that_moved_a_publication_that_waits_and_a_colleague_who_was_first_are_said_and_nothing_is_lost() {
        var question = asked("cancellation", "No room.");
        somebodyElse(shorter(platform.agenda().draft()));

        var moved = browser.press(question, "Cancel it");
        assertThat(moved.status()).isEqualTo(412);
        assertThat(moved.page().select("[role=alert]").text())
                .contains("Nothing was done", "L. Brunner edited the draft");
        assertThat(moved.page().select("#reason-en").val()).isEqualTo("No room.");

        var again = browser.press(moved, "Look at what States will read");
        browser.press(browser.press(browser.open(DESK + "/preview"), "Publish and tell", "when", "held"), "Hold it");
        var waits = browser.press(again, "Cancel it");
        assertThat(waits.status()).isEqualTo(409);
        assertThat(waits.page().select("[role=alert]").text()).contains("Another publication waits.");
        assertThat(platform.agenda().revisions()).isEqualTo(2);
    }

    @Test
    void where_two_persons_publish_it_waits_for_approval_and_the_question_says_so() {
        platform.agenda().publications().needApproval();

        var question = asked("cancellation", "No room.");
        assertThat(question.text()).contains("The co-facilitators’ office approves what is published");
        var desk = browser.press(question, "Ask for approval");

        assertThat(desk.text()).contains("Waits for approval");
        assertThat(platform.agenda().revisions()).isEqualTo(2);
    }

    @Test
    void it_is_for_the_secretariat_alone() {
        browser.open(DESK);
        for (var person : new String[] {"cofacilitator", "focal.che", "operator"}) {
            platform.nextIs(person);
            var other = new Browser(home);
            assertThat(other.open(CANCEL).status()).as(person).isEqualTo(403);
        }
        platform.nextIs("cofacilitator");
        var office = new Browser(home);
        assertThat(office.open(DESK).page().select("[aria-labelledby=decisions]"))
                .isEmpty();
        assertThat(browser.open(DESK + "/decisions/adjournment").status()).isEqualTo(404);
    }

    @Test
    void it_is_asked_in_french_too() {
        var form = browser.open("/fr/secretariat/sessions/gcm-5/decisions/cancellation");

        assertThat(form.text()).contains("Annuler la session", "195 États invités sont informés");
    }

    private Shown asked(String decision, String reason) {
        return browser.press(
                browser.open(DESK + "/decisions/" + decision), "Look at what States will read", "reason-en", reason);
    }

    private void somebodyElse(Programme draft) {
        platform.agenda().editedMeanwhile(draft);
    }

    private static Programme shorter(Programme draft) {
        return draft.withMeetings(draft.meetings().stream()
                .map(meeting -> meeting.withItems(meeting.items().stream()
                        .map(item -> item.id().equals(Demo.itemId("panel-2"))
                                ? item.at(item.start(), LocalTime.of(17, 45))
                                : item)
                        .toList()))
                .toList());
    }
}
