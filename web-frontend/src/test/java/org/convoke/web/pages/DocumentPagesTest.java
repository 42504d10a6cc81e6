package org.convoke.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.convoke.web.fakes.Browser;
import org.convoke.web.fakes.Browser.Shown;
import org.convoke.web.fakes.Demo;
import org.convoke.web.fakes.FakeDocuments;
import org.convoke.web.fakes.FakePlatform;
import org.convoke.web.fakes.Pages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Pages.class)
class DocumentPagesTest {

    private static final String DESK = "/en/secretariat/sessions/gcm-5";
    private static final byte[] PDF = "%PDF-1.7 caf\u00e9 %%EOF".getBytes(StandardCharsets.ISO_8859_1);

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
    void a_document_is_filed_prepared_in_two_languages_and_issued_without_any_script() {
        var list = browser.open(DESK + "/documents");
        assertThat(list.text()).contains("No document is filed yet");

        browser.choose("file-en", "issues brief.pdf", PDF);
        var filed = browser.press(
                browser.follow(list, "File a document"),
                "File it",
                "title-en",
                "Issues brief " + Demo.HOSTILE,
                "symbol",
                "A/CONF.231/3",
                "place",
                "item-" + Demo.itemId("panel-2"));
        assertThat(filed.text())
                .contains("The document is filed", "Not yet issued", "Panel 2: Trafficking in persons", Demo.HOSTILE);
        assertThat(platform.agenda().documents().file(1, "en")).isEqualTo(new String(PDF, StandardCharsets.ISO_8859_1));

        browser.choose("file-ar", "brief-ar.pdf", PDF);
        var sent = browser.press(filed, "Send the files");
        assertThat(sent.text()).contains("The files are kept");
        assertThat(sent.page().select("table thead th").eachText()).containsExactly("Version", "العربية", "English");

        var question = browser.follow(sent, "Issue the first version");
        assertThat(question.text())
                .contains(
                        "Everybody may read it from then on",
                        "What is issued stays as it is",
                        "names it under its item");
        var issued = browser.press(question, "Issue the first version");
        assertThat(issued.text())
                .contains("The version is issued", "Out: the first version", "Issued on 28 August 2017 at 11:00");

        var named = browser.press(issued, "Name it in the draft"); // the fake names nothing by itself
        assertThat(named.text()).contains("The draft names the document");

        var begun = browser.press(issued, "Begin the next version");
        assertThat(begun.text()).contains("Being prepared: Rev.1");
        assertThat(begun.page().select("table tbody tr")).hasSize(2);

        var row = browser.open(DESK + "/documents").page().select(".items li").text();
        assertThat(row).contains("A/CONF.231/3", "Background paper", "Everybody", "2 versions");
    }

    @Test
    void a_file_that_is_no_paper_is_refused_at_its_field_and_everything_else_is_kept() {
        browser.choose("file-en", "brief.pdf", "MZ not a PDF".getBytes(StandardCharsets.US_ASCII));
        browser.choose("file-fr", "note.pdf", PDF);

        var page = browser.press(browser.open(DESK + "/documents/new"), "File it", "title-en", "Issues brief");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.page().title()).startsWith("Error:");
        assertThat(error(page, "file-en")).contains("This is no PDF");
        assertThat(page.page().select(".errors a").attr("href")).isEqualTo("#file-en");
        assertThat(platform.agenda().documents().file(1, "fr")).isNotNull();
        assertThat(value(page, "title-en")).isEqualTo("Issues brief");

