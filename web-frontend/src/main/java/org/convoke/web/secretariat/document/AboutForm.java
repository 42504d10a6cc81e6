package org.convoke.web.secretariat.document;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.convoke.programme.ItemId;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.MeetingId;
import org.convoke.programme.Visibility;
import org.convoke.web.secretariat.Fault;
import org.convoke.web.secretariat.Texts;
import org.convoke.web.secretariat.TimeOfDay;
import org.convoke.web.secretariat.Typed;
import org.convoke.web.services.Documents.About;
import org.convoke.web.services.Documents.DocumentKind;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a document besides its files, as a form.
 *
 * @param languages those that the session works in
 * @param zone of the venue, by whose clock an embargo ends
 */
record AboutForm(List<String> languages, ZoneId zone) {

    private static final String EMBARGO = "embargo";
    private static final String MEETING = "meeting-";
    private static final String ITEM = "item-";

    AboutForm {
        languages = List.copyOf(languages);
    }

    /** What became of reading a form. */
    sealed interface Reading {
        /** The form can be read. */
        record Understood(About about) implements Reading {}

        /** The form cannot be read. */
        record Refused(List<Fault> faults) implements Reading {}
    }

    /** The form of a document that is not there yet, for everybody, of the session as a whole. */
    static Typed blank() {
        return Typed.NOTHING
                .with("kind", DocumentKind.BACKGROUND_PAPER.name())
                .with("visibility", Visibility.PUBLIC.name());
    }

    Typed fields(About about) {
        var fields = new TreeMap<String, String>();
        Texts.put(fields, "title", about.title(), languages);
        fields.put("symbol", Objects.requireNonNullElse(about.symbol(), ""));
        fields.put("kind", about.kind().name());
        fields.put("visibility", about.visibility().name());
        fields.put("place", place(about.meeting(), about.item()));
        if (about.embargoUntil() != null) {
            var until = LocalDateTime.ofInstant(about.embargoUntil(), zone);
            fields.put("embargo-day", until.toLocalDate().toString());
            fields.put("embargo-time", until.toLocalTime().toString());
        }
        return new Typed(fields);
    }

    /** The fields of the form by their names. */
    static Set<String> names(List<String> languages) {
        var names = new TreeSet<>(Set.of("symbol", "kind", "visibility", "place", "embargo-day", "embargo-time"));
        languages.forEach(language -> names.add(Texts.field("title", language)));
        return names;
    }

    /** The value by which the form names what a document belongs to; empty for the session. */
    static String place(@Nullable MeetingId meeting, @Nullable ItemId item) {
        if (item != null) {
            return ITEM + item;
        }
        return meeting == null ? "" : MEETING + meeting;
    }

    /** @param before what is said of the document now; empty for a new one */
    Reading read(Typed typed, Optional<About> before) {
        var faults = new ArrayList<Fault>();
        var title = title(typed, before.map(About::title).orElse(null), faults);
        var kind = choice(typed, "kind", DocumentKind.values(), faults);
        var visibility = choice(typed, "visibility", Visibility.values(), faults);
        var embargo = before.filter(about -> fields(about).part(EMBARGO).equals(typed.part(EMBARGO)))
                .map(about ->
                        Optional.ofNullable(about.embargoUntil())) // to the second, and in the hour that comes twice
                .orElseGet(() -> embargo(typed, faults));
        var place = typed.text("place");
        var symbol = typed.text("symbol");
        var about = new About(
                symbol.isEmpty() ? null : symbol,
                kind,
                title,
                visibility,
                embargo.orElse(null),
                id(place, MEETING).map(MeetingId::new).orElse(null),
                id(place, ITEM).map(ItemId::new).orElse(null));
        return faults.isEmpty() ? new Reading.Understood(about) : new Reading.Refused(faults);
    }

    private LocalizedText title(Typed typed, @Nullable LocalizedText before, List<Fault> faults) {
        var source = Texts.source(before, languages);
        var field = Texts.field("title", source);
        if (languages.contains(source) && typed.text(field).isEmpty()) {
            faults.add(Fault.of(field, "editor.fault.text"));
        }
        return Texts.read(typed, "title", before, languages).orElseGet(() -> LocalizedText.of(source, "?"));
    }

    private static <E extends Enum<E>> E choice(Typed typed, String field, E[] values, List<Fault> faults) {
        var chosen = Arrays.stream(values)
                .filter(value -> value.name().equals(typed.text(field)))
                .findFirst();
        if (chosen.isEmpty()) {
            faults.add(Fault.of(field, "editor.fault.choice"));
        }
        return chosen.orElse(values[0]);
    }

    /** The instant at which the embargo ends. A time that the clock of the venue skips is none. */
    private Optional<Instant> embargo(Typed typed, List<Fault> faults) {
        if (typed.part(EMBARGO).isEmpty()) {
            return Optional.empty();
        }
        var day = day(typed.text("embargo-day"));
        if (day.isEmpty()) {
            faults.add(Fault.of("embargo-day", "editor.fault.date"));
        }
        var time = TimeOfDay.parse(typed.text("embargo-time"));
        if (time.isEmpty()) {
            faults.add(Fault.of("embargo-time", "editor.fault.time"));
        }
        return day.flatMap(date -> time.flatMap(clock -> instant(date, clock, faults)));
    }

    private Optional<Instant> instant(LocalDate day, LocalTime time, List<Fault> faults) {
        var local = day.atTime(time);
        if (zone.getRules().getValidOffsets(local).isEmpty()) {
            faults.add(Fault.of("embargo-time", "filing.fault.skipped"));
            return Optional.empty();
        }
        return Optional.of(local.atZone(zone).toInstant());
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> id(String place, String kind) {
        try {
            return place.startsWith(kind)
                    ? Optional.of(UUID.fromString(place.substring(kind.length())))
                    : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
