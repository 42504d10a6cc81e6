package org.convoke.web.secretariat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.Document;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Meeting;
import org.convoke.programme.Programme;
import org.convoke.programme.SpeakerKind;
import org.convoke.programme.SpeakingTime;
import org.convoke.programme.Start;
import org.convoke.web.fakes.Demo;
import org.convoke.web.fakes.FakeCommands;
import org.convoke.web.secretariat.Part.Reading;
import org.convoke.web.services.Command;
import org.junit.jupiter.api.Test;

class PartTest {

    private static final List<String> LANGUAGES = List.of("en", "fr");

    private static final UUID NOTE = new UUID(0, 7);

    private final Programme draft = Demo.withEverything();
    private final ItemPart panel2 = new ItemPart(Demo.itemId("panel-2"), LANGUAGES);

    @Test
    void a_form_that_is_sent_as_it_was_opened_changes_nothing() {
        var parts = new ArrayList<Part>();
        parts.add(new SessionPart(new UUID(0, 1), LANGUAGES));
        draft.meetings().forEach(meeting -> {
            parts.add(new MeetingPart(meeting.id(), LANGUAGES));
            meeting.items().forEach(item -> parts.add(new ItemPart(item.id(), LANGUAGES)));
        });

        assertThat(parts).hasSizeGreaterThan(10).allSatisfy(part -> {
            var typed = part.in(draft).orElseThrow();
            var read = understood(part, Typed.decoded(typed.encoded()));
            assertThat(read.edit().since(understood(part, typed).edit())).isEmpty();
            assertThat(read.plain()).isEqualTo(typed);
        });
    }

    @Test
    void every_field_of_a_form_belongs_to_one_group() {
        var session = new SessionPart(new UUID(0, 1), LANGUAGES);
        var meeting = new MeetingPart(Demo.meetingId("monday-morning"), LANGUAGES);
        for (Part part : List.of(panel2, meeting, session)) {
            var typed = part.in(draft).orElseThrow();
            var grouped = part.groups().stream()
                    .map(typed::part)
                    .map(Typed::values)
                    .flatMap(fields -> fields.keySet().stream())
                    .toList();

            assertThat(grouped)
                    .containsExactlyInAnyOrderElementsOf(typed.values().keySet());
        }
    }

    @Test
    void times_are_read_as_people_type_them() {
        var read = understood(panel2, typed().with("start", "15 h").with("end", "17.45"));

        var item = item(read);
        assertThat(item.start()).isEqualTo(new Start.At(LocalTime.of(15, 0)));
        assertThat(item.end()).isEqualTo(LocalTime.of(17, 45));
        assertThat(read.plain().text("end")).isEqualTo("17:45");
    }

    @Test
    void an_item_can_start_after_a_meeting() {
        var morning = Demo.meetingId("monday-morning");

        var read = understood(panel2, typed().with("start-after", morning.toString()));

        assertThat(item(read).start()).isEqualTo(new Start.After(morning, LocalTime.of(15, 0)));
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        var typed = typed().with("title-en", " ")
                .with("start", "25:00")
                .with("kind", "PICNIC")
                .with("meeting", "gone")
                .with("panellists-0-name", "");

        assertThat(panel2.read(typed, draft))
                .isEqualTo(new Reading.Refused(List.of(
                        Fault.of("title-en", "editor.fault.text"),
                        Fault.of("kind", "editor.fault.choice"),
                        Fault.of("meeting", "editor.fault.meeting"),
                        Fault.of("start", "editor.fault.time"),
                        Fault.of("panellists-0-name", "editor.fault.name"))));
    }

    @Test
    void an_end_before_the_start_is_wrong_and_a_time_that_is_none_is_not_compared() {
        assertThat(panel2.read(typed().with("end", "14:00"), draft))
                .isEqualTo(new Reading.Refused(List.of(Fault.of("end", "editor.fault.end"))));
        assertThat(panel2.read(typed().with("end", "soon"), draft))
                .isEqualTo(new Reading.Refused(List.of(Fault.of("end", "editor.fault.time"))));
    }

