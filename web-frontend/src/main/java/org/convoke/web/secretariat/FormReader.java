package org.convoke.web.secretariat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.MeetingId;
import org.convoke.programme.Programme;
import org.convoke.programme.Start;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one form, and keeps what is wrong with them, so that all of it can be said at once. */
final class FormReader {

    private static final LocalTime STANDS_IN = LocalTime.MIDNIGHT;

    private final Typed typed;
    private final Programme programme;
    private final List<String> languages;
    private final List<Fault> faults = new ArrayList<>();

    FormReader(Typed typed, Programme programme, List<String> languages) {
        this.typed = typed;
        this.programme = programme;
        this.languages = languages;
    }

    /** What is wrong with the fields that were read so far, in their order. */
    List<Fault> faults() {
        return List.copyOf(faults);
    }

    void fault(String field, String key) {
        faults.add(Fault.of(field, key));
    }

    /** A text that must be there in its source language. */
    LocalizedText required(String name, @Nullable LocalizedText before) {
        var source = Texts.source(before, languages);
        var field = Texts.field(name, source);
        if (languages.contains(source) && typed.text(field).isEmpty()) {
            fault(field, "editor.fault.text");
        }
        return Texts.read(typed, name, before, languages).orElseGet(() -> LocalizedText.of(source, "?"));
    }

    @Nullable
    LocalizedText optional(String name, @Nullable LocalizedText before) {
        return Texts.read(typed, name, before, languages).orElse(null);
    }

    @Nullable
    String optional(String name) {
        var text = typed.text(name);
        return text.isEmpty() ? null : text;
    }

    LocalDate date(String field) {
        try {
            return LocalDate.parse(typed.text(field));
        } catch (DateTimeException notADay) {
            fault(field, "editor.fault.date");
            return programme.days().first();
        }
    }

    LocalTime time(String field) {
        var time = TimeOfDay.parse(typed.text(field));
        if (time.isEmpty()) {
            fault(field, "editor.fault.time");
        }
        return time.orElse(STANDS_IN);
    }

    /** The start, at a time or after another meeting; the time is the estimate then. */
    Start start() {
        var time = time("start");
        if (typed.text("start-after").isEmpty()) {
            return new Start.At(time);
        }
        return meeting("start-after")
                .<Start>map(other -> new Start.After(other, time))
                .orElseGet(() -> new Start.At(time));
    }

    /** The end, which must be later than the start. */
    LocalTime end(Start start) {
        var end = time("end");
        var understood = faults.stream().map(Fault::field).noneMatch(List.of("start", "end")::contains);
        if (understood && !end.isAfter(start.expected())) {
            fault("end", "editor.fault.end");
        }
        return end;
    }

    /** A meeting of the programme. */
    Optional<MeetingId> meeting(String field) {
        try {
            var known = Optional.of(new MeetingId(UUID.fromString(typed.text(field))))
                    .filter(id -> programme.meeting(id).isPresent());
            if (known.isEmpty()) {
                fault(field, "editor.fault.meeting");
            }
            return known;
        } catch (IllegalArgumentException notAnId) {
            fault(field, "editor.fault.meeting");
            return Optional.empty();
        }
    }

    /** One of the values of an enumeration, by its name. */
    <E extends Enum<E>> E choice(String field, Class<E> type) {
        var constants = type.getEnumConstants();
        var known = Arrays.stream(constants)
                .filter(constant -> constant.name().equals(typed.text(field)))
                .findFirst();
        if (known.isEmpty()) {
            fault(field, "editor.fault.choice");
        }
        return known.orElse(constants[0]);
    }
}
