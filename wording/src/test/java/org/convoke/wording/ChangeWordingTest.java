package org.convoke.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.programme.ProgrammeBuilder.after;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.item;
import static org.convoke.programme.ProgrammeBuilder.person;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoke.programme.AgendaDiff;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.Document;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Person;
import org.convoke.programme.Programme;
import org.convoke.programme.ProgrammeBuilder;
import org.junit.jupiter.api.Test;

class ChangeWordingTest {

    private static final String PANEL = "Trafficking in persons";
    private static final OtherZone NEW_YORK = OtherZone.ofStation("new-york", "en");

    private static ProgrammeBuilder session() {
        return programme()
                .day("2017-09-04")
                .meeting("First meeting", at("10:00"), to("13:00"))
                .panel("Smuggling of migrants", at("10:15"), to("13:00"))
                .number("1")
                .meeting("Second meeting", at("15:00"), to("18:00"))
                .panel(PANEL, at("15:00"), to("18:00"))
                .number("2")
                .moderators(person("E. Tichy-Fisslberger", "Austria"))
                .panellists(person("Ilse Brandner", "University of the Danube"), person("Jo Shaw", "Global Initiative"))
                .day("2017-09-05")
                .meeting("Third meeting", at("09:00"), to("13:00"));
    }

    private static Programme with(UnaryOperator<AgendaItem> edit) {
        var before = session().build();
        return before.withMeetings(before.meetings().stream()
                .map(meeting -> meeting.withItems(meeting.items().stream()
                        .map(item -> item.id().equals(item(PANEL)) ? edit.apply(item) : item)
                        .toList()))
                .toList());
    }

    private static Described only(Programme was, Programme isNow) {
        var described = ChangeWording.in("en", was, isNow, NEW_YORK).describe(AgendaDiff.between(was, isNow));
        assertThat(described).hasSize(1);
        return described.getFirst();
    }

    private static Described only(UnaryOperator<AgendaItem> edit) {
        return only(session().build(), with(edit));
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream().map(Line::text).toList();
    }

    @Test
    void an_earlier_end_is_told_as_an_end() {
        var told = only(item -> item.at(at("15:00"), to("17:50")));

        assertThat(told.headline().text()).isEqualTo("Panel 2 now ends at 17:50");
        assertThat(told.aspect()).isEqualTo("end");
        assertThat(told.subject().text()).isEqualTo("Panel 2, “Trafficking in persons”, Monday 4 September");
        assertThat(texts(told.was())).containsExactly("18:00 (12:00 New York)");
        assertThat(texts(told.isNow())).containsExactly("17:50 (11:50 New York)");
    }

    @Test
    void a_start_after_another_meeting_names_that_meeting() {
        var told = only(item -> item.at(after("First meeting", "16:30"), to("18:00")));

        assertThat(told.headline().text())
                .isEqualTo("Panel 2 now starts after the adjournment of First meeting, about 16:30");
        assertThat(texts(told.isNow()))
                .containsExactly(
                        "after the adjournment of First meeting, about 16:30, until 18:00" + " (10:30–12:00 New York)");
    }

    @Test
    void a_moderator_who_joins_is_told_with_both_lists() {
        var told = only(item -> item.moderatedBy(
                List.of(person("E. Tichy-Fisslberger", "Austria"), person("A. Goledzinowski", "Australia"))));

        assertThat(told.headline().text()).isEqualTo("New moderator of Panel 2: A. Goledzinowski");
        assertThat(told.aspect()).isEqualTo("moderators");
        assertThat(texts(told.was())).containsExactly("E. Tichy-Fisslberger, Austria");
        assertThat(texts(told.isNow())).containsExactly("E. Tichy-Fisslberger, Austria", "A. Goledzinowski, Australia");
    }

    @Test
    void a_panellist_who_is_replaced_is_told_without_the_others() {
        var told = only(item -> item.withPanel(
                List.of(person("Noor Haddad", "Institute for Migration Law"), person("Jo Shaw", "Global Initiative"))));

        assertThat(told.headline().text()).isEqualTo("Noor Haddad speaks in Panel 2 instead of Ilse Brandner");
        assertThat(told.aspect()).isEqualTo("panellist");
        assertThat(texts(told.was())).containsExactly("Ilse Brandner, University of the Danube");
        assertThat(texts(told.isNow())).containsExactly("Noor Haddad, Institute for Migration Law");
    }

    @Test
    void whoever_is_confirmed_is_not_corrected() {
        var certain = new Person("Noor Haddad", LocalizedText.english("Judge"), null, null, false);
        var perhaps = new Person("Noor Haddad", LocalizedText.english("Judge"), null, null, true);

        var panel =
                only(with(item -> item.withPanel(List.of(perhaps))), with(item -> item.withPanel(List.of(certain))));
        assertThat(panel.headline().text()).isEqualTo("Noor Haddad is confirmed as panellist in Panel 2");
        assertThat(texts(panel.was())).containsExactly("Noor Haddad, Judge (to be confirmed)");
        assertThat(texts(panel.isNow())).containsExactly("Noor Haddad, Judge");

        var chair = only(
                with(item -> item.moderatedBy(List.of(perhaps))), with(item -> item.moderatedBy(List.of(certain))));
        assertThat(chair.headline().text()).isEqualTo("Noor Haddad is confirmed as moderator of Panel 2");
        var doubtful =
                only(with(item -> item.withPanel(List.of(certain))), with(item -> item.withPanel(List.of(perhaps))));
        assertThat(doubtful.headline().text()).isEqualTo("Panellist of Panel 2, corrected: Noor Haddad");
    }

