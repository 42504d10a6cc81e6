package org.convoke.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Objects;
import org.convoke.programme.LocalizedText;
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
class VenuePagesTest {

    private static final String VENUES = "/en/secretariat/venues";
    private static final String CENTRE = VENUES + "/" + FakeVenues.CENTRE;
    private static final String PLENARY = CENTRE + "/rooms/" + FakeVenues.PLENARY;

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
    void the_catalogue_shows_each_room_with_seats_access_and_overflow() {
        var list = browser.open(VENUES);

        assertThat(list.page().select("tbody tr").first().text())
                .contains("Plenary Room", "800", "6", "Step-free from gate 1; hearing loop", "Board Room D");
        assertThat(list.text()).contains("Vienna International Centre", "Europe/Vienna");
    }

    @Test
    void a_venue_and_its_first_room_are_added() {
        var form = browser.follow(browser.open(VENUES), "Add a venue");
        var wrong = browser.press(form, "Save", "name-en", "Palais des Nations", "city-en", "Geneva", "zone", "GMT+1");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(error(wrong, "zone")).contains("time zone of a place");
        assertThat(value(wrong, "name-en")).isEqualTo("Palais des Nations");

        var list = browser.press(wrong, "Save", "zone", "Europe/Zurich");
        assertThat(list.text()).contains("Saved.", "Palais des Nations", "Europe/Zurich");

        var room = browser.press(
                browser.open(CENTRE + "/rooms/new"),
                "Save",
                "name-en",
                "Room " + Demo.HOSTILE,
                "capacity",
                "1 200",
                "overflow-0",
                FakeVenues.BOARD_ROOM_D.toString());
        assertThat(room.text()).contains(Demo.HOSTILE, "1200");
    }

    @Test
    void what_is_wrong_with_a_room_is_said_at_its_field() {
        var wrong = browser.press(
                browser.open(PLENARY), "Save", "capacity", "many", "name-en", "Board Room D", "booths", "99");
        assertThat(error(wrong, "capacity")).contains("from 1 to 100,000");
        assertThat(error(wrong, "booths")).contains("from 0 to 50");

        var taken = browser.press(wrong, "Save", "capacity", "700", "booths", "4");
        assertThat(taken.status()).isEqualTo(422);
        assertThat(error(taken, "name-en")).contains("Another one is called so");
        assertThat(value(taken, "capacity")).isEqualTo("700");
    }

    @Test
    void a_room_or_a_venue_that_is_saved_as_it_was_opened_stays_as_it_is() {
        var room = platform.agenda().venues().room(FakeVenues.PLENARY);
        var centre = platform.agenda().venues().centre();

        browser.press(browser.open(PLENARY), "Save");
        browser.press(browser.open(CENTRE), "Save");

        assertThat(platform.agenda().venues().room(FakeVenues.PLENARY)).isEqualTo(room);
        assertThat(platform.agenda().venues().centre()).isEqualTo(centre);
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_not_overwritten_unseen() {
        var form = browser.open(PLENARY);
        platform.agenda().venues().changedMeanwhile(FakeVenues.PLENARY);

        var moved = browser.press(form, "Save", "capacity", "700");

        assertThat(moved.status()).isEqualTo(412);
        assertThat(moved.text()).contains("Somebody else changed this meanwhile");
        assertThat(value(moved, "capacity")).isEqualTo("700");
        assertThat(browser.press(moved, "Save").text()).contains("Saved.");
    }

    @Test
    void a_room_is_taken_away_once_it_was_asked_and_not_while_meetings_are_in_it() {
        var gone =
                browser.press(browser.open(CENTRE + "/rooms/" + FakeVenues.BOARD_ROOM_D + "/removal"), "Take it away");
        assertThat(gone.text()).contains("Taken away.");
        assertThat(platform.agenda().venues().room(FakeVenues.BOARD_ROOM_D)).isNull();

        var used = browser.press(browser.open(PLENARY + "/removal"), "Take it away");
        assertThat(used.status()).isEqualTo(409);
        assertThat(used.page().select("[role=alert] li").eachText())
                .containsExactly(
                        "Fifth informal thematic session, Monday 4 September 2017, 10:00–13:00",
                        "Another session, Monday 2 October 2017, 15:00–18:00");
        assertThat(platform.agenda().venues().room(FakeVenues.PLENARY)).isNotNull();
        assertThat(browser.follow(used, "Close the room").page().select("[name=closed-from]"))
                .isNotEmpty();
    }

    @Test
    void a_venue_is_not_taken_away_before_its_rooms() {
        var question = browser.open(CENTRE + "/removal");

        assertThat(question.text()).contains("It still has rooms", "Plenary Room, Board Room D");
        assertThat(question.page().select("main button")).isEmpty();
    }

    @Test
    void the_editor_offers_the_rooms_of_the_venue_and_fills_in_their_names_in_other_languages() {
        var form = browser.open("/en/secretariat/sessions/gcm-5/meetings/"
                + Demo.meetingId("monday-morning").value() + "/edit");
        var field = Objects.requireNonNull(form.page().selectFirst("[name=room-en]"));
        assertThat(form.page().select("#" + field.attr("list") + " option").eachAttr("value"))
                .containsExactly("Plenary Room", "Board Room D");

        browser.press(form, "Save", "room-en", "Board Room D");

        assertThat(platform.agenda()
                        .draft()
                        .meeting(Demo.meetingId("monday-morning"))
                        .orElseThrow()
                        .room())
                .isEqualTo(LocalizedText.english("Board Room D").with("fr", "Salle D"));
    }

    @Test
    void cofacilitators_read_the_catalogue_and_others_do_not_find_it() {
        platform.nextIs("cofacilitator");
        assertThat(browser.open(VENUES).text()).contains("Plenary Room").doesNotContain("Add a venue");
        for (var path : new String[] {VENUES + "/new", CENTRE, CENTRE + "/removal", PLENARY, PLENARY + "/removal"}) {
            assertThat(browser.open(path).status()).as(path).isEqualTo(403);
        }

        platform.nextIs("focal.che");
        browser = new Browser(home);
        assertThat(browser.open(VENUES).status()).isEqualTo(403);
    }

    private static String value(Shown page, String field) {
        return page.page().select("[name=" + field + "]").val();
    }

    private static String error(Shown page, String field) {
        var control = Objects.requireNonNull(page.page().selectFirst("[name=" + field + "][aria-invalid=true]"), field);
        return Objects.requireNonNull(page.page().getElementById(control.id() + "-err"))
                .text();
    }
}
