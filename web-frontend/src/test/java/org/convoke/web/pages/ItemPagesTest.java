package org.convoke.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.Deadline;
import org.convoke.programme.DeadlineId;
import org.convoke.programme.DeadlineKind;
import org.convoke.programme.Document;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Person;
import org.convoke.programme.Programme;
import org.convoke.programme.SpeakerKind;
import org.convoke.programme.SpeakingTime;
import org.convoke.programme.Standing;
import org.convoke.programme.Visibility;
import org.convoke.web.fakes.Browser;
import org.convoke.web.fakes.Demo;
import org.convoke.web.fakes.FakeAgenda;
import org.convoke.web.fakes.FakePlatform;
import org.convoke.web.fakes.Pages;
import org.convoke.web.live.Happening;
import org.convoke.web.live.Happenings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything that a programme says of a session, a meeting and an item, and the page that each item has. */
@QuarkusTest
@QuarkusTestResource(Pages.class)
class ItemPagesTest {

    private static final DeadlineId REGISTRATION = new DeadlineId(UUID.randomUUID());

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
    void noFakeMadeAMistakeAndNothingIsLeftBehind() {
        platform.assertNoMistakes();
        everythingAsAtTheBeginning();
    }

    @Test
    void a_deadline_says_until_when_and_what_the_revision_changed() {
        publish(due(LocalTime.of(18, 0)));
        var page = browser.open("/en/sessions/gcm-5").page();

        var deadline = page.getElementById("deadline-" + REGISTRATION);
        assertThat(deadline.text()).contains("Registration", "Friday 1 September 2017, until 18:00", "New deadline");

        publish(due(null));

        assertThat(browser.open("/en/sessions/gcm-5")
                        .page()
                        .getElementById("deadline-" + REGISTRATION)
                        .text())
                .contains("1 September 2017, until the end of the day was Friday 1 September 2017, until 18:00");
        assertThat(browser.open("/fr/sessions/gcm-5").text()).contains("jusqu’à la fin de la journée", "(EN)");
    }

    @Test
    void a_postponed_session_says_so_with_its_reason_before_anything_else() {
        publish(Demo.revised()
                .with(p ->
                        p.standing = new Standing.Postponed(LocalizedText.english("The building is <b>closed</b>."))));

        var main = browser.open("/en/sessions/gcm-5")
                .page()
                .select("main > section")
                .first();

        assertThat(main.text()).isEqualTo("This session is postponed The building is <b>closed</b>.");
        assertThat(browser.open(panel2("en")).text()).contains("This session is postponed");
    }

    @Test
    void a_meeting_says_its_track_its_interpretation_and_where_else_it_is_followed() {
        var programme = Demo.revised();
        publish(programme.withMeetings(programme.meetings().stream()
                .map(meeting -> meeting.with(m -> {
                    m.track = LocalizedText.english("Regional consultations");
                    m.interpretation = List.of("en", "ar");
                    m.overflow = List.of(LocalizedText.english("Room M1"), LocalizedText.english("Room M2"));
                }))
                .toList()));

        assertThat(browser.open("/en/sessions/gcm-5").text())
                .contains("Regional consultations", "Interpretation: English and Arabic", "Also in: Room M1, Room M2");
        assertThat(browser.open("/fr/sessions/gcm-5").text()).contains("anglais et arabe", "Room M1 (EN)");
    }

    @Test
    void an_item_has_a_page_with_everything_that_is_known_of_it() {
        publish(withPanel2(item -> item.with(i -> {
            i.description = LocalizedText.english("What works, and for whom?");
            i.panellists = List.of(new Person(
                    "Noor Haddad",
                    null,
                    LocalizedText.english("Institute"),
                    LocalizedText.english("Rapporteur"),
                    true));
            i.speakingTimes = List.of(
                    new SpeakingTime(SpeakerKind.STATE, 180), new SpeakingTime(SpeakerKind.GROUP_OF_STATES, 300));
            i.documents = List.of(new Document(
                    LocalizedText.english("Issues brief"),
                    "https://docs.example/en.pdf",
                    "A/CONF.231/3",
                    2,
                    Map.of("fr", "https://docs.example/fr.pdf")));
        })));

        var page = browser.follow(browser.open("/en/sessions/gcm-5"), "Trafficking in persons");

        assertThat(page.address().getPath()).isEqualTo(panel2("en"));
        assertThat(page.page().select("h1").text()).isEqualTo("Trafficking in persons");
        assertThat(page.text())
                .contains("Panel 2", "Monday, 4 September 2017", "15:00 to 17:50", "Plenary Room")
                .contains("What works, and for whom?", "Noor Haddad, Institute, Rapporteur (to be confirmed)")
                .contains("Groups of States: 5 minutes", "States: 3 minutes")
                .contains("A/CONF.231/3, Issues brief, Rev.1 · Français");
        assertThat(page.page().select("a[hreflang=fr][href^=https]").attr("href"))
                .isEqualTo("https://docs.example/fr.pdf");
        assertThat(page.page().select("a[rel=next]").attr("href")).contains("/en/sessions/gcm-5/items/");
        var calendar = page.page().select("a[href$=.ics]").attr("href");
        assertThat(browser.open(calendar).status()).isEqualTo(200);
    }

