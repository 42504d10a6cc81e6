package org.convoke.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.Arrays;
import org.convoke.web.fakes.Browser;
import org.convoke.web.fakes.Browser.Shown;
import org.convoke.web.fakes.Demo;
import org.convoke.web.fakes.FakePlatform;
import org.convoke.web.fakes.FakeVenues;
import org.convoke.web.fakes.Pages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Pages.class)
class SeriesPagesTest {

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
    void a_session_begins_from_a_template_at_a_venue_of_the_catalogue() {
        var form = browser.follow(browser.open("/en/secretariat"), "Begin a session");
        assertThat(form.text()).contains("Two-day session", "2 days, 4 meetings, 9 items");
        var wrong = browser.press(form, "Begin the session", "slug", "GCM 6", "title-en", "Sixth session");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select(".errors a").eachAttr("href"))
                .containsExactlyInAnyOrder("#template", "#theme-en", "#slug", "#first-day", "#venue");
        assertThat(wrong.page().select("[name=title-en]").val()).isEqualTo("Sixth session");

        var desk = browser.press(
                wrong,
                "Begin the session",
                "template",
                "two-day-session",
                "slug",
                "gcm-6",
                "theme-en",
                "Labour mobility",
                "first-day",
                "2017-10-12",
                "venue",
                FakeVenues.CENTRE.toString(),
                "copy-vienna",
                "yes");

