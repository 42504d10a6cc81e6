package org.convoke.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.Document;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Programme;
import org.convoke.web.fakes.Browser;
import org.convoke.web.fakes.Browser.Shown;
import org.convoke.web.fakes.Demo;
import org.convoke.web.fakes.Events;
import org.convoke.web.fakes.FakeAgenda;
import org.convoke.web.fakes.FakeNotification;
import org.convoke.web.fakes.FakePlatform;
import org.convoke.web.fakes.Pages;
import org.convoke.web.live.Happening;
import org.convoke.web.live.Happenings;
import org.convoke.web.programme.Anchors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Pages.class)
class SecretariatPagesTest {

    private static final String DESK = "/en/secretariat/sessions/gcm-5";
    private static final String PANEL_2 = "/items/" + Demo.itemId("panel-2").value();

    @TestHTTPResource("/")
    URI home;

    @Inject
    Happenings happenings;

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
    void from_sign_in_to_a_published_revision_without_any_script() {
        var list = browser.open("/en/secretariat");
        assertThat(list.text()).contains("Fifth informal thematic session", "Rev.1", "Nothing to publish");
        var desk = browser.follow(list, "Fifth informal thematic session");
        assertThat(desk.text()).contains("Draft of Rev.2", "No changes since Rev.1");

        var form = browser.open(edit(desk, "panel-2"));
        var saved = browser.press(form, "Save", "end", "17:45", "title-en", "Trafficking in persons " + Demo.HOSTILE);

        assertThat(saved.address().getPath()).isEqualTo(DESK);
        assertThat(saved.page().select("#change-list li").eachText())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("Panel 2", "17:45", "was 17:50"));
        assertThat(saved.page()
                        .select("#edit-" + Anchors.of(Demo.itemId("panel-2")))
                        .hasAttr("autofocus"))
                .isTrue();
        assertThat(saved.page().select("main script")).isEmpty();
        assertThat(saved.text()).contains(Demo.HOSTILE, "Saved. Draft version 42, edited by M. secretariat");

        var preview = browser.follow(saved, "Preview Rev.2");
        assertThat(preview.text())
                .contains(
                        "Publish this draft as Rev.2",
                        "2 changes will be told to 195 States.",
                        "Rev.2: it changes more than wording");
        assertThat(preview.page().select("td.was").eachText()).contains("17:50");

        var question = browser.press(preview, "Publish and tell 195 States");
        assertThat(question.text()).contains("Publish Rev.2 now?", "195 States are told within seconds");
        assertThat(platform.agenda().revisions()).isEqualTo(2);

