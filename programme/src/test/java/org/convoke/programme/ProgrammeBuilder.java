package org.convoke.programme;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Builds programmes for tests in the words of the domain:
 * {@code programme().day("2017-09-04").panel("Smuggling of migrants", at("10:15"), to("13:00")).number("1")}. An id follows
 * from the first title, so that a test can name what it means: {@code item("Smuggling of migrants")}.
 */
public final class ProgrammeBuilder {

    private LocalizedText title = LocalizedText.english("Fifth informal thematic session");
    private LocalizedText theme = LocalizedText.english("Smuggling of migrants, trafficking in persons");
    private Venue venue = new Venue(
            LocalizedText.english("Vienna International Centre"),
            LocalizedText.english("Vienna").with("fr", "Vienne"),
            ZoneId.of("Europe/Vienna"));
    private @Nullable Days days;
    private Mode mode = Mode.IN_PERSON;
    private Status status = Status.TENTATIVE;
    private LocalDate day = LocalDate.of(2017, 9, 4);
    private Standing standing = new Standing.Convened();
    private final List<Deadline> deadlines = new ArrayList<>();
    private final List<Meeting> meetings = new ArrayList<>();
    private final List<AgendaItem> items = new ArrayList<>();
    private boolean itemIsLast;

    private ProgrammeBuilder() {}

    /** An empty programme of a session in Vienna, in person, tentative. */
    public static ProgrammeBuilder programme() {
        return new ProgrammeBuilder();
    }

    /** A start at a time of day. */
    public static Start at(String time) {
        return new Start.At(LocalTime.parse(time));
    }

    /** A start after another meeting. */
    public static Start after(String meeting, String estimate) {
        return new Start.After(meeting(meeting), LocalTime.parse(estimate));
    }

    /** An end. */
    public static LocalTime to(String time) {
        return LocalTime.parse(time);
    }

    /** The id of the meeting that was given this title first. */
    public static MeetingId meeting(String title) {
        return new MeetingId(id("meeting", title));
    }

    /** The id of the deadline that was given this title first. */
    public static DeadlineId deadline(String title) {
        return new DeadlineId(id("deadline", title));
    }

    /** The id of the item that was given this title first. */
    public static ItemId item(String title) {
        return new ItemId(id("item", title));
    }

    private static UUID id(String what, String title) {
        return UUID.nameUUIDFromBytes((what + ":" + title).getBytes(StandardCharsets.UTF_8));
    }

    /** Somebody from a State or an organization. */
    public static Person person(String name, String affiliation) {
        return new Person(name, null, LocalizedText.english(affiliation), null, false);
    }

    public ProgrammeBuilder titled(LocalizedText other) {
        title = other;
        return this;
    }

    public ProgrammeBuilder theme(LocalizedText other) {
        theme = other;
        return this;
    }

    public ProgrammeBuilder in(Venue other) {
        venue = other;
        return this;
    }

    public ProgrammeBuilder held(Mode other) {
        mode = other;
        return this;
    }

    public ProgrammeBuilder with(Status other) {
        status = other;
        return this;
    }

    public ProgrammeBuilder with(Standing other) {
        standing = other;
        return this;
    }

    /** A public deadline; all day, or until a time: {@code "2017-08-20T18:00"}. */
    public ProgrammeBuilder deadline(DeadlineKind kind, String deadlineTitle, String until) {
        boolean allDay = !until.contains("T");
        deadlines.add(new Deadline(
                deadline(deadlineTitle),
                kind,
                LocalizedText.english(deadlineTitle),
                allDay ? LocalDate.parse(until) : LocalDateTime.parse(until).toLocalDate(),
                allDay ? null : LocalDateTime.parse(until).toLocalTime(),
                Visibility.PUBLIC));
        return this;
    }

    public ProgrammeBuilder on(String first, String last) {
        days = new Days(LocalDate.parse(first), LocalDate.parse(last));
        return this;
    }

    /** What follows is on that day. */
    public ProgrammeBuilder day(String date) {
        closeMeeting();
        day = LocalDate.parse(date);
        return this;
    }

    /** A meeting on the day; the items after it are in it. */
    public ProgrammeBuilder meeting(String meetingTitle, Start start, LocalTime end) {
        closeMeeting();
        meetings.add(
                Meeting.of(meeting(meetingTitle), LocalizedText.english(meetingTitle), day, start, end, Audience.STATES)
                        .with(m -> m.room = LocalizedText.english("Plenary Room")));
        itemIsLast = false;
        return this;
    }

    public ProgrammeBuilder panel(String itemTitle, Start start, LocalTime end) {
        return item(ItemKind.PANEL, itemTitle, start, end);
    }

    public ProgrammeBuilder sideEvent(String itemTitle, Start start, LocalTime end) {
        return item(ItemKind.SIDE_EVENT, itemTitle, start, end);
    }

    public ProgrammeBuilder dialogue(String itemTitle, Start start, LocalTime end) {
        return item(ItemKind.DIALOGUE, itemTitle, start, end);
    }

    /** An item of the last meeting; without one, of a meeting of the whole day. */
    public ProgrammeBuilder item(ItemKind kind, String itemTitle, Start start, LocalTime end) {
        if (meetings.isEmpty() || !meetings.getLast().date().equals(day)) {
            meeting("Meeting of " + day, at("09:00"), to("18:00"));
        }
        items.add(AgendaItem.of(item(itemTitle), kind, LocalizedText.english(itemTitle), start, end));
        itemIsLast = true;
        return this;
    }

    /** The last item is changed in that way. */
    public ProgrammeBuilder which(UnaryOperator<AgendaItem> edit) {
        items.add(edit.apply(items.removeLast()));
        return this;
    }

    public ProgrammeBuilder number(String number) {
        return which(item -> item.numbered(number));
    }

    public ProgrammeBuilder moderators(Person... people) {
        return which(item -> item.moderatedBy(List.of(people)));
    }

    public ProgrammeBuilder panellists(Person... people) {
        return which(item -> item.withPanel(List.of(people)));
    }

    /** The room of the item or the meeting named last. */
    public ProgrammeBuilder room(String name) {
        var room = LocalizedText.english(name);
        return itemIsLast ? which(item -> item.inRoom(room)) : lastMeeting(meeting -> meeting.with(m -> m.room = room));
    }

    /** The visibility of the item or the meeting named last. */
    public ProgrammeBuilder visibleTo(Visibility visibility) {
        return itemIsLast
                ? which(item -> item.visibleAs(visibility))
                : lastMeeting(meeting -> meeting.with(m -> m.visibility = visibility));
    }

    private ProgrammeBuilder lastMeeting(UnaryOperator<Meeting> edit) {
        meetings.add(edit.apply(meetings.removeLast()));
        return this;
    }

    private void closeMeeting() {
        if (!items.isEmpty()) {
            var inside = List.copyOf(items);
            items.clear();
            lastMeeting(meeting -> meeting.withItems(inside));
        }
    }

    /** The programme; its days are those of its meetings unless others were set. */
    public Programme build() {
        closeMeeting();
        return Programme.of(title, theme, venue, days == null ? daysOfMeetings() : days, mode, status, meetings)
                .with(p -> {
                    p.standing = standing;
                    p.deadlines = deadlines;
                });
    }

    private Days daysOfMeetings() {
        var dates = meetings.stream().map(Meeting::date).sorted().toList();
        return dates.isEmpty() ? new Days(day, day) : new Days(dates.getFirst(), dates.getLast());
    }
}
