package org.convoke.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.Document;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Programme;
import org.convoke.programme.SpeakerKind;
import org.convoke.programme.SpeakingTime;
import org.convoke.web.fakes.Browser;
import org.convoke.web.fakes.Demo;
import org.convoke.web.fakes.FakeAgenda;
import org.convoke.web.fakes.FakePapers;
import org.convoke.web.fakes.FakePlatform;
import org.convoke.web.fakes.Pages;
import org.convoke.web.live.Happening;
import org.convoke.web.live.Happenings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The documents of a session, and the order of the day of a meeting. */
@QuarkusTest
@QuarkusTestResource(Pages.class)
class PaperPagesTest {

    private static final String SESSION = "/en/sessions/gcm-5";
    private static final String DOCUMENTS = SESSION + "/documents";
    private static final String ORDER =
            SESSION + "/meetings/" + Demo.meetingId("monday-afternoon") + "/order-of-the-day";
    private static final LocalizedText BRIEF =
            LocalizedText.english("Issues brief").with("fr", "Note thématique");

    @TestHTTPResource("/")
    URI home;

    @Inject
    Happenings happenings;

    FakePlatform platform;

    private Browser browser;

    @BeforeEach
    void everythingAsAtTheBeginning() {
        platform.reset();
        changed();
        browser = new Browser(home);
    }

    private void changed() {
        happenings.publish(new Happening.SessionChanged(FakeAgenda.SESSION));
    }

    private void briefInTwoVersions() {
        platform.agenda()
                .papers()
                .file(
                        "A/CONF.231/3",
                        BRIEF,
                        Demo.itemId("panel-2"),
                        null,
                        List.of(List.of("en", "fr"), List.of("en", "fr", "ar")));
        changed();
    }

    @Test
    void a_document_shows_its_symbol_its_title_and_its_languages_side_by_side_with_every_version() {
        briefInTwoVersions();

        var page = browser.follow(browser.open(SESSION), "Documents").page();

        assertThat(page.location()).endsWith(DOCUMENTS);
        assertThat(page.select("main").text()).contains("A/CONF.231/3", "Concept note", "Issues brief");
        assertThat(page.select("thead th").eachText()).containsExactly("العربية", "English", "Français");
        assertThat(page.select("tbody th").eachText())
                .satisfiesExactly(
                        newest -> assertThat(newest)
                                .startsWith("Rev.1, 2 August 2017")
                                .endsWith("is current"),
                        older -> assertThat(older)
                                .startsWith("First version, 1 August 2017")
                                .doesNotContain("current"));
        assertThat(page.select("tbody tr:first-child td a[hreflang=fr]").attr("href"))
                .isEqualTo(FakePapers.address("A/CONF.231/3", 2, "fr"));
        assertThat(page.select("tbody tr:first-child td a[hreflang=fr]").text()).startsWith("PDF, 2.5 MB");
        assertThat(page.select("tbody tr:last-child td a[hreflang=ar]")).isEmpty();
        assertThat(page.select("main a[href$=" + Demo.itemId("panel-2") + "]").text())
                .isEqualTo("Trafficking in persons");
        assertThat(browser.open("/fr/sessions/gcm-5/documents").text())
                .contains("Note thématique", "Note de cadrage")
                .containsPattern("2,5\\hMo"); // with a space that no line ends at
    }

    @Test
    void a_corrigendum_and_what_it_corrects_lead_to_each_other() {
        briefInTwoVersions();
        platform.agenda()
                .papers()
                .file("A/CONF.231/3/Corr.1", LocalizedText.english("A slip"), null, null, List.of(List.of("en")));
        platform.agenda().papers().corrects("A/CONF.231/3/Corr.1", "A/CONF.231/3");

        var page = browser.open(DOCUMENTS).page();

        var links = page.select("main a[href^=#]");
        assertThat(links.eachText()).containsExactlyInAnyOrder("A/CONF.231/3/Corr.1", "Corrigendum to A/CONF.231/3");
        assertThat(links)
                .allSatisfy(
                        link -> assertThat(page.getElementById(link.attr("href").substring(1)))
                                .isNotNull());
        assertThat(page.text()).contains("The whole session");
    }

