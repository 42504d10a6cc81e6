package org.convoke.notification.email;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Language;
import net.fortuna.ical4j.model.property.CalScale;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.Version;
import net.fortuna.ical4j.model.property.XProperty;
import org.convoke.events.RevisionPublished;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.Facet;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Meeting;
import org.convoke.programme.Person;
import org.convoke.programme.Programme;
import org.convoke.programme.Slot;
import org.convoke.wording.Words;
import org.jspecify.annotations.Nullable;

/**
 * The programme as a calendar file: an event per agenda item, or per meeting that has none. Events keep their UID for
 * ever; their SEQUENCE is the number of the revision. What the older programme had and the newer has not stays as a
 * cancelled event. There is no METHOD: Outlook reads only the first event of an invitation, and nobody has to answer.
 */
final class ProgrammeCalendar {

    private final String language;
    private final MailIdentity us;
    private final String address;
    private final RevisionPublished isNow;
    private final ZoneId zone;
    private final @Nullable TimeZone timeZone;

    private ProgrammeCalendar(String language, MailIdentity us, String address, RevisionPublished isNow) {
        this.language = language;
        this.us = us;
        this.address = address;
        this.isNow = isNow;
        this.zone = isNow.programme().venue().zone();
        this.timeZone = TimeZoneRegistryFactory.getInstance().createRegistry().getTimeZone(zone.getId());
    }

    /** Something that takes a place in the calendar. */
    private record Entry(UUID id, LocalizedText title, Slot slot, Facet.Room room, List<Person> people) {

        private static Stream<Entry> of(Programme programme) {
            return programme.meetings().stream().flatMap(Entry::of);
        }

        private static Stream<Entry> of(Meeting meeting) {
            return meeting.items().isEmpty()
                    ? Stream.of(new Entry(
                            meeting.id().value(),
                            meeting.title(),
                            meeting.slot(),
                            new Facet.Room(meeting.room()),
                            List.of()))
                    : meeting.items().stream().map(item -> of(meeting, item));
        }

        private static Entry of(Meeting meeting, AgendaItem item) {
            var people = new ArrayList<>(item.moderators());
            people.addAll(item.panellists());
            return new Entry(item.id().value(), item.title(), meeting.slotOf(item), meeting.roomOf(item), people);
        }
    }

    /**
     * The file, UTF-8.
     *
     * @param address where the programme can be read
     * @param was the revision whose entries a reader may have in the calendar; null where there is none
     */
    static byte[] write(
            String language,
            MailIdentity us,
            String address,
            @Nullable RevisionPublished was,
            RevisionPublished isNow) {
        return new ProgrammeCalendar(language, us, address, isNow)
                .calendar(was)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private Calendar calendar(@Nullable RevisionPublished was) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Convoke//programme//EN"));
        calendar.add(new Version(new ParameterList(), Version.VALUE_2_0));
        calendar.add(new CalScale(CalScale.VALUE_GREGORIAN));
        calendar.add(new XProperty("X-WR-CALNAME", shown(isNow.programme().title())));
        if (timeZone != null) {
            calendar.add(timeZone.getVTimeZone());
        }
        Set<UUID> held = new HashSet<>();
        var usual = isNow.programme().status() == org.convoke.programme.Status.TENTATIVE
                ? Status.VALUE_TENTATIVE
                : Status.VALUE_CONFIRMED;
        Entry.of(isNow.programme()).filter(entry -> held.add(entry.id())).forEach(entry -> {
            calendar.add(event(entry, isNow.programme(), usual));
        });
        if (was != null) {
            Entry.of(was.programme()).filter(entry -> held.add(entry.id())).forEach(entry -> {
                calendar.add(event(entry, was.programme(), Status.VALUE_CANCELLED));
            });
        }
        return calendar;
    }

    private VEvent event(Entry entry, Programme programme, String status) {
        var event = new VEvent(false);
        event.add(new Uid(entry.id() + "@" + us.domain()));
        event.add(new DtStamp(isNow.publishedAt()));
        event.add(new Sequence(isNow.number()));
        event.add(
                new DtStart<>(at(entry.slot().date().atTime(entry.slot().start().expected()))));
        event.add(new DtEnd<>(at(entry.slot().date().atTime(endOf(entry.slot())))));
        event.add(new Summary(inLanguageOf(entry.title()), shown(entry.title())));
        event.add(new Location(place(entry.room(), programme)));
        event.add(new Status(status));
        if (!entry.people().isEmpty()) {
            event.add(new Description(names(entry.people())));
        }
        event.add(new Url(URI.create(address)));
        return event;
    }

    /** By the clock of the venue; by UTC where the calendar library does not know the venue's zone. */
    private Temporal at(LocalDateTime planned) {
        var there = planned.atZone(zone);
        return timeZone == null ? there.toInstant() : there;
    }

    /** A slot that ends before it starts has no length, rather than a negative one. */
    private static LocalTime endOf(Slot slot) {
        return slot.end().isBefore(slot.start().expected()) ? slot.start().expected() : slot.end();
    }

    private ParameterList inLanguageOf(LocalizedText text) {
        return new ParameterList(List.of(new Language(text.in(language).language())));
    }

    private String place(Facet.Room room, Programme programme) {
        var name = room.name();
        var venue = shown(programme.venue().name());
        return name == null ? venue : line("calendar.place", "room", shown(name), "venue", venue);
    }

    private String names(List<Person> people) {
        return String.join(
                "\n",
                people.stream()
                        .map(person -> {
                            var name = SafeText.line(person.name());
                            var affiliation = person.affiliation();
                            return affiliation == null
                                    ? name
                                    : line("calendar.person", "name", name, "affiliation", shown(affiliation));
                        })
                        .toList());
    }

    private String line(String key, Object... arguments) {
        return Words.in("notice", language).say(key, arguments);
    }

    private String shown(LocalizedText text) {
        return SafeText.line(text.in(language).text());
    }
}