        assertThat(desk.address().getPath()).isEqualTo(DESK);
        var begun = platform.agenda().series().begun().getFirst();
        assertThat(begun.path("template").asText()).isEqualTo("two-day-session");
        assertThat(begun.at("/venue/zone").asText()).isEqualTo("Europe/Vienna");
        assertThat(begun.path("languages")).hasSize(2);
        assertThat(begun.at("/primaryStations/0").asText()).isEqualTo("new-york");
        assertThat(begun.at("/copyStations/0").asText()).isEqualTo("vienna");
    }

    @Test
    void a_session_is_copied_to_other_dates_and_a_name_that_is_taken_is_said_at_its_field() {
        var form = browser.follow(browser.open(DESK), "Copy to other dates");

        var taken = browser.press(form, "Make the copy", "slug", "gcm-5", "first-day", "2018-02-05", "people", "");
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.page().select("#slug-err").text()).contains("Another session has this short name");

        browser.press(taken, "Make the copy", "slug", "gcm-7");
        var copy = platform.agenda().series().begun().getFirst();
        assertThat(copy.path("firstDay").asText()).isEqualTo("2018-02-05");
        assertThat(copy.path("people").asBoolean()).isFalse();
        assertThat(copy.path("documents").asBoolean()).isTrue();
        assertThat(copy.at("/title/texts/fr/text").asText()).isEqualTo("Cinquième session thématique informelle");
    }

    @Test
    void an_import_is_shown_before_it_is_made() {
        var shown = upload("programme.csv", "end;17:30");

        assertThat(shown.text())
                .contains("1 change; nothing is imported yet", "Is it something that is there?", "by its number");
        assertThat(shown.page().select("td.now").text()).contains("17:30");
        assertThat(platform.agenda().series().type()).startsWith("text/csv");
        assertThat(platform.agenda().version()).isEqualTo(41);

        var desk = browser.press(shown, "Import it into the draft");
        assertThat(desk.address().getPath()).isEqualTo(DESK);
        assertThat(platform.agenda().series().file()).isEqualTo("end;17:30");
        assertThat(end()).isEqualTo(LocalTime.of(17, 30));
    }

    @Test
    void what_was_recognised_can_be_decided_otherwise() {
        var shown = upload("programme.json", "{\"end\": true}");
        var options = shown.page().select("#is-0 option");
        assertThat(options.eachText())
                .satisfiesExactly(
                        isNew -> assertThat(isNew).isEqualTo("It is new"),
                        taken -> assertThat(taken).startsWith("2 Trafficking in persons, Monday 4 September 2017"),
                        other -> assertThat(other).startsWith("2 Smuggling of migrants"));
        assertThat(shown.page().select("#is-0 option[selected]").text()).startsWith("2 Trafficking");
        assertThat(shown.page().select("#is-0-hint").text()).isEqualTo("Recognised by its number");

        var apart = browser.press(
                shown,
                "Show it again with what is chosen",
                "is",
                options.first().val());
        assertThat(apart.text()).contains("Decided otherwise than it was recognised", "New in the file");
        assertThat(apart.page().select("#is-0 option[selected]").text()).isEqualTo("It is new");
        assertThat(platform.agenda().series().type()).startsWith("application/vnd.convoke.programme+json");

        var same = browser.press(
                apart, "Show it again with what is chosen", "is", options.last().val());
        assertThat(same.page().select("#is-0 option[selected]").text()).startsWith("2 Smuggling of migrants");

        browser.press(same, "Import it into the draft");
        assertThat(platform.agenda().series().query("same"))
                .isEqualTo(options.last().val());
    }

    @Test
    void what_is_wrong_with_a_file_is_shown_row_by_row_in_the_language_of_the_desk() {
        var wrong = upload("programme.csv", "fault");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select(".errors li").eachText())
                .containsExactly(
                        "Row 3, end: Please write a time such as 10:00. It says “25:00”", "Row 7: has too many cells");
        browser.choose("file", "programme.csv", "fault".getBytes(StandardCharsets.UTF_8));
        var french = browser.press(browser.open("/fr/secretariat/sessions/gcm-5/import"), "Montrer ce qui changerait");
        assertThat(french.page().select(".errors li").first().text())
                .isEqualTo("Ligne 3, end: Veuillez écrire une heure, par exemple 10:00. La cellule contient « 25:00 »");
        assertThat(french.page().select(".errors li [lang=en]").text()).isEqualTo("has too many cells");
    }

    @Test
    void a_draft_that_was_edited_after_it_was_shown_is_shown_again() {
        var shown = upload("calendar.ics", "end");
        platform.agenda().editedMeanwhile(Demo.tentative());

        var again = browser.press(shown, "Import it into the draft");

        assertThat(again.status()).isEqualTo(412);
        assertThat(again.text()).contains("Somebody edited the draft meanwhile", "Nothing was imported");
        browser.press(again, "Import it into the draft");
        assertThat(end()).isEqualTo(LocalTime.of(17, 30));
    }

    @Test
    void a_file_of_another_kind_or_none_is_refused_in_words() {
        assertThat(upload("programme.xlsx", "PK").text()).contains("ends in .json, .csv or .ics");
        assertThat(browser.press(browser.open(DESK + "/import"), "Show what would change")
                        .text())
                .contains("Please choose a file");
    }

    @Test
    void a_file_of_several_megabytes_is_carried_through() {
        var rows = new StringBuilder("end\n");
        for (int i = 0; i < 100_000; i++) {
            rows.append("2017-09-04;15:00;17:30;panel;Title of item ").append(i).append('\n');
        }

        browser.press(upload("programme.csv", rows.toString()), "Import it into the draft");

        assertThat(platform.agenda().series().file()).isEqualTo(rows.toString());
    }

    @Test
    void the_draft_is_saved_as_a_file() {
        var file = browser.open(DESK + "/export.csv");

        assertThat(file.answer().body()).startsWith("date,start");
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(browser.open(DESK + "/export.exe").status()).isEqualTo(404);
    }

    @Test
    void only_a_secretariat_begins_copies_and_imports() {
        var paths = new String[] {"/en/secretariat/new-session", DESK + "/copy", DESK + "/import"};
        platform.nextIs("cofacilitator");
        for (var path : paths) {
            assertThat(browser.open(path).status()).as(path).isEqualTo(403);
        }
        assertThat(browser.open(DESK + "/export.csv").status()).isEqualTo(200);

        platform.nextIs("focal.che");
        browser = new Browser(home);
        Arrays.stream(paths)
                .forEach(
                        path -> assertThat(browser.open(path).status()).as(path).isEqualTo(403));
        assertThat(browser.open(DESK + "/export.csv").status()).isEqualTo(403);
    }

    private Shown upload(String name, String content) {
        browser.choose("file", name, content.getBytes(StandardCharsets.UTF_8));
        return browser.press(browser.open(DESK + "/import"), "Show what would change");
    }

    private LocalTime end() {
        return platform.agenda().draft().meetings().stream()
                .flatMap(meeting -> meeting.items().stream())
                .filter(item -> item.id().equals(Demo.itemId("panel-2")))
                .findFirst()
                .orElseThrow()
                .end();
    }
}
