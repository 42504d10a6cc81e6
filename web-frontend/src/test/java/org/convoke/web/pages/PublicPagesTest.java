package org.convoke.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.convoke.web.fakes.Browser;
import org.convoke.web.fakes.Demo;
import org.convoke.web.fakes.FakeAgenda;
import org.convoke.web.fakes.FakePlatform;
import org.convoke.web.fakes.Pages;
import org.convoke.web.live.Happening;
import org.convoke.web.live.Happenings;
import org.convoke.web.programme.Anchors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Pages.class)
class PublicPagesTest {

    @TestHTTPResource("/")
    URI home;

    @Inject
    Happenings happenings;

    FakePlatform platform;

    private Browser browser;

    @BeforeEach
    void everythingAsAtTheBeginning() {
        platform.reset();
        happenings.publish(new Happening.SessionChanged(FakeAgenda.SESSION));
        browser = new Browser(home);
    }

    @AfterEach
    void noFakeMadeAMistake() {
        platform.assertNoMistakes();
    }

    @Test
    void the_front_door_leads_to_the_language_that_the_browser_prefers() {
        assertThat(browser.open("/", "Accept-Language", "fr-CH, en;q=0.5")
                        .address()
                        .getPath())
                .isEqualTo("/fr/");
        assertThat(browser.open("/", "Accept-Language", "xx").address().getPath())
                .isEqualTo("/en/");
    }

    @Test
    void the_sessions_are_listed_with_their_newest_symbol() {
        var list = browser.open("/en/");

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.text()).contains("Fifth informal thematic session", "4–5 September 2017", "Rev.1");
    }

    @Test
    void a_session_is_read_in_the_language_of_the_path() {
        var french = browser.follow(browser.open("/fr/"), "Cinquième session");

        assertThat(french.page().select("html").attr("lang")).isEqualTo("fr");
        assertThat(french.text())
                .contains("Centre international de Vienne", "Réunion-débat 2", "7 modifications dans Rev.1");
        assertThat(french.page().select("[lang=en] ").text()).contains("Board Room D");
    }

    @Test
    void the_programme_marks_what_the_revision_changed() {
        var page = browser.open("/en/sessions/gcm-5");

        var panel2 = page.page().getElementById(Anchors.of(Demo.itemId("panel-2")));
        assertThat(panel2.hasClass("is-changed")).isTrue();
        assertThat(panel2.select(".when").text()).isEqualTo("15:00 to 17:50 was 18:00");
        assertThat(panel2.select("ins").eachText()).contains("A. Goledzinowski, Australia");
        assertThat(panel2.text()).contains("replaces Ilse Brandner");
        var cancelled = page.page().getElementById(Anchors.of(Demo.itemId("data")));
        assertThat(cancelled.hasClass("is-off")).isTrue();
        assertThat(cancelled.select(".chip").eachText()).containsExactly("Cancelled");
        var dialogue = page.page().getElementById(Anchors.of(Demo.itemId("dialogue")));
        assertThat(dialogue.text()).contains("Board Room D", "was Plenary Room");
    }

    @Test
    void what_somebody_typed_is_never_markup() {
        var page = browser.open("/en/sessions/gcm-5");

        assertThat(page.page().select("main script")).isEmpty();
        assertThat(page.text()).contains(Demo.HOSTILE);
    }

    @Test
    void a_second_clock_is_shown_and_remembered() {
        var chosen = browser.press(browser.open("/en/sessions/gcm-5"), "Show", "zone", "America/New_York");

        assertThat(chosen.text()).contains("04:00 New York");
        assertThat(browser.open("/en/sessions/gcm-5").text()).contains("04:00 New York");
        assertThat(browser.press(chosen, "Show", "zone", "").text()).doesNotContain("04:00 New York");
    }

    @Test
    void an_earlier_publication_is_kept_and_says_that_it_no_longer_holds() {
        var first = browser.open("/en/sessions/gcm-5/revisions/0");

        assertThat(first.text())
                .contains("You are reading Tentative agenda as it was published", "Rev.1 holds now")
                .contains("Data on smuggling");
        assertThat(first.page().select("#programme .chip")).isEmpty();
    }

    @Test
    void two_publications_are_compared_with_was_and_is_now() {
        var compared = browser.open("/en/sessions/gcm-5/compare?from=0&to=1");

        assertThat(compared.page().select("h1").text()).isEqualTo("From Tentative agenda to Rev.1");
        assertThat(compared.page().select("td.was").eachText()).contains("18:00", "Plenary Room");
        assertThat(compared.page().select("td.now").eachText()).contains("17:50", "Board Room D");
        assertThat(compared.text()).contains("Panel 2 now ends at 17:50.", "The dates: 4–5 September 2017");
    }

    @Test
    void a_publication_compared_with_itself_shows_no_difference() {
        assertThat(browser.open("/fr/sessions/gcm-5/compare?from=1&to=1").text())
                .contains("Il n’y a aucune différence.");
    }

    @Test
    void an_address_that_does_not_exist_has_the_ordinary_page_for_that() {
        for (var path :
                new String[] {"/en/sessions/other", "/xx/", "/fr/nowhere/at/all", "/en/sessions/gcm-5/revisions/9"}) {
            var missing = browser.open(path);
            assertThat(missing.status()).as(path).isEqualTo(404);
            assertThat(missing.page().select("main h1").text()).as(path).isNotEmpty();
        }
    }

    @Test
    void nothing_published_is_said_in_words() {
        platform.agenda().unpublish();

        var list = browser.open("/en/?nothing");

        assertThat(list.status()).isEqualTo(200);
    }

    @Test
    void a_service_that_does_not_answer_is_a_page_with_a_number_for_the_operator() {
        platform.stop("agenda");

        var page = browser.open("/en/sessions/gcm-5/compare?from=0&to=1");

        assertThat(page.status()).isEqualTo(502);
        assertThat(page.page().select("[role=alert] code").text()).matches("[0-9a-f]{8}");
    }

    @Test
    void an_open_page_is_told_of_a_newer_publication_of_its_session_only() {
        try (var events = browser.follow("/fr/sessions/gcm-5/live")) {
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                happenings.publish(new Happening.RevisionPublished(UUID.randomUUID(), 7, "Rev.7"));
                happenings.publish(new Happening.RevisionPublished(FakeAgenda.SESSION, 2, "Rev.2"));
                return !events.all().isEmpty();
            });

            assertThat(events.all())
                    .allSatisfy(event -> assertThat(
                                    event.parts().select("#stale h3").text())
                            .isEqualTo("Rev.2 a été publiée pendant votre lecture"));
        }
    }

    @Test
    void every_page_refuses_foreign_scripts_styles_and_frames() {
        var page = browser.open("/en/sessions/gcm-5");

        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.page().select("[style], script:not([src]):not([type=application/ld+json]), [onclick]"))
                .isEmpty();
    }

    @Test
    void files_are_served_under_a_name_that_changes_with_their_content() {
        var page = browser.open("/en/");
        var sheet = page.page().select("link[rel=stylesheet]").attr("href");

        assertThat(sheet).matches("/assets/tokens-[0-9a-f]{12}\\.css");
        assertThat(browser.open(sheet).header("Cache-Control")).contains("immutable");
        assertThat(browser.open("/webjars/htmx.org/dist/htmx.min.js").status()).isEqualTo(200);
    }
}
