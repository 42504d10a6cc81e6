package org.convoke.web.secretariat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.Audience;
import org.convoke.programme.Days;
import org.convoke.programme.ItemKind;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Meeting;
import org.convoke.programme.Mode;
import org.convoke.programme.Person;
import org.convoke.programme.Programme;
import org.convoke.programme.Start;
import org.convoke.programme.Status;
import org.convoke.programme.Venue;
import org.convoke.programme.Visibility;
import org.convoke.web.fakes.Demo;
import org.convoke.web.fakes.FakeCommands;
import org.convoke.web.services.Command;
import org.junit.jupiter.api.Test;

/** What is edited in a form becomes the commands that lead there, and no others. */
class EditTest {

    private final Programme draft = Demo.revised();
    private final Items.Placed panel = Items.find(draft, Demo.itemId("panel-2")).orElseThrow();

    @Test
    void another_end_is_one_move() {
        var commands = edited(item -> item.at(item.start(), LocalTime.of(17, 45)));

        assertThat(commands)
                .containsExactly(
                        new Command.MoveItem(panel.item().id(), panel.item().start(), LocalTime.of(17, 45), null));
    }

    @Test
    void a_translation_leaves_the_source_alone_and_another_source_says_the_whole_title() {
        var id = panel.item().id();

        assertThat(edited(item -> item.titled(item.title().with("fr", "Traite"))))
                .containsExactly(new Command.Translate(id, null, Command.Text.TITLE, "fr", "Traite"));
        assertThat(edited(item -> item.titled(LocalizedText.english("Trafficking in persons"))))
                .containsExactly(new Command.Translate(id, null, Command.Text.TITLE, "fr", null));
        var other = LocalizedText.english("Other").with("fr", "Autre");
        assertThat(edited(item -> item.titled(other))).containsExactly(new Command.RetitleItem(id, other));
    }

    @Test
    void everything_that_can_be_said_of_an_item_arrives() {
        var meeting = Demo.meetingId("tuesday-morning");
        var other = panel.item().with(i -> {
            i.number = null;
            i.kind = ItemKind.DIALOGUE;
            i.title = LocalizedText.english("Another");
            i.description = LocalizedText.english("A description");
            i.start = new Start.After(Demo.meetingId("monday-morning"), LocalTime.of(15, 30));
            i.end = LocalTime.of(16, 0);
            i.room = LocalizedText.english("Room A").with("fr", "Salle A");
            i.visibility = Visibility.INTERNAL;
            i.moderators = List.of();
            i.panellists = List.of(person("New"), panel.item().panellists().getLast(), person("Last"));
        });

        var commands = new Edit.ItemPut(meeting, other)
                .since(new Edit.ItemPut(panel.meeting().id(), panel.item()));

        var placed = Items.find(FakeCommands.on(draft, commands), other.id()).orElseThrow();
        assertThat(placed.item()).isEqualTo(other);
        assertThat(placed.meeting().id()).isEqualTo(meeting);
    }

    @Test
    void whoever_stays_on_a_panel_is_not_named_and_whoever_changes_is_replaced() {
        var id = panel.item().id();
        var first = panel.item().panellists().getFirst();
        var confirmed = new Person(first.name(), LocalizedText.english("Director"), null, null, false);

        assertThat(edited(item ->
                        item.withPanel(List.of(confirmed, item.panellists().getLast(), person("Third")))))
                .containsExactly(
                        new Command.ReplacePanellist(id, first.name(), null, confirmed),
                        new Command.AddPanellist(id, person("Third"), null));
        assertThat(edited(item -> item.withPanel(List.of(item.panellists().getLast()))))
                .containsExactly(new Command.RemovePanellist(id, first.name(), null));
    }

    @Test
    void people_in_another_order_or_of_one_name_arrive_as_they_were_typed() {
        var panellists = panel.item().panellists();
        for (var people : List.of(
                panellists.reversed(),
                List.of(panellists.getFirst(), panellists.getFirst()),
                List.of(person("A"), person("A"), person("B")),
                List.<Person>of())) {
            var commands = edited(item -> item.withPanel(people));

            assertThat(Items.find(FakeCommands.on(draft, commands), panel.item().id())
                            .orElseThrow()
                            .item()
                            .panellists())
                    .isEqualTo(people);
        }
    }

    @Test
    void everything_that_can_be_said_of_a_meeting_arrives_and_its_items_stay() {
        var morning = draft.meeting(Demo.meetingId("monday-morning")).orElseThrow();
        var other = morning.with(m -> {
            m.title = LocalizedText.english("Early");
            m.date = LocalDate.of(2017, 9, 5);
            m.start = new Start.At(LocalTime.of(9, 30));
            m.room = null;
            m.audience = Audience.PUBLIC;
            m.visibility = Visibility.PARTICIPANTS;
            m.webcast = "https://webcast.example";
            m.track = LocalizedText.english("Track");
            m.interpretation = List.of("en", "fr");
            m.overflow = List.of(LocalizedText.english("Room C"));
            m.items = List.of();
        });

        var commands = new Edit.MeetingPut(other).since(new Edit.MeetingPut(morning));

        var now = FakeCommands.on(draft, commands).meeting(morning.id()).orElseThrow();
        assertThat(now).isEqualTo(other.withItems(morning.items()));
    }

    @Test
    void everything_that_can_be_said_of_the_session_arrives() {
        var venue = new Venue(LocalizedText.english("Hofburg"), draft.venue().city(), ZoneId.of("Europe/Vienna"));
        var days = new Days(LocalDate.of(2017, 9, 4), LocalDate.of(2017, 9, 6));
        var was = new Edit.SessionPut(
                draft.title(), draft.theme(), draft.venue(), draft.days(), draft.mode(), draft.status());
        var isNow = new Edit.SessionPut(
                draft.title().with("fr", "Autre"),
                LocalizedText.english("Theme"),
                venue,
                days,
                Mode.HYBRID,
                Status.FINAL);

        var now = FakeCommands.on(draft, isNow.since(was));

        assertThat(now).isEqualTo(draft.with(p -> {
            p.title = isNow.title();
            p.theme = isNow.theme();
            p.venue = venue;
            p.days = days;
            p.mode = Mode.HYBRID;
            p.status = Status.FINAL;
        }));
        assertThat(isNow.since(isNow)).isEmpty();
    }

    @Test
    void a_new_item_and_a_new_meeting_are_added() {
        var put = new Edit.ItemPut(panel.meeting().id(), panel.item());
        var meeting = Meeting.of(
                Demo.meetingId("evening"),
                LocalizedText.english("Evening"),
                LocalDate.of(2017, 9, 4),
                new Start.At(LocalTime.of(19, 0)),
                LocalTime.of(20, 0),
                Audience.PUBLIC);

        assertThat(put.added())
                .containsExactly(new Command.AddItem(panel.meeting().id(), panel.item()));
        assertThat(new Edit.MeetingPut(meeting).added()).containsExactly(new Command.AddMeeting(meeting));
    }

    private List<Command> edited(UnaryOperator<AgendaItem> edit) {
        var meeting = panel.meeting().id();
        return new Edit.ItemPut(meeting, edit.apply(panel.item())).since(new Edit.ItemPut(meeting, panel.item()));
    }

    private static Person person(String name) {
        return new Person(name, null, null, null, false);
    }
}