    @Test
    void the_page_of_an_item_tells_what_each_revision_changed_of_it_and_of_nothing_else() {
        publish(withPanel2(item -> item.titled(LocalizedText.english("Trafficking in human beings"))));

        var history = browser.open(panel2("en")).page().select("section[aria-labelledby=history]");

        assertThat(history.select("h3").eachText())
                .satisfiesExactly(
                        newest -> assertThat(newest).startsWith("Rev.2"),
                        older -> assertThat(older).startsWith("Rev.1"));
        assertThat(history.select("td.now").eachText()).contains("Trafficking in human beings", "17:50");
        assertThat(history.text())
                .contains("On the programme since Tentative agenda")
                .doesNotContain("Board Room D");
    }

    @Test
    void a_cancelled_item_keeps_its_page_which_says_so() {
        var page = browser.open("/en/sessions/gcm-5/items/" + Demo.itemId("data"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select("main > section").first().text())
                .startsWith("This item is cancelled Rev.1 cancelled it.");
        assertThat(page.page().select("h1 del").text()).isEqualTo("Data on smuggling: what States can share");
        assertThat(page.page().select("a[href$=.ics]")).isEmpty();
    }

    @Test
    void an_item_that_nobody_published_is_the_ordinary_page_for_what_does_not_exist() {
        for (var id : List.of(UUID.randomUUID().toString(), "panel-2")) {
            var missing = browser.open("/en/sessions/gcm-5/items/" + id);
            assertThat(missing.status()).as(id).isEqualTo(404);
            assertThat(missing.page().select("h1").text()).as(id).isEqualTo("This page does not exist");
        }
    }

    @Test
    void a_new_publication_is_on_the_page_of_the_item_at_once() {
        assertThat(browser.open(panel2("en")).page().select("h1").text()).isEqualTo("Trafficking in persons");

        publish(withPanel2(item -> item.titled(LocalizedText.english("Another title"))));

        assertThat(browser.open(panel2("en")).page().select("h1").text()).isEqualTo("Another title");
    }

    @Test
    void what_is_printed_says_where_the_page_is_that_holds() {
        assertThat(browser.open("/fr/sessions/gcm-5/revisions/0")
                        .page()
                        .select(".print-only")
                        .text())
                .endsWith("/fr/sessions/gcm-5.");
        assertThat(browser.open(panel2("en")).page().select(".print-only").text())
                .endsWith(panel2("en") + ".");
    }

    private void publish(Programme programme) {
        platform.agenda().publish(programme);
        happenings.publish(new Happening.SessionChanged(FakeAgenda.SESSION));
    }

    private static String panel2(String language) {
        return "/" + language + "/sessions/gcm-5/items/" + Demo.itemId("panel-2");
    }

    private static Programme withPanel2(UnaryOperator<AgendaItem> edit) {
        var programme = Demo.revised();
        return programme.withMeetings(programme.meetings().stream()
                .map(meeting -> meeting.withItems(meeting.items().stream()
                        .map(item -> item.id().equals(Demo.itemId("panel-2")) ? edit.apply(item) : item)
                        .toList()))
                .toList());
    }

    private static Programme due(@Nullable LocalTime time) {
        return Demo.revised()
                .with(p -> p.deadlines = List.of(new Deadline(
                        REGISTRATION,
                        DeadlineKind.REGISTRATION,
                        LocalizedText.english("Lists of delegations"),
                        LocalDate.of(2017, 9, 1),
                        time,
                        Visibility.PUBLIC)));
    }
}
