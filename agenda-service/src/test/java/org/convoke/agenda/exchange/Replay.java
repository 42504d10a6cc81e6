package org.convoke.agenda.exchange;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.Audience;
import org.convoke.programme.Deadline;
import org.convoke.programme.Document;
import org.convoke.programme.ItemId;
import org.convoke.programme.ItemKind;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Meeting;
import org.convoke.programme.Mode;
import org.convoke.programme.Person;
import org.convoke.programme.Programme;
import org.convoke.programme.Standing;
import org.convoke.programme.Start;
import org.convoke.programme.Venue;
import org.jspecify.annotations.Nullable;

/** What really happened to agendas, as edits of the six sessions: one step is one revision. */
final class Replay {

    /**
     * One revision.
     *
     * @param session the file of the session it is made of
     * @param happened what happened, in the words of a desk officer's case
     */
    record Step(String session, String happened, UnaryOperator<Programme> edit) {}

    private static final Person THOMSON = person("Peter Thomson", "President of the General Assembly", null);
    private static final Person LAJCAK = person("Miroslav Lajčák", "President of the General Assembly", null);

    private Replay() {}

    static List<Step> steps() {
        return List.of(
                new Step(
                        "1-human-rights",
                        "A deadline is moved",
                        p -> p.with(edit -> edit.deadlines = p.deadlines().stream()
                                .map(d -> new Deadline(
                                        d.id(),
                                        d.kind(),
                                        d.title(),
                                        LocalDate.of(2017, 4, 17),
                                        d.time(),
                                        d.visibility()))
                                .toList())),
                new Step(
                        "1-human-rights",
                        "A meeting follows another one instead of having an hour",
                        p -> meeting(p, "Third meeting", m -> {
                            m.start = new Start.After(
                                    named(p, "Informal dialogue with stakeholders")
                                            .id(),
                                    LocalTime.of(10, 0));
                        })),
                new Step(
                        "1-human-rights",
                        "An overflow room is opened",
                        p -> meeting(p, "First meeting", m -> m.overflow = List.of(english("Room XVII")))),
                new Step(
                        "2-drivers",
                        "A room is changed",
                        p -> meeting(p, "Fourth meeting", m -> m.room = english("Conference Room 4"))),
                new Step(
                        "2-drivers",
                        "A meeting is rescheduled to another day",
                        p -> meeting(p, "Second meeting", m -> {
                            m.date = LocalDate.of(2017, 5, 23);
                            m.start = new Start.At(LocalTime.of(18, 15));
                            m.end = LocalTime.of(20, 0);
                            m.items = m.items.stream()
                                    .map(item -> item.at(m.start, m.end))
                                    .toList();
                        })),
                new Step(
                        "2-drivers",
                        "A title is changed",
                        p -> item(p, "3", i -> i.title = english("Human-made crises as drivers of migration"))),
                new Step(
                        "2-drivers",
                        "A document is added",
                        p -> item(p, "1", i -> i.documents = List.of(issueBrief(1)))),
                new Step(
                        "2-drivers",
                        "A document is replaced by its next version",
                        p -> item(p, "1", i -> i.documents = List.of(issueBrief(2)))),
                new Step(
                        "3-governance",
                        "The place is moved",
                        p -> p.with(edit -> edit.venue = new Venue(
                                english("United Nations Headquarters"),
                                english("New York"),
                                ZoneId.of("America/New_York")))),
                new Step("3-governance", "The mode is changed", p -> p.with(edit -> edit.mode = Mode.ONLINE)),
                new Step("3-governance", "The hours are changed", p -> hours(p)),
                new Step("3-governance", "A panel is split", Replay::split),
                new Step("3-governance", "Two items are merged", Replay::merged),
                new Step(
                        "4-contributions",
                        "A panellist is named who is still to confirm",
                        p -> item(
                                p,
                                "1",
                                i -> i.panellists = List.of(new Person(
                                        "Andrés Manuel Mora",
                                        english("Minister for Foreign Affairs"),
                                        null,
                                        null,
                                        true)))),
                new Step(
                        "4-contributions",
                        "The participation is confirmed",
                        p -> item(
                                p,
                                "1",
                                i -> i.panellists = List.of(new Person(
                                        "Andrés Manuel Mora",
                                        english("Minister for Foreign Affairs"),
                                        null,
                                        null,
                                        false)))),
                new Step(
                        "4-contributions",
                        "An item is cancelled",
                        p -> p.withMeetings(p.meetings().stream()
                                .map(m -> m.withItems(m.items().stream()
                                        .filter(i -> !"3".equals(i.number()))
                                        .toList()))
                                .toList())),
                new Step(
                        "4-contributions",
                        "The session is postponed",
                        p -> p.with(edit -> edit.standing =
                                new Standing.Postponed(english("The building is closed because of severe weather")))),
                new Step(
                        "5-smuggling",
                        "A moderator is named late",
                        p -> item(p, "1", i -> i.moderators = List.of(person("R. M. Grossi", null, "Argentina")))),
                new Step(
                        "5-smuggling",
                        "Two moderators are named for another panel",
                        p -> item(
                                p,
                                "2",
                                i -> i.moderators = List.of(
                                        person("E. Tichy-Fisslberger", null, "Austria"),
                                        person("A. Goledzinowski", null, "Australia")))),
                new Step(
                        "5-smuggling",
                        "A speaker is withdrawn",
                        p -> item(p, "1", i -> i.panellists = i.panellists.subList(0, 2))),
                new Step(
                        "5-smuggling",
                        "An item is added",
                        p -> meeting(p, "Fourth meeting", m -> {
                            var items = new ArrayList<>(m.items);
                            items.add(AgendaItem.of(
                                    new ItemId(UUID.fromString("01890000-0000-7000-8000-000000000001")),
                                    ItemKind.INTERACTIVE_DISCUSSION,
                                    english("Exchange with the moderators"),
                                    new Start.At(LocalTime.of(17, 0)),
                                    LocalTime.of(17, 30)));
                            m.items = items.stream()
                                    .map(i -> "4".equals(i.number()) ? i.at(i.start(), LocalTime.of(17, 0)) : i)
                                    .toList();
                        })),
                new Step(
                        "6-regular-pathways",
                        "A speaker is added to the opening",
                        p -> opening(p, i -> i.panellists = List.of(THOMSON))),
                new Step(
                        "6-regular-pathways",
                        "The office-holder changes",
                        p -> opening(p, i -> i.panellists = List.of(LAJCAK))),
                new Step(
                        "6-regular-pathways",
                        "A webcast is announced",
                        p -> meeting(p, "First meeting", m -> m.webcast = "https://webtv.example/session-6")),
                new Step(
                        "6-regular-pathways",
                        "The webcast is withdrawn",
                        p -> meeting(p, "First meeting", m -> m.webcast = null)),
                new Step(
                        "6-regular-pathways",
                        "Access is narrowed",
                        p -> meeting(p, "Informal dialogue with stakeholders", m -> m.audience = Audience.STATES)));
    }

