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
    void an_item_takes_the_place_of_another_one_and_those_between_make_room() {
        for (var title : List.of("Second panel", "Third panel")) {
            browser.press(
                    browser.open(DESK + "/items/new?meeting="
                            + Demo.meetingId("monday-morning").value()),
                    "Save",
                    "title-en",
                    title,
                    "start",
                    title.startsWith("Second") ? "13:00" : "14:00",
                    "end",
                    title.startsWith("Second") ? "14:00" : "15:00");
        }
        var third = morning().getLast().id();

        var dropped = browser.press(browser.open(DESK), "Later: Welcoming remarks", "place", third.toString());

        assertThat(morning())
                .extracting(item -> item.title().sourceText())
                .containsExactly("Smuggling of migrants", "Second panel", "Third panel", "Welcoming remarks");
        browser.press(
                dropped,
                "Earlier: Welcoming remarks",
                "place",
                Demo.itemId("panel-1").toString());
        assertThat(morning()).extracting(AgendaItem::id).startsWith(Demo.itemId("opening"), Demo.itemId("panel-1"));
        var version = platform.agenda().version();
        browser.press(
                browser.open(DESK),
                "Later: Welcoming remarks",
                "place",
                Demo.itemId("panel-2").toString());
        assertThat(platform.agenda().version()).isEqualTo(version); // which is in another meeting
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
    void the_order_is_for_the_secretariat_alone_and_missions_see_none_of_it() {
        browser.open(DESK);
        platform.nextIs("cofacilitator");
        var office = new Browser(home);
        assertThat(office.open(DESK).page().select("form[action$=/order]")).isEmpty();

        platform.nextIs("focal.che");
        var mission = new Browser(home);
        for (var page : new String[] {"split", "merge"}) {
            assertThat(mission.open(item("panel-2", page)).status()).as(page).isEqualTo(403);
        }
        assertThat(browser.open(item("nobody", "split")).status()).isEqualTo(404);
    }

    @Test
    void cofacilitators_propose_a_split_and_a_merger_once_however_often_the_form_is_sent() {
        browser.open(DESK);
        platform.nextIs("cofacilitator");
        var office = new Browser(home);
        var desk = office.open(DESK);
        assertThat(desk.page().select("a[href$=/split]")).isNotEmpty();

        var form = office.open(item("panel-2", "split"));
        var wrong = office.press(form, "Propose it", "at", "19:00", "second-en", "Protection", "remark", "Two topics");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("[name=remark]").val()).isEqualTo("Two topics");
        var sent = office.press(wrong, "Propose it", "at", "16:30");
        office.press(wrong, "Propose it", "at", "16:30");
        office.press(
                office.open(item("opening", "merge")),
                "Propose it",
                "other",
                Demo.itemId("panel-1").toString());

        assertThat(sent.text()).contains("Your proposal waits for the secretariat.");
        assertThat(platform.agenda().proposals("open")).isEqualTo(2);
        assertThat(platform.agenda().draft()).isEqualTo(Demo.revised());
        assertThat(browser.open(DESK + "/proposals").text()).contains("Two topics", "Protection");
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