    @Test
    void a_document_that_an_item_refers_to_elsewhere_is_listed_but_none_that_is_not_given_out() {
        platform.agenda()
                .publish(withDocuments(List.of(
                        new Document(
                                LocalizedText.english("A study"),
                                "https://elsewhere.example/study.pdf",
                                null,
                                1,
                                Map.of("fr", "https://elsewhere.example/etude.pdf")),
                        new Document(
                                LocalizedText.english("Withdrawn since"),
                                "https://docs.example/documents/" + UUID.randomUUID() + "/v1/en/secret.pdf#sha256=00",
                                "A/1",
                                1,
                                Map.of()))));
        changed();

        var page = browser.open(DOCUMENTS);

        assertThat(page.text()).contains("A study").doesNotContain("Withdrawn since");
        assertThat(page.page().select("a[hreflang=fr][href^=https]").attr("href"))
                .isEqualTo("https://elsewhere.example/etude.pdf");
    }

    @Test
    void whoever_has_signed_in_is_shown_no_document_that_not_everybody_may_read() {
        briefInTwoVersions();
        browser.open("/en/secretariat");

        var page = browser.open(DOCUMENTS);

        assertThat(page.text()).contains("Issues brief");
        assertThat(page.page().select(".who").text()).contains("Sign out");
    }

    @Test
    void without_any_document_the_page_says_so_in_words() {
        assertThat(browser.open(DOCUMENTS).text()).contains("No document is out yet.");
        assertThat(browser.open("/en/sessions/other/documents").status()).isEqualTo(404);
    }

    @Test
    void the_order_of_the_day_has_items_speakers_speaking_times_and_documents() {
        briefInTwoVersions();
        platform.agenda()
                .papers()
                .file(
                        "A/CONF.231/INF/1",
                        LocalizedText.english("Seating"),
                        null,
                        Demo.meetingId("monday-afternoon"),
                        List.of(List.of("en", "fr")));
        platform.agenda().publish(withSpeakingTime());
        changed();

        var order = browser.open(ORDER);

        assertThat(order.page().select("h1").text()).isEqualTo("Afternoon, Monday 4 September");
        assertThat(order.text())
                .contains("15:00 to 18:00", "Plenary Room", "Rev.2", "Member and Observer States")
                .contains("Panel 2", "Trafficking in persons", "A. Goledzinowski, Australia", "Noor Haddad")
                .contains("States: 3 minutes")
                .contains("A/CONF.231/3, Issues brief, Rev.1 · Français")
                .contains("Documents of this meeting A/CONF.231/INF/1, Seating");
        assertThat(order.page().select("ol.items > li")).hasSize(1);
        assertThat(order.page().select(".print-only").text()).endsWith(ORDER + ".");
        var french = browser.open(ORDER.replace("/en/", "/fr/")).page();
        assertThat(french.select("a[hreflang=fr][href^=https]").attr("href"))
                .isEqualTo(FakePapers.address("A/CONF.231/3", 2, "fr"));
    }

    @Test
    void each_meeting_of_the_programme_and_each_item_leads_to_its_order_of_the_day() {
        assertThat(browser.open(SESSION).page().select("#programme a").eachAttr("href"))
                .contains(ORDER);
        assertThat(browser.open(SESSION + "/items/" + Demo.itemId("panel-2"))
                        .page()
                        .select("main a")
                        .eachAttr("href"))
                .contains(ORDER, DOCUMENTS);
    }

    @Test
    void a_meeting_that_is_not_on_the_programme_has_no_order_of_the_day() {
        for (var meeting : List.of(UUID.randomUUID().toString(), "monday")) {
            assertThat(browser.open(SESSION + "/meetings/" + meeting + "/order-of-the-day")
                            .status())
                    .as(meeting)
                    .isEqualTo(404);
        }
    }

    private static Programme withDocuments(List<Document> documents) {
        return withPanel2(item -> item.with(i -> i.documents = documents));
    }

    private static Programme withSpeakingTime() {
        return withPanel2(item -> item.with(i -> i.speakingTimes = List.of(new SpeakingTime(SpeakerKind.STATE, 180))));
    }

    private static Programme withPanel2(UnaryOperator<AgendaItem> edit) {
        var programme = Demo.revised();
        return programme.withMeetings(programme.meetings().stream()
                .map(meeting -> meeting.withItems(meeting.items().stream()
                        .map(item -> item.id().equals(Demo.itemId("panel-2")) ? edit.apply(item) : item)
                        .toList()))
                .toList());
    }
}