    @Test
    void a_meeting_is_on_a_day_of_the_session_and_not_after_itself() {
        var part = new MeetingPart(Demo.meetingId("monday-morning"), LANGUAGES);
        var typed = part.in(draft)
                .orElseThrow()
                .with("date", "2017-09-07")
                .with("start-after", part.id().toString());

        assertThat(part.read(typed, draft))
                .isEqualTo(new Reading.Refused(
                        List.of(Fault.of("date", "editor.fault.day"), Fault.of("start-after", "editor.fault.itself"))));
    }

    @Test
    void a_session_ends_on_or_after_its_first_day() {
        var part = new SessionPart(new UUID(0, 1), LANGUAGES);
        var typed = part.in(draft).orElseThrow().with("days-last", "2017-09-01").without("theme-en");

        assertThat(part.read(typed, draft))
                .isEqualTo(new Reading.Refused(List.of(
                        Fault.of("theme-en", "editor.fault.text"), Fault.of("days-last", "editor.fault.days"))));
    }

    @Test
    void a_translation_that_is_emptied_is_no_longer_there_and_others_stay() {
        var title = LocalizedText.english("Trafficking").with("fr", "Traite").with("ru", "Торговля");
        var russian = FakeCommands.on(draft, List.of(new Command.RetitleItem(panel2.id(), title)));

        var read = (Reading.Understood) panel2.read(
                panel2.in(russian).orElseThrow().without("title-fr").with("title-en", "Trafficking in persons"),
                russian);

        assertThat(item(read).title())
                .isEqualTo(LocalizedText.english("Trafficking in persons").with("ru", "Торговля"));
    }

    @Test
    void speaking_times_are_typed_in_minutes_and_seconds() {
        var read = understood(panel2, typed().with("limit-state", "2:30").with("limit-stakeholder", ""));
        var item = item(read);

        assertThat(item.speakingTimes())
                .containsExactly(
                        new SpeakingTime(SpeakerKind.GROUP_OF_STATES, 300), new SpeakingTime(SpeakerKind.STATE, 150));
        assertThat(panel2.read(typed().with("limit-state", "a while").with("limit-observer", "0"), draft))
                .isEqualTo(new Reading.Refused(List.of(
                        Fault.of("limit-state", "editor.fault.limit"),
                        Fault.of("limit-observer", "editor.fault.limit"))));
    }

    @Test
    void a_meeting_says_its_interpretation_its_track_and_its_overflow_rooms() {
        var part = new MeetingPart(Demo.meetingId("monday-afternoon"), LANGUAGES);
        var typed = part.in(draft)
                .orElseThrow()
                .with("interpretation", "EN fr;ar")
                .with("track-en", "Consultations")
                .with("overflow-0-en", "")
                .with("overflow-0-fr", "")
                .with("overflow-1-en", "Board Room C");

        var meeting = meeting(understood(part, typed));

        assertThat(meeting.interpretation()).containsExactly("en", "fr", "ar");
        assertThat(meeting.track())
                .isEqualTo(LocalizedText.english("Consultations").with("fr", "Volet un"));
        assertThat(meeting.overflow()).containsExactly(LocalizedText.english("Board Room C"));
        assertThat(part.read(typed.with("interpretation", "en, en"), draft))
                .isEqualTo(new Reading.Refused(List.of(Fault.of("interpretation", "editor.fault.interpretation"))));
    }

    @Test
    void overflow_rooms_that_have_no_place_in_the_form_stay() {
        var part = new MeetingPart(Demo.meetingId("monday-afternoon"), LANGUAGES);
        var six = IntStream.range(0, 6)
                .mapToObj(i -> LocalizedText.english("Room " + i))
                .toList();
        var crowded = draft.withMeetings(draft.meetings().stream()
                .map(meeting -> meeting.id().equals(part.id()) ? meeting.with(m -> m.overflow = six) : meeting)
                .toList());

        var read = (Reading.Understood) part.read(part.in(crowded).orElseThrow(), crowded);

        assertThat(meeting(read).overflow()).isEqualTo(six);
    }

