package org.convoke.calendar;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Language;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.CalScale;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Created;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Source;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.Version;
import net.fortuna.ical4j.model.property.XProperty;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Person;
import org.convoke.wording.OneLine;
import org.convoke.wording.Words;

/**
 * The programme as a calendar file: an event per agenda item, or per meeting that has none, and per deadline. Events keep their UID for
 * ever and count their changes; what is no longer held stays as a cancelled event. There is no METHOD: Outlook reads only
 * the first event of an invitation, and nobody has to answer.
 */
public final class ProgrammeCalendar {

    /** The bundle with the words that join names and places, since commas differ. */
    private static final String WORDS = "changes";

    private static final Duration FETCHED_ANEW_AFTER = Duration.ofHours(1);

    private final CalendarStyle style;
    private final Words words;
    private final TimeZoneRegistry known = TimeZoneRegistryFactory.getInstance().createRegistry();
    private final Map<ZoneId, Optional<TimeZone>> zones = new HashMap<>();

    private ProgrammeCalendar(CalendarStyle style) {
        this.style = style;
        this.words = Words.in(WORDS, Words.firstOf(WORDS, List.of(style.language())));
    }

    /** The file, UTF-8. */
    public static byte[] write(CalendarHistory history, Scope scope, CalendarStyle style) {
        return Folding.fold(
                new ProgrammeCalendar(style).calendar(history, scope).toString());
    }

    /** One meeting as a message to a calendar program (RFC 5546): of its own, and never with another. */
    static Calendar message(CalendarHistory.Dated meeting, Method method, Organizer organizer, CalendarStyle style) {
        var writer = new ProgrammeCalendar(style);
        var event = writer.event(meeting);
        event.add(organizer);
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Convoke//programme//EN"));
        calendar.add(new Version(new ParameterList(), Version.VALUE_2_0));
        calendar.add(new CalScale(CalScale.VALUE_GREGORIAN));
        calendar.add(method);
        writer.zones.values().stream().flatMap(Optional::stream).forEach(zone -> calendar.add(zone.getVTimeZone()));
        calendar.add(event);
        return calendar;
    }

    private Calendar calendar(CalendarHistory history, Scope scope) {
        var programme = history.newest().programme();
        var title = shown(programme.title());
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Convoke//programme//EN"));
        calendar.add(new Version(new ParameterList(), Version.VALUE_2_0));
        calendar.add(new CalScale(CalScale.VALUE_GREGORIAN));
        calendar.add(new Name(title));
        calendar.add(new XProperty("X-WR-CALNAME", title));
        calendar.add(new XProperty(
                "X-WR-TIMEZONE", style.clock().orElse(programme.venue().zone()).getId()));
        calendar.add(new LastModified(history.newest().at()));
        calendar.add(new Url(URI.create(style.address())));
        style.source().ifPresent(source -> fetched(calendar, source));
        var events =
                history.events().stream().filter(scope::holds).map(this::event).toList();
        zones.values().stream().flatMap(Optional::stream).forEach(zone -> calendar.add(zone.getVTimeZone()));
        events.forEach(calendar::add);
        return calendar;
    }

    /** How often to look again: the name of RFC 7986, and the one that Outlook reads. */
    private static void fetched(Calendar calendar, String source) {
        calendar.add(new Source(new ParameterList(List.of(Value.URI)), source));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), FETCHED_ANEW_AFTER));
        calendar.add(new XProperty("X-PUBLISHED-TTL", FETCHED_ANEW_AFTER.toString()));
    }

    private VEvent event(CalendarHistory.Dated dated) {
        var entry = dated.entry();
        var event = new VEvent(false);
        event.add(new Uid(entry.id() + "@" + style.domain()));
        event.add(new DtStamp(dated.changed()));
        event.add(new Created(dated.created()));
        event.add(new LastModified(dated.changed()));
        event.add(new Sequence(dated.sequence()));
        switch (entry.when()) {
            case When.Timed timed -> {
                event.add(new DtStart<>(at(timed.start(), timed.zone())));
                if (timed.end().isAfter(timed.start())) {
                    event.add(new DtEnd<>(at(timed.end(), timed.zone())));
                }
            }
            case When.AllDay allDay -> {
                event.add(new DtStart<>(new ParameterList(List.of(Value.DATE)), allDay.day()));
            }
        }
        event.add(new Summary(inLanguageOf(entry.title()), shown(entry.title())));
        place(entry).ifPresent(place -> event.add(new Location(place)));
        if (entry.track() != null) {
            event.add(new Categories(new TextList(shown(entry.track()))));
        }
        if (entry.kind() == Entry.Kind.DEADLINE) {
            event.add(new Transp(Transp.VALUE_TRANSPARENT)); // nobody is busy because of it
        }
        event.add(new Status(
                dated.isOff()
                        ? Status.VALUE_CANCELLED
                        : entry.tentative() ? Status.VALUE_TENTATIVE : Status.VALUE_CONFIRMED));
        details(entry).ifPresent(details -> event.add(new Description(details)));
        event.add(new Url(URI.create(style.address() + "#" + entry.anchor())));
        return event;
    }

    /** By the clock asked for, and by UTC where the calendar library does not know its zone. */
    private Temporal at(LocalDateTime planned, ZoneId venue) {
        var there = planned.atZone(venue);
        var clock = style.clock().orElse(venue);
        var zone = zones.computeIfAbsent(clock, id -> Optional.ofNullable(known.getTimeZone(id.getId())));
        return zone.isPresent() ? there.withZoneSameInstant(clock) : there.toInstant();
    }

    private ParameterList inLanguageOf(LocalizedText text) {
        return new ParameterList(List.of(new Language(text.in(style.language()).language())));
    }

    private Optional<String> place(Entry entry) {
        var room = Optional.ofNullable(entry.room()).map(this::shown);
        var venue = Optional.ofNullable(entry.venue()).map(this::shown);
        return room.isPresent() && venue.isPresent()
                ? Optional.of(words.say("venue.room", "room", room.get(), "venue", venue.get()))
                : room.or(() -> venue);
    }

    /** The people, and where to follow from afar. */
    private Optional<String> details(Entry entry) {
        var webcast = entry.webcast();
        var lines = Stream.concat(
                        entry.people().stream().map(this::named),
                        webcast == null ? Stream.of() : Stream.of(OneLine.of(webcast)))
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", lines));
    }

    private String named(Person person) {
        var name = OneLine.of(person.name());
        var affiliation = person.affiliation();
        return affiliation == null
                ? name
                : words.say("person.affiliation", "name", name, "affiliation", shown(affiliation));
    }

    private String shown(LocalizedText text) {
        return OneLine.of(text.in(style.language()).text());
    }
}