        var published = browser.press(question, "Publish now");
        assertThat(published.address().getPath()).isEqualTo(DESK);
        assertThat(published.text()).contains("Rev.2 is published", "No changes since Rev.2");
        assertThat(platform.agenda().revisions()).isEqualTo(3);
        assertThat(item("panel-2").end()).isEqualTo(LocalTime.of(17, 45));
    }

    @Test
    void a_document_elsewhere_is_named_in_the_form_of_its_item() {
        var more = browser.press(browser.open(DESK + PANEL_2 + "/edit"), "Add a document");
        assertThat(more.page().select("details").hasAttr("open")).isTrue();

        var wrong = browser.press(
                more, "Save", "documents-0-title-en", "Issues brief", "documents-0-address", "http://docs.example/1");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("[name=documents-0-address]").attr("aria-invalid"))
                .isEqualTo("true");
        var saved = browser.press(wrong, "Save", "documents-0-address", "https://docs.example/1");

        assertThat(item("panel-2").documents())
                .containsExactly(Document.of(LocalizedText.english("Issues brief"), "https://docs.example/1"));
        assertThat(saved.page().select("#change-list").text()).contains("Issues brief");
        var form = browser.open(DESK + PANEL_2 + "/edit");
        somebodyElse("panel-2", item -> item.withDocuments(List.of()));
        var conflict = browser.press(form, "Save", "documents-0-symbol", "A/71/728");
        assertThat(conflict.page().select("[data-clash=documents] .pick").eachText())
                .contains("Issues brief, https://docs.example/1, yours", "nothing, L. Brunner");
    }

    @Test
    void a_document_that_the_session_keeps_is_named_meanwhile_without_a_question_to_whoever_adds_a_link() {
        var kept = Document.of(
                LocalizedText.english("Note"),
                "https://convoke.example/documents/" + Demo.itemId("panel-1").value() + "/v1/en/note.pdf");
        var form = browser.press(browser.open(DESK + PANEL_2 + "/edit"), "Add a document");
        somebodyElse("panel-2", item -> item.withDocuments(List.of(kept)));

        var saved = browser.press(
                form, "Save", "documents-0-title-en", "Brief", "documents-0-address", "https://docs.example/1");

        assertThat(saved.status()).isEqualTo(200);
        assertThat(item("panel-2").documents())
                .containsExactly(kept, Document.of(LocalizedText.english("Brief"), "https://docs.example/1"));
        assertThat(browser.open(DESK + PANEL_2 + "/edit").text()).doesNotContain("note.pdf");
    }

    @Test
    void a_publication_leads_to_the_board_of_its_notice_where_that_is_there_already() {
        platform.agenda().publishedOnlyTheFirst();
        var preview = browser.open(DESK + "/preview");

        var board = browser.press(browser.press(preview, "Publish and tell"), "Publish now");

        assertThat(board.address().getPath()).isEqualTo("/en/secretariat/notices/" + FakeNotification.CHANGE);
    }

    @Test
    void the_desk_lists_the_notices_with_their_counts() {
        var desk = desk();

        var row = Objects.requireNonNull(
                        desk.page().selectFirst("a[href=/en/secretariat/notices/" + FakeNotification.CHANGE + "]"))
                .closest("tr");
        assertThat(Objects.requireNonNull(row).select("td").eachText()).containsExactly("187", "5", "3");
        assertThat(row.text()).contains("Changes in Rev.1", "Sending");
    }

    @Test
    void an_open_desk_is_told_how_its_notices_come_along() {
        desk();
        try (var events = browser.follow(DESK + "/live")) {
            await().atMost(Duration.ofSeconds(60)).until(() -> !events.all().isEmpty());
            assertThat(told(events)).isEqualTo("187");

            platform.notification().told(190);
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                happenings.publish(new Happening.NoticeMoved(FakeAgenda.SESSION, FakeNotification.CHANGE));
                return told(events).equals("190");
            });
        }
    }

    /** How many States the newest notice has told, as the last event says. */
    private static String told(Events events) {
        return events.all().getLast().parts().select("#notices-box td").first().text();
    }

    @Test
    void a_desk_without_notices_is_still_a_desk() {
        platform.stop("notification");

        assertThat(desk().text()).contains("The notices cannot be shown for the moment", "Trafficking in persons");
    }

    @Test
    void what_is_wrong_is_named_and_linked_and_what_was_typed_stays() {
        var form = browser.open(DESK + PANEL_2 + "/edit");

        var again = browser.press(form, "Save", "end", "14:00", "title-en", "", "number", "2 (b)");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().title()).startsWith("Error:");
        assertThat(again.page().select(".errors a").eachText())
                .containsExactly("Please fill this in in the source language", "The end must be after the start");
        for (var link : again.page().select(".errors a")) {
            var field = again.page().select(link.attr("href"));
            assertThat(field.attr("aria-invalid")).isEqualTo("true");
            assertThat(again.page().getElementById(field.attr("aria-describedby")))
                    .isNotNull();
        }
        assertThat(value(again, "end")).isEqualTo("14:00");
        assertThat(value(again, "number")).isEqualTo("2 (b)");
        assertThat(platform.agenda().version()).isEqualTo(41);
    }

    @Test
    void what_the_service_does_not_accept_comes_back_at_its_field() {
        platform.agenda().refuse("/commands/0/words", "must not be so");

        var again = browser.press(browser.open(DESK + PANEL_2 + "/edit"), "Save", "title-fr", "Non");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select(".errors a").eachText())
                .containsExactly("This was not accepted: must not be so");
        assertThat(again.page().select("[name=title-fr]").attr("aria-invalid")).isEqualTo("true");
        assertThat(value(again, "title-fr")).isEqualTo("Non");
    }

    @Test
    void what_two_people_change_of_different_items_is_both_kept() {
        var form = browser.open(DESK + PANEL_2 + "/edit");
        browser.press(
                browser.open(DESK + "/items/" + Demo.itemId("panel-1").value() + "/edit"), "Save", "end", "12:30");

        browser.press(form, "Save", "end", "17:30");

        assertThat(item("panel-1").end()).isEqualTo(LocalTime.of(12, 30));
        assertThat(item("panel-2").end()).isEqualTo(LocalTime.of(17, 30));
    }

    @Test
    void changes_of_different_fields_are_both_kept() {
        var form = browser.open(DESK + PANEL_2 + "/edit");
        somebodyElse("panel-2", item -> item.titled(LocalizedText.english("Another title")));

        browser.press(form, "Save", "end", "17:30");

        assertThat(item("panel-2").end()).isEqualTo(LocalTime.of(17, 30));
        assertThat(item("panel-2").title()).isEqualTo(LocalizedText.english("Another title"));
    }

    @Test
    void two_values_of_one_field_are_both_shown_and_one_is_chosen() {
        var form = browser.open(DESK + PANEL_2 + "/edit");
        somebodyElse("panel-2", item -> item.at(item.start(), LocalTime.of(17, 40)));

        var conflict = browser.press(form, "Save", "end", "17:30", "number", "2 (b)");

        assertThat(conflict.status()).isEqualTo(412);
        assertThat(conflict.page().select("[role=alert]").text()).contains("L. Brunner", "27 July 2017 at 17:00");
        assertThat(conflict.page().select("[data-clash] .pick").eachText())
                .containsExactly("15:00–17:30, yours", "15:00–17:40, L. Brunner", "15:00–17:50, as published");
        assertThat(conflict.page().select("[data-clash=time] + .cluster [name=end]"))
                .hasSize(1);
        assertThat(conflict.page().select("[role=alert] a").attr("href"))
                .isEqualTo("#"
                        + conflict.page()
                                .select("[data-clash=time] input")
                                .first()
                                .id());
        assertThat(value(conflict, "end")).isEqualTo("17:30");
        assertThat(value(conflict, "number")).isEqualTo("2 (b)");
        assertThat(item("panel-2").end()).isEqualTo(LocalTime.of(17, 40));

        browser.press(conflict, "Save", "choice-time", "published", "title-fr", "Traite");
        assertThat(item("panel-2").end()).isEqualTo(LocalTime.of(17, 50));
        assertThat(item("panel-2").number()).isEqualTo("2 (b)");
        assertThat(item("panel-2").title().in("fr").text()).isEqualTo("Traite");
    }

    @Test
    void a_title_in_two_languages_is_one_thing_to_choose_and_each_language_is_shown() {
        var form = browser.open(DESK + PANEL_2 + "/edit");
        somebodyElse(
                "panel-2", item -> item.titled(LocalizedText.english("Theirs").with("fr", "Le leur")));

        var conflict = browser.press(form, "Save", "title-en", "Mine", "end", "17:30");

        assertThat(conflict.page().select("[data-clash] .pick").eachText())
                .contains(
                        "English: Mine; French: Traite des personnes, yours",
                        "English: Theirs; French: Le leur, L. Brunner");
        browser.press(conflict, "Save", "choice-title", "theirs");
        assertThat(item("panel-2").title())
                .isEqualTo(LocalizedText.english("Theirs").with("fr", "Le leur"));
        assertThat(item("panel-2").end()).isEqualTo(LocalTime.of(17, 30));
    }

    @Test
    void what_somebody_else_changed_beside_a_conflict_is_not_undone_by_the_form_that_is_sent_again() {
        var form = browser.open(DESK + PANEL_2 + "/edit");
        somebodyElse(
                "panel-2", item -> item.at(item.start(), LocalTime.of(17, 40)).titled(LocalizedText.english("Theirs")));

        var conflict = browser.press(form, "Save", "end", "17:30");

        assertThat(value(conflict, "title-en")).isEqualTo("Theirs");
        browser.press(conflict, "Save", "choice-time", "mine");
        assertThat(item("panel-2").title()).isEqualTo(LocalizedText.english("Theirs"));
        assertThat(item("panel-2").end()).isEqualTo(LocalTime.of(17, 30));
    }

    @Test
    void a_second_conflict_is_shown_again() {
        var form = browser.open(DESK + PANEL_2 + "/edit");
        somebodyElse("panel-2", item -> item.at(item.start(), LocalTime.of(17, 40)));
        var conflict = browser.press(form, "Save", "end", "17:30");
        somebodyElse("panel-2", item -> item.at(item.start(), LocalTime.of(17, 20)));

        var another = browser.press(conflict, "Save");

        assertThat(another.page().select("[data-clash] .pick").eachText())
                .contains("15:00–17:30, yours", "15:00–17:20, L. Brunner");
        browser.press(another, "Save", "choice-time", "mine");
        assertThat(item("panel-2").end()).isEqualTo(LocalTime.of(17, 30));
    }

    @Test
    void an_item_that_was_cancelled_meanwhile_can_be_put_back_as_it_was_typed() {
        var form = browser.open(DESK + PANEL_2 + "/edit");
        platform.agenda().editedMeanwhile(without("panel-2"));

        var gone = browser.press(form, "Save", "end", "17:30");

        assertThat(gone.status()).isEqualTo(412);
        assertThat(gone.text()).contains("This was cancelled while you were editing", "L. Brunner");
        browser.press(gone, "Put it back as it stands here");
        assertThat(item("panel-2").end()).isEqualTo(LocalTime.of(17, 30));
    }

    @Test
    void an_item_is_cancelled_and_put_back() {
        var cancelled = browser.press(browser.open(DESK + PANEL_2 + "/edit"), "Cancel this item");

        assertThat(cancelled.page().select("#change-list").text()).contains("Cancelled");
        assertThat(row(cancelled, "panel-2").hasClass("is-off")).isTrue();

        var back = browser.press(cancelled, "Put back");
        assertThat(back.text()).contains("No changes since Rev.1");
        assertThat(platform.agenda().draft()).isEqualTo(Demo.revised());
    }

    @Test
    void an_item_that_somebody_else_changes_is_not_cancelled_unseen() {
        var form = browser.open(DESK + PANEL_2 + "/edit");
        somebodyElse("panel-2", item -> item.at(item.start(), LocalTime.of(17, 40)));

        var asked = browser.press(form, "Cancel this item");

        assertThat(asked.status()).isEqualTo(412);
        assertThat(asked.page().select("[role=alert]").text())
                .contains("This was changed while you were editing", "L. Brunner", "Time: 15:00–17:40");
        assertThat(browser.press(asked, "Cancel this item")
                        .page()
                        .select("#change-list")
                        .text())
                .contains("Cancelled");
    }

    @Test
    void an_item_is_added_and_moved_to_another_meeting() {
        var meeting = Demo.meetingId("tuesday-morning");
        var form = browser.follow(desk(), "Add an item: Morning");

        var added = browser.press(
                form, "Save", "title-en", "A new panel", "start", "0930", "end", "9.45", "meeting", meeting.toString());

        assertThat(added.page().select("#change-list li").eachText())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("Added: Panel “A new panel”"));
        var item =
                platform.agenda().draft().meeting(meeting).orElseThrow().items().getFirst();
        assertThat(item.title()).isEqualTo(LocalizedText.english("A new panel"));
        assertThat(item.id().value().version()).isEqualTo(7);
    }

    @Test
    void the_same_form_sent_twice_adds_one_item() {
        var form = browser.open(DESK + "/items/new?meeting=" + Demo.meetingId("tuesday-morning"));

        browser.press(form, "Save", "title-en", "Once", "start", "10:00", "end", "10:30");
        browser.press(form, "Save", "title-en", "Once", "start", "10:00", "end", "10:30");

        assertThat(platform.agenda().draft().itemCount())
                .isEqualTo(Demo.revised().itemCount() + 1);
    }

    @Test
    void a_description_keeps_its_lines_and_is_no_news_for_missions() {
        browser.press(browser.open(DESK + PANEL_2 + "/edit"), "Save", "description-en", "First line\r\nSecond line");

        assertThat(Objects.requireNonNull(item("panel-2").description()).sourceText())
                .isEqualTo("First line\nSecond line");
        var again = browser.press(browser.open(DESK + PANEL_2 + "/edit"), "Save");
        assertThat(again.text()).contains("Draft version 42");
        assertThat(browser.open(DESK + "/preview").text())
                .contains("Missions will read no difference. 1 change is in what only the secretariat");
    }

    @Test
    void people_are_added_and_removed_without_any_script() {
        var form = browser.open(DESK + PANEL_2 + "/edit");
        var longer = browser.press(form, "Add a panellist", "end", "17:30");
        assertThat(longer.status()).isEqualTo(200);
        assertThat(value(longer, "end")).isEqualTo("17:30");

        var filled = browser.press(
                longer,
                "Remove Noor Haddad",
                "panellists-2-name",
                "Ada Okoye",
                "panellists-2-affiliation-en",
                "Institute",
                "panellists-2-unconfirmed",
                "yes");
        browser.press(filled, "Save");

        assertThat(item("panel-2").panellists())
                .extracting(person -> person.name())
                .containsExactly("Tomás Arriaga", "Ada Okoye");
        assertThat(item("panel-2").panellists().getLast().toBeConfirmed()).isTrue();
        assertThat(item("panel-2").end()).isEqualTo(LocalTime.of(17, 30));
    }

    @Test
    void a_meeting_is_edited_added_cancelled_and_put_back() {
        var morning = "/meetings/" + Demo.meetingId("monday-morning");
        var edited = browser.press(browser.open(DESK + morning + "/edit"), "Save", "room-en", "Board Room A");
        assertThat(edited.page().select("#change-list").text()).contains("Board Room A");

        var added = browser.press(
                browser.follow(edited, "Add a meeting"),
                "Save",
                "title-en",
                "Evening",
                "start",
                "18:30",
                "end",
                "19:30",
                "date",
                "2017-09-05");
        assertThat(added.page().select("#change-list").text()).contains("Added: Evening");

        var cancelled = browser.press(browser.open(DESK + morning + "/edit"), "Cancel this meeting");
        assertThat(cancelled.page().select("#change-list").text()).contains("Cancelled: Morning");
        browser.press(cancelled, "Put back: Morning");
        var back = platform.agenda()
                .draft()
                .meeting(Demo.meetingId("monday-morning"))
                .orElseThrow();
        assertThat(back.items()).hasSize(2);
        assertThat(Objects.requireNonNull(back.room()).sourceText()).isEqualTo("Plenary Room");
    }

    @Test
    void what_is_said_of_the_session_is_edited_and_what_others_change_of_it_stays() {
        var form = browser.follow(desk(), "Edit the session");
        browser.press(browser.open(DESK + "/session/edit"), "Save", "days-last", "2017-09-06");

        var saved = browser.press(form, "Save", "status", "FINAL", "venue-en", "Hofburg");

        assertThat(saved.page().select("#change-list").text()).contains("Hofburg", "4–6 September 2017", "final");
        var again = browser.press(form, "Save", "days-last", "2017-09-07");
        assertThat(again.status()).isEqualTo(412);
        assertThat(again.page().select("[data-clash] .pick").eachText())
                .contains("4–7 September 2017, yours", "4–5 September 2017, as published");
    }

    @Test
    void a_draft_that_moved_after_the_preview_is_not_published() {
        var question = browser.press(previewOfAChange(), "Publish and tell");
        somebodyElse("panel-1", item -> item.at(item.start(), LocalTime.of(12, 30)));

        var refused = browser.press(question, "Publish now");

        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.page().select("[role=alert]").text())
                .contains("Nothing was published", "L. Brunner edited the draft");
        assertThat(refused.page().select("#preview").text()).contains("12:30");
        assertThat(platform.agenda().revisions()).isEqualTo(2);
    }

    @Test
    void a_preview_that_is_too_old_is_not_even_asked_about() {
        var preview = previewOfAChange();
        somebodyElse("panel-1", item -> item.at(item.start(), LocalTime.of(12, 30)));

        var refused = browser.press(preview, "Publish and tell");

        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.text()).contains("L. Brunner edited the draft");
    }

    @Test
    void nothing_changed_is_not_published() {
        var preview = browser.open(DESK + "/preview");
        assertThat(preview.text())
                .contains("The draft is what was published as Rev.1.", "Missions will read no difference.");
        assertThat(preview.page().select("main button")).isEmpty();

        var refused = browser.press(browser.open(DESK + "/publish?version=41"), "Publish now");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.page().select("[role=alert]").text()).contains("The draft is what was published as Rev.1.");
    }

    @Test
    void a_check_that_stops_publication_is_named_and_leads_to_its_place() {
        platform.agenda()
                .finds(
                        "ends-before-it-starts",
                        true,
                        Demo.itemId("panel-2"),
                        Map.of("start", "15:00:00", "end", "14:00:00"));
        var preview = previewOfAChange();

        assertThat(preview.page().select("main button")).isEmpty();
        var check = preview.page().select(".chip.bad + a");
        assertThat(check.text()).isEqualTo("Panel 2: the end must be after the start, 15:00");
        assertThat(check.attr("href")).endsWith("#" + Anchors.of(Demo.itemId("panel-2")));
        var version = platform.agenda().version();
        var refused = browser.press(browser.open(DESK + "/publish?version=" + version), "Publish now");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("A check stops publication");
    }

    @Test
    void missions_are_previewed_in_their_language() {
        var preview = browser.open(DESK + "/preview?lang=fr");
        assertThat(preview.page().select("html").attr("lang")).isEqualTo("en");

        var french = browser.follow(previewOfAChange(), "Français");

        assertThat(french.page().select("#preview").attr("lang")).isEqualTo("fr");
        assertThat(french.page().select("#preview").text())
                .contains("Réunion-débat 2", "Auparavant")
                .doesNotContain("Panel");
    }

    @Test
    void the_first_publication_shows_the_whole_programme() {
        platform.agenda().unpublish();
        var preview = browser.open(DESK + "/preview");

        assertThat(preview.text())
                .contains(
                        "Publish this draft as Tentative agenda",
                        "The programme will be sent to 195 States",
                        "Panel 2");
        var desk = browser.press(browser.press(preview, "Publish and tell"), "Publish now");
        assertThat(desk.text()).contains("Tentative agenda is published");
    }

    @Test
    void the_co_facilitators_read_everything_and_publish_nothing() {
        platform.nextIs("cofacilitator");
        var desk = desk();

        assertThat(desk.text()).contains("You can read this draft and propose changes.", "Trafficking in persons");
        assertThat(desk.page().select("main form")).isEmpty();
        assertThat(browser.open(DESK + "/preview").page().select("main form")).isEmpty();
        assertThat(browser.open(DESK + "/publish?version=41").status()).isEqualTo(403);
    }

    @Test
    void a_focal_point_is_told_whom_the_page_is_for() {
        platform.nextIs("focal.che");

        for (var path : new String[] {"/en/secretariat", DESK, DESK + "/preview", DESK + PANEL_2 + "/edit"}) {
            var refused = browser.open(path);
            assertThat(refused.status()).as(path).isEqualTo(403);
            assertThat(refused.text()).as(path).contains("This page is for the secretariat");
        }
    }

    @Test
    void the_operator_finds_the_notices_and_no_draft() {
        platform.nextIs("operator");

        var list = browser.open("/en/secretariat");

        assertThat(list.page().select("a[href*=/secretariat/notices/]")).hasSize(2);
        assertThat(list.page().select("a[href*=/secretariat/sessions/]")).isEmpty();
        assertThat(browser.open(DESK).status()).isEqualTo(403);
    }

    @Test
    void a_form_can_be_sent_after_other_pages_were_opened_in_other_tabs() {
        var form = browser.open(DESK + PANEL_2 + "/edit");
        browser.open("/en/sessions/gcm-5");
        browser.open(DESK);

        var saved = browser.press(form, "Save", "end", "17:45");

        assertThat(saved.address().getPath()).isEqualTo(DESK);
        assertThat(item("panel-2").end()).isEqualTo(LocalTime.of(17, 45));
    }

    @Test
    void a_form_without_its_token_is_refused() {
        desk();

        assertThat(browser.post(DESK + PANEL_2, "end=10%3A00").status()).isEqualTo(400);
        assertThat(platform.agenda().version()).isEqualTo(41);
    }

    @Test
    void a_form_that_is_sent_after_the_sign_in_has_run_out_keeps_what_was_typed() {
        var form = browser.open(DESK + PANEL_2 + "/edit");
        browser.loseSession();

        var kept = browser.press(form, "Save", "end", "17:30");
        assertThat(kept.status()).isEqualTo(401);
        browser.follow(kept, "Sign in again");
        var saved = browser.press(kept, "Send it again");

        assertThat(saved.address().getPath()).isEqualTo(DESK);
        assertThat(item("panel-2").end()).isEqualTo(LocalTime.of(17, 30));
    }

    @Test
    void the_script_gets_the_form_in_place_of_the_row_and_the_errors_in_place_of_the_form() {
        assertThat(desk().page().select("a[hx-get$=" + PANEL_2 + "/edit]")).hasSize(1);
        assertThat(browser.open(DESK + PANEL_2 + "/edit").page().select("form[hx-post]"))
                .isEmpty();
        browser.say("HX-Request", "true");

        var form = browser.open(DESK + PANEL_2 + "/edit");
        assertThat(form.page().select("form[hx-post]").attr("hx-target")).isEqualTo("#desk");
        assertThat(form.page().select("form [autofocus]").attr("name")).isEqualTo("title-en");

        var again = browser.press(form, "Save", "end", "soon");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.header("HX-Retarget")).startsWith("#editor-").isEqualTo(again.header("HX-Reselect"));
        assertThat(again.page().select(again.header("HX-Reselect")).select("[autofocus]"))
                .hasSize(1);
        assertThat(browser.press(again, "Save", "end", "17:30").page().select("#desk"))
                .hasSize(1);
    }

    @Test
    void a_form_that_the_script_sends_after_the_sign_in_has_run_out_is_kept_in_the_main_part() {
        browser.open(DESK);
        var form = browser.open(DESK + PANEL_2 + "/edit");
        browser.loseSession();
        browser.say("HX-Request", "true");

        var kept = browser.press(form, "Save", "end", "17:30");

        assertThat(kept.status()).isEqualTo(401);
        assertThat(kept.header("HX-Retarget")).isEqualTo("#main");
        assertThat(value(kept, "end")).isEqualTo("17:30");
    }

    @Test
    void the_pages_of_the_desk_are_not_kept_by_browsers() {
        assertThat(desk().header("Cache-Control")).contains("no-store");
    }

    private Shown desk() {
        return browser.open(DESK);
    }

    private Shown previewOfAChange() {
        somebodyElse("panel-2", item -> item.at(item.start(), LocalTime.of(17, 45)));
        return browser.open(DESK + "/preview");
    }

    private static String edit(Shown desk, String item) {
        return row(desk, item).select("a[href$=/edit]").attr("href");
    }

    private static Element row(Shown desk, String item) {
        return Objects.requireNonNull(desk.page().getElementById(Anchors.of(Demo.itemId(item))));
    }

    private static String value(Shown page, String field) {
        return page.page().select("[name=" + field + "]").val();
    }

    private AgendaItem item(String name) {
        return platform.agenda().draft().meetings().stream()
                .flatMap(meeting -> meeting.items().stream())
                .filter(item -> item.id().equals(Demo.itemId(name)))
                .findFirst()
                .orElseThrow();
    }

    private void somebodyElse(String name, UnaryOperator<AgendaItem> edit) {
        var draft = platform.agenda().draft();
        platform.agenda()
                .editedMeanwhile(draft.withMeetings(draft.meetings().stream()
                        .map(meeting -> meeting.withItems(meeting.items().stream()
                                .map(item -> item.id().equals(Demo.itemId(name)) ? edit.apply(item) : item)
                                .toList()))
                        .toList()));
    }

    private Programme without(String name) {
        var draft = platform.agenda().draft();
        return draft.withMeetings(draft.meetings().stream()
                .map(meeting -> meeting.withItems(meeting.items().stream()
                        .filter(item -> !item.id().equals(Demo.itemId(name)))
                        .toList()))
                .toList());
    }
}