        browser.choose("file-en", "brief.pdf", "%PDF-1.7 /JavaScript".getBytes(StandardCharsets.US_ASCII));
        assertThat(error(browser.press(page, "Send the files"), "file-en")).contains("holds macros, scripts");
    }

    @Test
    void a_file_of_50_megabytes_is_refused_in_words_with_the_limit() {
        browser.choose("file-en", "brief.pdf", new byte[2 * FakeDocuments.LIMIT]);

        var page = browser.press(browser.open(DESK + "/documents/new"), "File it", "title-en", "Issues brief");

        assertThat(page.status()).isEqualTo(422);
        assertThat(error(page, "file-en")).isEqualTo("This file is too large: a file may have at most 25 MB");
        assertThat(platform.agenda().documents().abouts()).hasSize(1);
    }

    @Test
    void what_is_wrong_with_the_form_is_said_with_the_files_that_have_to_be_chosen_again() {
        browser.choose("file-en", "brief.pdf", PDF);

        var page = browser.press(
                browser.open(DESK + "/documents/new"),
                "File it",
                "title-en",
                "",
                "title-fr",
                "Note d’information",
                "embargo-day",
                "2017-09-04",
                "embargo-time",
                "noon",
                "symbol",
                "A/CONF.231/3");

        assertThat(page.status()).isEqualTo(422);
        assertThat(error(page, "title-en")).contains("fill this in");
        assertThat(error(page, "embargo-time")).contains("24-hour clock");
        assertThat(error(page, "file-en")).contains("choose this file once more");
        assertThat(value(page, "title-fr")).isEqualTo("Note d’information");
        assertThat(value(page, "symbol")).isEqualTo("A/CONF.231/3");
        assertThat(platform.agenda().documents().abouts()).isEmpty();
    }

    @Test
    void what_the_service_refuses_of_a_document_comes_back_at_its_field() {
        file("First", "A/CONF.231/3");

        var taken = browser.press(
                browser.open(DESK + "/documents/new"), "File it", "title-en", "Second", "symbol", "A/CONF.231/3");
        assertThat(error(taken, "symbol")).contains("Another document of the session has this symbol");

        var wrong = browser.press(taken, "File it", "symbol", "number three");
        assertThat(error(wrong, "symbol")).contains("Please write a symbol such as");
        assertThat(value(wrong, "title-en")).isEqualTo("Second");
    }

    @Test
    void an_embargo_ends_by_the_clock_of_the_venue() {
        var page = browser.press(
                file("Issues brief", "A/CONF.231/3"), "Save", "embargo-day", "2017-09-04", "embargo-time", "10.00");

        assertThat(platform.agenda()
                        .documents()
                        .abouts()
                        .getFirst()
                        .path("embargoUntil")
                        .asText())
                .isEqualTo("2017-09-04T08:00:00Z");
        assertThat(value(page, "embargo-time")).isEqualTo("10:00");

        var skipped = browser.press(page, "Save", "embargo-day", "2018-03-25", "embargo-time", "02:30");
        assertThat(error(skipped, "embargo-time")).contains("skips this time");
    }

    @Test
    void under_an_embargo_it_is_said_that_the_draft_names_the_document_by_itself_later() {
        browser.choose("file-en", "brief.pdf", PDF);
        var filed = browser.press(
                browser.open(DESK + "/documents/new"),
                "File it",
                "title-en",
                "Issues brief",
                "place",
                "item-" + Demo.itemId("panel-2"),
                "embargo-day",
                "2099-01-05",
                "embargo-time",
                "10:00");

        assertThat(browser.follow(filed, "Issue the first version").text())
                .contains("5 January 2099", "At the end of the embargo the draft of the programme names it");
    }

    @Test
    void a_document_that_is_saved_as_it_was_opened_stays_as_it_is() {
        var page = browser.press(
                file("Issues brief", "A/CONF.231/3"), "Save", "embargo-day", "2017-09-04", "embargo-time", "10:00");
        var before = platform.agenda().documents().abouts().getFirst();

        browser.press(page, "Save");

        assertThat(platform.agenda().documents().abouts().getFirst()).isEqualTo(before);
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_shown_and_what_was_typed_stays() {
        var page = file("Issues brief", "A/CONF.231/3");
        platform.agenda().documents().changedMeanwhile("""
                        {"kind": "letter", "symbol": "A/CONF.231/3", "visibility": "public",
                         "title": {"source": "en", "texts": {"en": {"text": "A letter"}}}}""");

        var overtaken = browser.press(page, "Save", "title-en", "My brief");

        assertThat(overtaken.status()).isEqualTo(412);
        assertThat(overtaken.page().select("[role=alert] li").eachText())
                .containsExactly("Kind: Letter", "Title (English): A letter");
        assertThat(value(overtaken, "title-en")).isEqualTo("My brief");
        browser.press(overtaken, "Save");
        assertThat(platform.agenda().documents().abouts().getFirst().toString()).contains("My brief");
    }

    @Test
    void the_desk_saves_a_file_that_is_not_out_with_headers_that_run_nothing() {
        browser.choose("file-en", "issues brief.pdf", PDF);
        var page = browser.press(browser.open(DESK + "/documents/new"), "File it", "title-en", "Issues brief");

        var file = browser.follow(page, "Save the file");

        assertThat(file.answer().body()).startsWith("%PDF-1.7");
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename*=UTF-8''issues%20brief.pdf");
        assertThat(file.header("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(file.header("Content-Length")).isEqualTo(Integer.toString(PDF.length));
    }

    @Test
    void a_document_is_taken_away_before_it_is_issued_and_withdrawn_afterwards() {
        var question = browser.follow(file("Issues brief", "A/CONF.231/3"), "Withdraw the document");
        assertThat(question.text()).contains("Nothing of it was issued");
        assertThat(browser.press(question, "Take it away").text()).contains("The document is taken away");
        assertThat(platform.agenda().documents().abouts()).isEmpty();

        browser.choose("file-en", "brief.pdf", PDF);
        var filed = browser.press(browser.open(DESK + "/documents/new"), "File it", "title-en", "Issues brief");
        var issued = browser.press(browser.follow(filed, "Issue the first version"), "Issue the first version");
        var withdrawn = browser.press(browser.follow(issued, "Withdraw the document"), "Withdraw it");

        assertThat(withdrawn.text()).contains("only those who prepare the session read it");
        assertThat(platform.agenda()
                        .documents()
                        .abouts()
                        .getFirst()
                        .path("visibility")
                        .asText())
                .isEqualTo("internal");
    }

    @Test
    void a_file_is_taken_out_while_the_version_is_prepared() {
        browser.choose("file-en", "brief.pdf", PDF);
        var filed = browser.press(browser.open(DESK + "/documents/new"), "File it", "title-en", "Issues brief");

        browser.press(filed, "Take the file out");

        assertThat(platform.agenda().documents().file(1, "en")).isNull();
    }

    @Test
    void cofacilitators_read_documents_and_change_none_and_missions_do_not_see_them() {
        var id = file("Issues brief", "A/CONF.231/3").address().getPath();
        platform.nextIs("cofacilitator");
        browser = new Browser(home);

        var page = browser.open(id);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select("main form")).isEmpty();
        assertThat(browser.open(DESK + "/documents").text())
                .contains("Issues brief")
                .doesNotContain("File a document");
        for (var path : new String[] {DESK + "/documents/new", id + "/withdrawal", id + "/versions/1/issue"}) {
            assertThat(browser.open(path).status()).as(path).isEqualTo(403);
        }

        platform.nextIs("focal.che");
        browser = new Browser(home);
        for (var path : new String[] {DESK + "/documents", id, id + "/files/1/en/brief.pdf"}) {
            assertThat(browser.open(path).status()).as(path).isEqualTo(403);
        }
    }

    @Test
    void a_form_with_a_file_that_was_not_made_here_is_not_taken() {
        var form = browser.open(DESK + "/documents/new");
        form.page().select("[name=csrf-token]").remove();

        assertThat(browser.press(form, "File it", "title-en", "Forged").status())
                .isEqualTo(400);
        assertThat(platform.agenda().documents().abouts()).isEmpty();
    }

    @Test
    void a_form_without_files_is_held_to_a_megabyte() {
        browser.open(DESK);

        assertThat(browser.post(DESK + "/session", "title-en=" + "x".repeat(1024 * 1024))
                        .status())
                .isEqualTo(413);
    }

    private Shown file(String title, String symbol) {
        return browser.press(browser.open(DESK + "/documents/new"), "File it", "title-en", title, "symbol", symbol);
    }

    private static String value(Shown page, String field) {
        return page.page().select("[name=" + field + "]").val();
    }

    /** What is said to be wrong with a field, as it is tied to the field. */
    private static String error(Shown page, String field) {
        var control = Objects.requireNonNull(page.page().selectFirst("[name=" + field + "][aria-invalid=true]"), field);
        return Objects.requireNonNull(page.page().getElementById(control.id() + "-err"))
                .text();
    }
}
