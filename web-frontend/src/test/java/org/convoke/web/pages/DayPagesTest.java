package org.convoke.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.convoke.web.fakes.Browser;
import org.convoke.web.fakes.FakeAgenda;
import org.convoke.web.fakes.FakePlatform;
import org.convoke.web.fakes.Pages;
import org.convoke.web.live.Happening;
import org.convoke.web.live.Happenings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One day of a programme, its items as a list, and what goes on while the session is held. */
@QuarkusTest
@QuarkusTestResource(Pages.class)
class DayPagesTest {

    private static final String PAGE = "/en/sessions/gcm-5";

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

    /** The clock stands from now on, and nothing is remembered of before. */
    private void itIs(String moment) {
        QuarkusMock.installMockForType(Clock.fixed(Instant.parse(moment), ZoneOffset.UTC), Clock.class);
        happenings.publish(new Happening.SessionChanged(FakeAgenda.SESSION));
    }

    @Test
    void each_day_has_a_page_of_its_own_that_plain_links_lead_to() {
        var monday = browser.follow(browser.open(PAGE), "Monday 4 September");

        assertThat(monday.address().getQuery()).isEqualTo("day=2017-09-04");
        assertThat(monday.page().title()).startsWith("Monday 4 September – Fifth informal thematic session");
        assertThat(monday.page().select("#programme h2").eachText()).containsExactly("4 September 2017");
        assertThat(monday.page().select("#programme").text())
                .contains("Trafficking in persons")
                .doesNotContain("Informal dialogue");
        assertThat(monday.page().select(".tabs [aria-current]").text()).isEqualTo("Monday 4 September");

        var tuesday = browser.follow(monday, "Tuesday 5 September");

        assertThat(tuesday.page().select("#programme").text())
                .contains("Informal dialogue", "Meeting 4")
                .doesNotContain("Trafficking in persons");
        assertThat(tuesday.page().select("a[rel=prev]").text()).isEqualTo("Monday 4 September");
        assertThat(tuesday.page().select("a[rel=next]")).isEmpty();
        assertThat(browser.follow(tuesday, "All days")
                        .page()
                        .select("#programme")
                        .text())
                .contains("Informal dialogue", "Trafficking in persons");
    }

    @Test
    void a_day_keeps_its_marks_its_clock_and_its_revision() {
        var day = browser.open("/fr/sessions/gcm-5/revisions/0?day=2017-09-04");

        assertThat(day.page().select("#programme").text()).contains("Data on smuggling");
        var chosen = browser.press(browser.open(PAGE + "?day=2017-09-04"), "Show", "zone", "America/New_York");
        assertThat(chosen.page().select("#programme").text())
                .contains("04:00 New York", "was 18:00")
                .doesNotContain("Informal dialogue");
    }

    @Test
    void a_day_that_is_not_the_sessions_is_answered_with_the_days_that_are() {
        for (var day : List.of("2017-09-06", "2016-09-04", "4-9-2017", "%3Cscript%3E")) {
            var answer = browser.open(PAGE + "?day=" + day);

            assertThat(answer.status()).as(day).isEqualTo(404);
            assertThat(answer.page().select("h1").text()).as(day).isEqualTo("The session has no such day");
            assertThat(answer.page().select("main a").eachAttr("href"))
                    .as(day)
                    .contains(PAGE, PAGE + "?day=2017-09-04", PAGE + "?day=2017-09-05");
        }
    }

    @Test
    void the_list_has_a_line_for_each_item_with_its_time_and_place() {
        var list = browser.follow(browser.open(PAGE), "List").page();

        assertThat(list.select("#programme caption").eachText())
                .containsExactly("Monday 4 September", "Tuesday 5 September");
        assertThat(list.select("#programme tbody tr").eachText())
                .contains("15:00 to 17:50 was 18:00 Trafficking in persons Panel 2 End Moderators Panellist"
                        + " Plenary Room")
                .anySatisfy(line -> assertThat(line).contains("09:00", "Informal dialogue", "Board Room D"));
        assertThat(list.select("#programme tbody a").eachAttr("href"))
                .allSatisfy(link -> assertThat(link).startsWith(PAGE + "/items/"));
        assertThat(list.select("#programme del a").eachText())
                .containsExactly("Data on smuggling: what States can share");
    }

    @Test
    void while_the_session_is_held_the_page_says_what_goes_on_and_what_comes_next() {
        itIs("2017-09-04T08:14:00Z");
        var page = browser.open(PAGE);

        assertThat(page.page().select("#now").text())
                .isEqualTo("Now and next, Vienna time Now 10:00 to 10:15 Welcoming remarks, Plenary Room"
                        + " Next 10:15 to 13:00 Smuggling of migrants, Plenary Room");
        assertThat(page.header("Expires")).isEqualTo("Mon, 04 Sep 2017 08:15:00 GMT");

        itIs("2017-09-04T08:15:00Z");

        assertThat(browser.open(PAGE + "?day=2017-09-05")
                        .page()
                        .select("#now dd")
                        .first()
                        .text())
                .contains("Smuggling of migrants");
        assertThat(browser.open("/ar/sessions/gcm-5").page().select("#now h2").text())
                .startsWith("الآن وما يليه");
    }

    @Test
    void in_the_evening_the_page_says_which_day_comes_next() {
        itIs("2017-09-04T17:00:00Z");

        assertThat(browser.open(PAGE).page().select("#now dt").eachText()).containsExactly("Next, Tuesday 5 September");
    }

    @Test
    void before_and_after_the_session_and_on_old_revisions_nothing_is_now() {
        itIs("2017-09-04T08:14:00Z");
        assertThat(browser.open(PAGE + "/revisions/0").page().select("#now")).isEmpty();

        for (var moment : List.of("2017-09-03T12:00:00Z", "2017-09-05T16:00:00Z", "2026-01-01T00:00:00Z")) {
            itIs(moment);
            assertThat(browser.open(PAGE).page().select("#now")).as(moment).isEmpty();
        }
    }

    @Test
    void programs_are_told_of_items_that_begin_within_a_meeting_and_until_when_that_holds() {
        itIs("2017-09-04T08:14:00Z");

        try (var events = browser.follow("/api/v1/sessions/gcm-5/now")) {
            await().atMost(Duration.ofSeconds(60)).until(() -> !events.all().isEmpty());

            assertThat(events.all().getFirst().data())
                    .contains(
                            "\"zone\":\"Europe/Vienna\"",
                            "\"until\":\"2017-09-04T10:15:00+02:00\"",
                            "\"beginsNext\":[{",
                            "Smuggling of migrants",
                            "Welcoming remarks");
        }
    }
}
