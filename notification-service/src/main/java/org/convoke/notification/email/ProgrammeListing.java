package org.convoke.notification.email;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.convoke.notification.email.NoticeView.DayView;
import org.convoke.notification.email.NoticeView.ItemView;
import org.convoke.notification.email.NoticeView.Line;
import org.convoke.notification.email.NoticeView.MeetingView;
import org.convoke.notification.email.NoticeView.People;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Meeting;
import org.convoke.programme.Person;
import org.convoke.programme.Programme;
import org.convoke.wording.OtherZone;
import org.convoke.wording.Times;
import org.convoke.wording.Words;

/** The whole programme, day by day, as a first message lists it. */
final class ProgrammeListing {

    private final Programme programme;
    private final OtherZone other;
    private final Words notice;
    private final Words fixed;
    private final Times times;

    ProgrammeListing(Programme programme, OtherZone other, Words notice) {
        this.programme = programme;
        this.other = other;
        this.notice = notice;
        this.fixed = Words.in("changes", notice.language());
        this.times = Times.in(notice.language());
    }

    List<DayView> days() {
        var days = new TreeMap<java.time.LocalDate, List<MeetingView>>();
        for (var meeting : programme.meetings()) {
            days.computeIfAbsent(meeting.date(), day -> new ArrayList<>()).add(meeting(meeting));
        }
        return days.entrySet().stream()
                .map(day -> new DayView(times.dayWithYear(day.getKey()), day.getValue()))
                .toList();
    }

    private MeetingView meeting(Meeting meeting) {
        var slot = meeting.slot();
        var when = times.beside(
                times.slot(slot, programme),
                times.elsewhere(slot, programme.venue().zone(), other));
        var details = new ArrayList<Line>();
        var room = meeting.room();
        if (room != null) {
            details.add(typed(room));
        }
        var audience = fixed.say(meeting.audience().key());
        details.add(plain(notice.say("programme.audience", "audience", audience)));
        return new MeetingView(
                when,
                typed(meeting.title()),
                details,
                meeting.items().stream().map(this::item).toList());
    }

    private ItemView item(AgendaItem item) {
        var room = item.room();
        var people = new ArrayList<People>();
        addPeople(people, "programme.moderators", item.moderators());
        addPeople(people, "programme.panellists", item.panellists());
        return new ItemView(
                times.start(item.start(), programme),
                name(item),
                room == null ? List.of() : List.of(typed(room)),
                people);
    }

    private Line name(AgendaItem item) {
        var title = typed(item.title());
        var number = item.number();
        var name = fixed.say(
                item.kind().key() + (number == null ? ".name" : ".numbered"),
                "title",
                title.text(),
                "number",
                number == null ? "" : number);
        if (!name.contains(title.text())) {
            name = fixed.say("subject.title", "name", name, "title", title.text());
        }
        return new Line(name, notice.language(), title.translated());
    }

    private void addPeople(List<People> people, String role, List<Person> persons) {
        if (!persons.isEmpty()) {
            people.add(new People(
                    notice.say(role, "count", persons.size()),
                    persons.stream().map(this::person).toList()));
        }
    }

    private Line person(Person person) {
        var affiliation = person.affiliation();
        var line = affiliation == null
                ? plain(person.name())
                : new Line(
                        fixed.say(
                                "person.affiliation",
                                "name",
                                person.name(),
                                "affiliation",
                                typed(affiliation).text()),
                        notice.language(),
                        typed(affiliation).translated());
        return person.toBeConfirmed()
                ? new Line(
                        fixed.say("person.to-be-confirmed", "person", line.text()), line.language(), line.translated())
                : line;
    }

    private Line typed(LocalizedText text) {
        var shown = text.in(notice.language());
        return new Line(shown.text(), shown.language(), shown.translated());
    }

    private Line plain(String text) {
        return new Line(text, notice.language(), true);
    }
}