    @Test
    void a_person_has_a_role_in_the_session() {
        var read = understood(panel2, typed().with("panellists-1-role-en", "Rapporteur"));
        var item = item(read);

        assertThat(item.panellists().get(1).role()).isEqualTo(LocalizedText.english("Rapporteur"));
        assertThat(item.moderators().getFirst().role())
                .isEqualTo(LocalizedText.english("Chair").with("fr", "Présidente"));
    }

    @Test
    void documents_elsewhere_are_typed_and_those_that_the_session_keeps_stay_where_they_are() {
        var kept = Document.of(
                LocalizedText.english("Note"), "https://convoke.example/documents/" + NOTE + "/v1/en/n.pdf");
        var brief = item(understood(panel2, typed())).documents().getFirst();
        var both = FakeCommands.on(draft, List.of(new Command.ChangeDocuments(panel2.id(), List.of(kept, brief))));
        var typed = panel2.in(both).orElseThrow();
        assertThat(typed.part("documents").values()).containsOnlyKeys("documents-0-address", "documents-0-title-en");

        var read = (Reading.Understood) panel2.read(
                typed.with("documents-0-title-fr", "Note de synthèse")
                        .with("documents-1-title-en", "Report of the Secretary-General")
                        .with("documents-1-symbol", "A/71/728")
                        .with("documents-1-address", "https://undocs.example/A/71/728"),
                both);

        assertThat(item(read).documents())
                .containsExactly(
                        kept,
                        Document.of(brief.title().with("fr", "Note de synthèse"), brief.address()),
                        new Document(
                                LocalizedText.english("Report of the Secretary-General"),
                                "https://undocs.example/A/71/728",
                                "A/71/728",
                                1,
                                Map.of()));
        var without = (Reading.Understood) panel2.read(new Rows(LinkFields.GROUP).removed(typed, 0), both);
        assertThat(item(without).documents()).containsExactly(kept);
    }

    @Test
    void a_document_elsewhere_is_a_whole_address_over_https_without_a_password() {
        var tooLong = "https://docs.example/" + "x".repeat(2_000);
        for (var address : List.of(
                "http://docs.example/1.pdf",
                "docs.example/1.pdf",
                "javascript:alert(1)",
                "https:///1.pdf",
                "https://user:secret@docs.example/1.pdf",
                "https://docs.example/a b",
                tooLong)) {
            assertThat(panel2.read(typed().with("documents-0-address", address), draft))
                    .as(address)
                    .isEqualTo(new Reading.Refused(List.of(Fault.of("documents-0-address", "editor.fault.link"))));
        }
        assertThat(panel2.read(typed().without("documents-0-title"), draft))
                .isEqualTo(new Reading.Refused(List.of(Fault.of("documents-0-title-en", "editor.fault.text"))));
    }

    @Test
    void rows_of_people_are_added_and_removed_without_losing_the_others() {
        var people = new Rows(PeopleFields.PANELLISTS);
        var more = people.added(typed());
        var fewer = people.removed(more.with("panellists-2-name", "Third"), 0);

        assertThat(people.count(typed())).isEqualTo(2);
        assertThat(people.count(more)).isEqualTo(3);
        assertThat(fewer.part("panellists").values())
                .containsEntry("panellists-0-name", "Tomás Arriaga")
                .containsEntry("panellists-1-name", "Third")
                .doesNotContainValue("Noor Haddad");
    }

    private Typed typed() {
        return panel2.in(draft).orElseThrow();
    }

    private static Meeting meeting(Reading.Understood read) {
        return ((Edit.MeetingPut) read.edit()).meeting();
    }

    private static AgendaItem item(Reading.Understood read) {
        return ((Edit.ItemPut) read.edit()).item();
    }

    private Reading.Understood understood(Part part, Typed typed) {
        return (Reading.Understood) part.read(typed, draft);
    }
}
