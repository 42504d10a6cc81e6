package org.convoke.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.convoke.programme.Deadline;
import org.convoke.programme.DeadlineKind;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Visibility;
import org.convoke.web.fakes.Browser;
import org.convoke.web.fakes.Browser.Shown;
import org.convoke.web.fakes.FakePlatform;
import org.convoke.web.fakes.Pages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Pages.class)
class DeadlinePagesTest {

    private static final String DESK = "/en/secretariat/sessions/gcm-5";

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
    void a_deadline_is_added_and_the_whole_day_counts_without_a_time() {
        var wrong = browser.press(
                browser.follow(browser.open(DESK + "/deadlines"), "Add a deadline"),
                "Save",
                "title-en",
                "Registration of delegations",
                "day",
                "",
                "time",
                "late");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select(".errors a").eachAttr("href")).containsExactly("#day", "#time");
        assertThat(wrong.page().select("[name=title-en]").val()).isEqualTo("Registration of delegations");

        var list = browser.press(wrong, "Save", "day", "2017-09-01", "time", "");

        assertThat(list.page().select(".items li").text())
                .contains("Friday 1 September 2017", "Registration of delegations", "Everybody");
        assertThat(deadline().time()).isNull();
        assertThat(deadline().kind()).isEqualTo(DeadlineKind.REGISTRATION);
    }

    @Test
    void only_what_was_changed_is_changed() {
        add();
        var before = deadline();

        browser.press(open(), "Save", "time", "18.00");

        assertThat(deadline())
                .isEqualTo(new Deadline(
                        before.id(),
                        before.kind(),
                        before.title(),
                        before.day(),
                        LocalTime.of(18, 0),
                        before.visibility()));
    }

    @Test
    void a_deadline_that_is_saved_as_it_was_opened_makes_no_new_version() {
        add();
        int version = platform.agenda().version();

        browser.press(open(), "Save");

        assertThat(platform.agenda().version()).isEqualTo(version);
    }

    @Test
    void what_somebody_else_made_of_it_meanwhile_is_shown_and_what_was_typed_stays() {
        add();
        var form = open();
        somebodyElseMovesItTo(LocalDate.of(2017, 8, 31));

        var overtaken = browser.press(form, "Save", "day", "2017-08-30");

        assertThat(overtaken.status()).isEqualTo(412);
        assertThat(overtaken.page().select("[role=alert]").text()).contains("Thursday 31 August 2017");
        assertThat(overtaken.page().select("[name=day]").val()).isEqualTo("2017-08-30");
        browser.press(overtaken, "Save");
        assertThat(deadline().day()).isEqualTo(LocalDate.of(2017, 8, 30));
    }

    @Test
    void a_deadline_that_somebody_else_withdrew_can_be_put_back() {
        add();
        var form = open();
        platform.agenda().editedMeanwhile(platform.agenda().draft().with(p -> p.deadlines = List.of()));

        var gone = browser.press(form, "Save", "day", "2017-08-30");

        assertThat(gone.text()).contains("Somebody else withdrew this deadline meanwhile");
        browser.press(gone, "Save");
        assertThat(deadline().day()).isEqualTo(LocalDate.of(2017, 8, 30));
    }

    @Test
    void a_deadline_is_withdrawn() {
        add();

        browser.press(open(), "Withdraw this deadline");

        assertThat(platform.agenda().draft().deadlines()).isEmpty();
    }

    @Test
    void cofacilitators_read_deadlines_and_change_none() {
        add();
        platform.nextIs("cofacilitator");
        browser = new Browser(home);

        assertThat(browser.open(DESK + "/deadlines").page().select("main a[href*=deadlines]"))
                .isEmpty();
        assertThat(browser.open(DESK + "/deadlines/new").status()).isEqualTo(403);
        assertThat(browser.open(DESK + "/deadlines/" + deadline().id()).status())
                .isEqualTo(403);
        platform.nextIs("focal.che");
        browser = new Browser(home);
        assertThat(browser.open(DESK + "/deadlines").status()).isEqualTo(403);
    }

    private void add() {
        browser.press(
                browser.open(DESK + "/deadlines/new"),
                "Save",
                "title-en",
                "Registration",
                "title-fr",
                "Inscription",
                "day",
                "2017-09-01");
    }

    private Shown open() {
        return browser.open(DESK + "/deadlines/" + deadline().id());
    }

    private Deadline deadline() {
        return platform.agenda().draft().deadlines().getFirst();
    }

    private void somebodyElseMovesItTo(LocalDate day) {
        var was = deadline();
        var moved =
                new Deadline(was.id(), was.kind(), LocalizedText.english("Registration"), day, null, Visibility.PUBLIC);
        platform.agenda().editedMeanwhile(platform.agenda().draft().with(p -> p.deadlines = List.of(moved)));
    }
}
