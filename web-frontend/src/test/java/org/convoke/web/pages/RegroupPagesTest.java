package org.convoke.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.LocalTime;
import java.util.List;
import org.convoke.programme.AgendaItem;
import org.convoke.web.fakes.Browser;
import org.convoke.web.fakes.Demo;
import org.convoke.web.fakes.FakePlatform;
import org.convoke.web.fakes.Pages;
import org.convoke.web.programme.Anchors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Items that change places, become two, or become one. */
@QuarkusTest
@QuarkusTestResource(Pages.class)
class RegroupPagesTest {

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
    void two_items_change_places_by_a_button_that_keeps_the_focus() {
        var later = browser.press(browser.open(DESK), "Later: Welcoming remarks");

        assertThat(morning())
                .extracting(AgendaItem::id)
                .containsExactly(Demo.itemId("panel-1"), Demo.itemId("opening"));
        assertThat(morning()).extracting(AgendaItem::end).containsExactly(LocalTime.of(12, 45), LocalTime.of(13, 0));
        var row = later.page().getElementById(Anchors.of(Demo.itemId("opening")));
        assertThat(row).isNotNull();
        assertThat(row.select("[autofocus]").text()).startsWith("Later");

        browser.press(later, "Earlier: Welcoming remarks");
        assertThat(platform.agenda().draft()).isEqualTo(Demo.revised());
    }

    @Test
    void the_first_item_is_not_earlier_than_it_is() {
        browser.press(browser.open(DESK), "Earlier: Welcoming remarks");

        assertThat(platform.agenda().version()).isEqualTo(41);
    }

    @Test
    void an_item_is_split_in_two_once_however_often_the_form_is_sent() {
        var form = browser.open(item("panel-2", "split"));

        var split = browser.press(
                form,
                "Split it",
                "at",
                "16:30",
                "first-en",
                "Prevention " + Demo.HOSTILE,
                "second-en",
                "Protection",
                "number",
                "2 (b)");
        browser.press(
                form,
                "Split it",
                "at",
                "16:30",
                "first-en",
                "Prevention " + Demo.HOSTILE,
                "second-en",
                "Protection",
                "number",
                "2 (b)");

        var parts = items("monday-afternoon");
        assertThat(parts).hasSize(2);
        assertThat(parts.getFirst().id()).isEqualTo(Demo.itemId("panel-2"));
        assertThat(parts.getFirst().end()).isEqualTo(LocalTime.of(16, 30));
        assertThat(parts.getFirst().panellists()).hasSize(2);
        assertThat(parts.getLast().title().sourceText()).isEqualTo("Protection");
        assertThat(parts.getLast().number()).isEqualTo("2 (b)");
        assertThat(parts.getLast().origins()).containsExactly(Demo.itemId("panel-2"));
        assertThat(split.page().select("#change-list li")).hasSize(1);
        assertThat(split.page().select("main script")).isEmpty();
    }

    @Test
    void a_time_outside_the_item_and_a_title_that_is_missing_come_back_at_their_fields() {
        var form = browser.open(item("panel-2", "split"));

        var wrong = browser.press(form, "Split it", "at", "19:00", "second-en", "", "number", "2 (b)");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().title()).startsWith("Error:");
        assertThat(wrong.page().select(".errors a").eachAttr("href")).containsExactly("#at", "#second-en");
        assertThat(wrong.page().select("#at").attr("aria-invalid")).isEqualTo("true");
        assertThat(wrong.page().select("#number").val()).isEqualTo("2 (b)");
        assertThat(platform.agenda().version()).isEqualTo(41);
    }

    @Test
    void two_items_of_a_meeting_become_one() {
        var form = browser.open(item("opening", "merge"));
        var missing = browser.press(form, "Make them one", "title-en", "Opening and first panel");
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.page().select("#title-en").val()).isEqualTo("Opening and first panel");

        browser.press(missing, "Make them one", "other", Demo.itemId("panel-1").toString());

        assertThat(morning()).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(Demo.itemId("opening"));
            assertThat(one.title().sourceText()).isEqualTo("Opening and first panel");
            assertThat(one.start().expected()).isEqualTo(LocalTime.of(10, 0));
            assertThat(one.end()).isEqualTo(LocalTime.of(13, 0));
            assertThat(one.panellists()).hasSize(2);
        });
        assertThat(browser.open(item("panel-2", "merge")).text()).contains("no other item in its meeting");
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_not_regrouped_unseen() {
        var form = browser.open(item("panel-2", "split"));
        browser.press(browser.open(item("panel-2", "edit")), "Save", "end", "17:30");

        var refused = browser.press(form, "Split it", "at", "16:30", "second-en", "Protection");

        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.page().select("[role=alert]").text()).contains("M. secretariat changed it");
        assertThat(refused.page().select("#second-en").val()).isEqualTo("Protection");
        assertThat(refused.text()).contains("17:30");
        browser.press(refused, "Split it");
        assertThat(items("monday-afternoon")).hasSize(2);
    }

    @Test
    void it_is_for_the_secretariat_alone() {
        browser.open(DESK);
        platform.nextIs("cofacilitator");
        var office = new Browser(home);

        var desk = office.open(DESK);

        assertThat(desk.page().select("form[action$=/order], a[href$=/split]")).isEmpty();
        for (var page : new String[] {"split", "merge"}) {
            assertThat(office.open(item("panel-2", page)).status()).as(page).isEqualTo(403);
        }
        assertThat(browser.open(item("nobody", "split")).status()).isEqualTo(404);
    }

    private static String item(String name, String page) {
        return DESK + "/items/" + Demo.itemId(name).value() + "/" + page;
    }

    private List<AgendaItem> morning() {
        return items("monday-morning");
    }

    private List<AgendaItem> items(String meeting) {
        return platform.agenda()
                .draft()
                .meeting(Demo.meetingId(meeting))
                .orElseThrow()
                .items();
    }
}
