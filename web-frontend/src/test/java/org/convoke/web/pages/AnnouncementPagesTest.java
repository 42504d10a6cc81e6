package org.convoke.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.convoke.web.fakes.Browser;
import org.convoke.web.fakes.Demo;
import org.convoke.web.fakes.FakeAnnouncements;
import org.convoke.web.fakes.FakePlatform;
import org.convoke.web.fakes.Pages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The organizers write to missions by hand: words, files, a look, a test, and then once to those chosen. */
@QuarkusTest
@QuarkusTestResource(Pages.class)
class AnnouncementPagesTest {

    private static final String DESK = "/en/secretariat/sessions/gcm-5";
    private static final String DRAFT = "/en/secretariat/announcements/" + FakeAnnouncements.ID;

    @TestHTTPResource("/")
    URI home;

    FakePlatform platform;

    private Browser browser;

    @BeforeEach
    void theSecretariatWrites() {
        platform.reset();
        platform.nextIs("secretariat");
        browser = new Browser(home);
    }

    @AfterEach
    void noFakeMadeAMistake() {
        platform.assertNoMistakes();
    }

    private Browser.Shown drafted() {
        var form = browser.open(DESK + "/announcements/new");
        return browser.press(
                form,
                "Save the draft",
                "subject-en",
                "Shuttle buses " + Demo.HOSTILE,
                "text-en",
                "The bus leaves at 09:00.\n\nBring your passes.",
                "subject-fr",
                "Navettes");
    }

    @Test
    void an_announcement_is_written_from_the_desk_in_english_and_whatever_was_translated() {
        var list = browser.follow(browser.open(DESK), "Announcements");
        assertThat(list.text()).contains("Nothing was announced yet.");

        var draft = drafted();

        assertThat(draft.address().getPath()).isEqualTo(DRAFT);
        assertThat(draft.page().select("h1").text()).contains("Shuttle buses", Demo.HOSTILE);
        assertThat(draft.text())
                .contains("The bus leaves at 09:00.", "Bring your passes.", "195 States, 215 mailboxes.");
        assertThat(draft.page().select("main script")).isEmpty();
        assertThat(platform.notification().announcements().words()).contains("Navettes");
        assertThat(browser.open(DESK + "/announcements")
                        .page()
                        .select("main li a")
                        .text())
                .contains("Shuttle buses");
        assertThat(browser.open(DESK.replace("/en/", "/fr/") + "/announcements").text())
                .contains("Navettes", "Projet");
    }

    @Test
    void without_english_words_the_form_comes_back_as_it_was_typed() {
        var form = browser.open(DESK + "/announcements/new");

        var again = browser.press(form, "Save the draft", "subject-en", "Shuttle buses", "text-fr", "Bonjour");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select(".errors").text()).contains("needed in English");
        assertThat(again.page().select("#subject-en").val()).isEqualTo("Shuttle buses");
        assertThat(again.page().select("#text-fr").text()).isEqualTo("Bonjour");
    }

    @Test
    void its_message_is_read_as_any_state_in_any_language_and_sent_to_our_own_mailbox() {
        drafted();

        var message = browser.open(DRAFT + "/message?state=MEX&in=ar");
        assertThat(message.page().select("h1").text()).isEqualTo("For MEX in ar");
        assertThat(message.page().select("h1").attr("dir")).isEqualTo("rtl");

        var tested = browser.press(message, "Send it to our own mailbox as a test");
        assertThat(tested.page().select("[role=status]").text())
                .contains("A test went to office@convoke.example", "mx.convoke.example", Demo.HOSTILE);
        assertThat(platform.notification().announcements().audience()).isEmpty();
    }

    @Test
    void a_file_is_added_and_taken_away_and_one_that_is_not_accepted_says_why() {
        var draft = drafted();

        browser.choose("file", "timetable.pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        var with = browser.press(draft, "Add the file");
        assertThat(with.page().select("#files + div").text()).contains("timetable.pdf", "2 KiB");

        browser.choose("file", "timetable.exe", "MZ".getBytes(StandardCharsets.US_ASCII));
        var refused = browser.press(with, "Add the file");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".errors").text()).contains("The file must be a PDF without scripts.");
    }

    @Test
    void it_is_sent_to_those_chosen_after_they_were_counted_and_becomes_a_notice() {
        drafted();

        var chosen = browser.open(DRAFT + "?who=some&codes=che,+MEX");
        assertThat(chosen.text()).contains("2 States, one mailbox.", "One of them cannot be reached:", "Switzerland");

        var sent = browser.press(chosen, "Send to 2 States");
        assertThat(sent.address().getPath()).startsWith("/en/secretariat/notices/" + FakeAnnouncements.ID);
        assertThat(platform.notification().announcements().audience())
                .contains("\"who\":\"some\"", "\"che\"", "\"MEX\"");
    }

    @Test
    void nobody_but_those_who_prepare_the_session_gets_there() {
        platform.nextIs("focal.che");

        assertThat(browser.open(DESK + "/announcements").status()).isEqualTo(403);
        assertThat(browser.open(DRAFT).status()).isEqualTo(403);
    }

    @Test
    void the_rehearsal_page_sends_its_message_to_our_own_mailbox_as_a_test() {
        var message = browser.open(DESK + "/preview/message?state=MEX&in=ar");

        var tested = browser.press(message, "Send it to our own mailbox as a test");

        assertThat(tested.page().select("[role=status]").text()).contains("A test went to office@convoke.example");
        assertThat(tested.page().select("h1").text()).isEqualTo("For MEX in ar");
    }
}