    private static Programme hours(Programme p) {
        return p.withMeetings(p.meetings().stream()
                .map(m -> switch (m.start().expected().getHour()) {
                    case 10 -> moved(m, LocalTime.of(11, 0), LocalTime.of(13, 0));
                    case 15 -> moved(m, LocalTime.of(15, 0), LocalTime.of(17, 0));
                    default -> m;
                })
                .toList());
    }

    private static Meeting moved(Meeting meeting, LocalTime start, LocalTime end) {
        var items = meeting.items();
        var last = items.getLast();
        return meeting.with(m -> {
            m.start = new Start.At(start);
            m.end = end;
            m.items = items.stream()
                    .map(i -> i.equals(last) && items.size() == 1
                            ? i.at(m.start, end)
                            : i.equals(last)
                                    ? i.at(new Start.At(start.plusMinutes(30)), end)
                                    : i.at(m.start, start.plusMinutes(30)))
                    .toList();
        });
    }

    private static Programme split(Programme p) {
        return p.withMeetings(p.meetings().stream()
                .map(m -> m.withItems(m.items().stream()
                        .flatMap(i -> "2".equals(i.number()) ? parts(i).stream() : List.of(i).stream())
                        .toList()))
                .toList());
    }

    private static List<AgendaItem> parts(AgendaItem whole) {
        var middle = LocalTime.of(16, 0);
        return List.of(
                whole.at(whole.start(), middle).numbered("2 (a)").titled(english("Borders and transit")),
                whole.with(i -> {
                    i.id = new ItemId(UUID.fromString("01890000-0000-7000-8000-000000000002"));
                    i.number = "2 (b)";
                    i.title = english("Entry");
                    i.start = new Start.At(middle);
                    i.origins = List.of(whole.id());
                }));
    }

    private static Programme merged(Programme p) {
        return meeting(p, "Fourth meeting", m -> {
            var first = m.items.getFirst();
            var second = m.items.getLast();
            m.items = List.of(first.with(i -> {
                i.title = english("Summary panel and closing remarks");
                i.end = second.end();
                i.origins = List.of(second.id());
            }));
        });
    }

    private static Programme opening(Programme p, Consumer<AgendaItem.Fields> edit) {
        return items(p, i -> i.kind() == ItemKind.OPENING ? i.with(edit) : i);
    }

    private static Programme item(Programme p, String number, Consumer<AgendaItem.Fields> edit) {
        return items(p, i -> number.equals(i.number()) ? i.with(edit) : i);
    }

    private static Programme items(Programme p, UnaryOperator<AgendaItem> edit) {
        return p.withMeetings(p.meetings().stream()
                .map(m -> m.withItems(m.items().stream().map(edit).toList()))
                .toList());
    }

    private static Programme meeting(Programme p, String title, Consumer<Meeting.Fields> edit) {
        return p.withMeetings(p.meetings().stream()
                .map(m -> m.title().sourceText().equals(title) ? m.with(edit) : m)
                .toList());
    }

    private static Meeting named(Programme p, String title) {
        return p.meetings().stream()
                .filter(m -> m.title().sourceText().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static Person person(String name, @Nullable String function, @Nullable String of) {
        return new Person(
                name, function == null ? null : english(function), of == null ? null : english(of), null, false);
    }

    private static Document issueBrief(int version) {
        return new Document(
                english("Issue brief"), "https://documents.example/issue-brief-" + version, null, version, Map.of());
    }

    private static LocalizedText english(String text) {
        return LocalizedText.english(text);
    }
}