    private static Document report(int version, String... languages) {
        return new Document(
                LocalizedText.english("Report of the Secretary-General"),
                "https://documents.example/v" + version,
                "A/CONF.231/3",
                version,
                Stream.of(languages)
                        .collect(Collectors.toMap(
                                language -> language, language -> "https://documents.example/" + language)));
    }

    private static Described papers(List<Document> was, List<Document> isNow) {
        return only(with(item -> item.withDocuments(was)), with(item -> item.withDocuments(isNow)));
    }

    @Test
    void a_new_version_of_a_document_is_told_by_its_symbol_its_title_and_its_languages() {
        var other = Document.of(LocalizedText.english("Note"), "https://documents.example/note");

        var told = papers(List.of(other, report(1)), List.of(other, report(2, "fr")));

        assertThat(told.headline().text())
                .isEqualTo(
                        "Panel 2: A/CONF.231/3, Report of the Secretary-General has a new version (Rev.1) in English and French");
        assertThat(texts(told.was())).containsExactly("A/CONF.231/3, Report of the Secretary-General");
        assertThat(texts(told.isNow())).containsExactly("A/CONF.231/3, Report of the Secretary-General (Rev.1)");
    }

    @Test
    void documents_that_come_go_or_are_translated_are_told_as_that() {
        var note = Document.of(LocalizedText.english("Note"), "https://documents.example/note");

        assertThat(papers(List.of(), List.of(note)).headline().text()).isEqualTo("New document for Panel 2: Note");
        assertThat(papers(List.of(note), List.of()).headline().text())
                .isEqualTo("No longer a document of Panel 2: Note");
        assertThat(papers(List.of(), List.of(note, report(1))).headline().text())
                .isEqualTo("2 new documents for Panel 2");
        assertThat(papers(List.of(report(1)), List.of(note)).headline().text())
                .isEqualTo("The documents of Panel 2 have changed");
        assertThat(papers(List.of(report(1, "fr")), List.of(report(1, "es", "fr")))
                        .headline()
                        .text())
                .isEqualTo("Panel 2: A/CONF.231/3, Report of the Secretary-General is now also in Spanish");
    }

    @Test
    void an_item_without_a_room_of_its_own_was_in_the_room_of_its_meeting() {
        var told = only(item -> item.inRoom(LocalizedText.english("Board Room D")));

        assertThat(told.headline().text()).isEqualTo("Room changed: Panel 2 is now in Board Room D");
        assertThat(told.subject().text()).isEqualTo("Panel 2, “Trafficking in persons”, Monday 4 September, 15:00");
        assertThat(texts(told.was())).containsExactly("Plenary Room");
        assertThat(texts(told.isNow())).containsExactly("Board Room D");
    }

    @Test
    void a_title_that_changes_is_not_repeated_in_the_name() {
        var told = only(item -> item.titled(LocalizedText.english("Trafficking and slavery")));

        assertThat(told.headline().text()).isEqualTo("New title of Panel 2: Trafficking and slavery");
        assertThat(told.subject().text()).isEqualTo("Panel 2, Monday 4 September, 15:00");
    }

    @Test
    void a_translation_that_this_reader_does_not_see_is_not_a_difference() {
        var told = only(item -> item.titled(LocalizedText.english(PANEL).with("fr", "La traite des personnes")));

        assertThat(told.seen()).isFalse();
        assertThat(told.was()).isEqualTo(told.isNow());
    }

    @Test
    void a_side_event_that_is_new_is_told_with_its_day_time_and_room() {
        var isNow = session()
                .sideEvent("National referral mechanisms", at("13:15"), to("14:30"))
                .room("Board Room A")
                .build();

        var told = only(session().build(), isNow);

        assertThat(told.headline().text())
                .isEqualTo("Added: Side event “National referral mechanisms”, Tuesday 5 September,"
                        + " 13:15–14:30, Board Room A");
        assertThat(told.subject().text()).isEqualTo("Side event “National referral mechanisms”, Tuesday 5 September");
        assertThat(texts(told.was())).containsExactly("not on the programme");
        assertThat(texts(told.isNow())).containsExactly("13:15–14:30 (07:15–08:30 New York), Board Room A");
    }

    @Test
    void an_item_that_follows_its_meeting_into_another_room_is_told_the_room() {
        var was = session().room("Board Room A").build();
        var isNow = moved(was);

        var told = only(was, isNow);

        assertThat(told.headline().text()).isEqualTo("Panel 2 is now on Tuesday 5 September, 09:00–10:00");
        assertThat(texts(told.was()))
                .containsExactly("Monday 4 September, 15:00–18:00 (09:00–12:00 New York)", "Plenary Room");
        assertThat(texts(told.isNow()))
                .containsExactly("Tuesday 5 September, 09:00–10:00 (03:00–04:00 New York)", "Board Room A");
    }

    private static Programme moved(Programme was) {
        var second = was.meetings().get(1);
        var panel = second.items().getFirst();
        var third = was.meetings().get(2);
        return was.withMeetings(List.of(
                was.meetings().getFirst(),
                second.withItems(List.of()),
                third.withItems(List.of(panel.at(at("09:00"), to("10:00"))))));
    }
}
