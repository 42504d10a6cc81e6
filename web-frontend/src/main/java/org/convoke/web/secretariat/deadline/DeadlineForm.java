package org.convoke.web.secretariat.deadline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.convoke.programme.Deadline;
import org.convoke.programme.DeadlineId;
import org.convoke.programme.DeadlineKind;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Visibility;
import org.convoke.web.secretariat.Fault;
import org.convoke.web.secretariat.Texts;
import org.convoke.web.secretariat.TimeOfDay;
import org.convoke.web.secretariat.Typed;
import org.convoke.web.services.Command;
import org.jspecify.annotations.Nullable;

/** A deadline as a form, and what a form that was changed asks of the draft. */
record DeadlineForm(DeadlineId id, List<String> languages) {

    DeadlineForm {
        languages = List.copyOf(languages);
    }

    /** What was understood, or all that is wrong with it. */
    record Reading(Optional<Deadline> understood, List<Fault> faults) {}

    static Typed blank() {
        return Typed.NOTHING
                .with("kind", DeadlineKind.REGISTRATION.name())
                .with("visibility", Visibility.PUBLIC.name());
    }

    Typed fields(Deadline deadline) {
        var fields = new TreeMap<String, String>();
        Texts.put(fields, "title", deadline.title(), languages);
        fields.put("kind", deadline.kind().name());
        fields.put("day", deadline.day().toString());
        fields.put("time", Objects.toString(deadline.time(), ""));
        fields.put("visibility", deadline.visibility().name());
        return new Typed(fields);
    }

    /** @param before the deadline as it is in the draft; empty where it is not there */
    Reading read(Typed typed, Optional<Deadline> before) {
        var faults = new ArrayList<Fault>();
        var deadline = new Deadline(
                id,
                choice(typed, "kind", DeadlineKind.values(), faults),
                title(typed, before.map(Deadline::title).orElse(null), faults),
                day(typed.text("day"), faults),
                time(typed.text("time"), faults),
                choice(typed, "visibility", Visibility.values(), faults));
        return new Reading(faults.isEmpty() ? Optional.of(deadline) : Optional.empty(), List.copyOf(faults));
    }

    private LocalizedText title(Typed typed, @Nullable LocalizedText before, List<Fault> faults) {
        var source = Texts.source(before, languages);
        var field = Texts.field("title", source);
        if (languages.contains(source) && typed.text(field).isEmpty()) {
            faults.add(Fault.of(field, "editor.fault.text"));
        }
        return Texts.read(typed, "title", before, languages).orElseGet(() -> LocalizedText.of(source, "?"));
    }

    private static LocalDate day(String text, List<Fault> faults) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            faults.add(Fault.of("day", "editor.fault.date"));
            return LocalDate.EPOCH;
        }
    }

    /** None where nothing is typed: the whole day counts. */
    private static @Nullable LocalTime time(String text, List<Fault> faults) {
        var time = TimeOfDay.parse(text);
        if (time.isEmpty() && !text.isEmpty()) {
            faults.add(Fault.of("time", "editor.fault.time"));
        }
        return time.orElse(null);
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

    /**
     * The edits by which a deadline becomes what was typed: of the fields that were changed in the form, and no others, so that
     * what somebody else changed meanwhile stays.
     *
     * @param was the form as it was opened; empty for a deadline that is new
     */
    List<Command> commands(Deadline wanted, Typed was) {
        if (was.isEmpty()) {
            return List.of(new Command.AddDeadline(wanted));
        }
        var typed = fields(wanted);
        var commands = new ArrayList<Command>();
        if (!typed.part("title").equals(was.part("title"))) {
            commands.add(new Command.RetitleDeadline(id, wanted.title()));
        }
        if (!typed.text("kind").equals(was.text("kind"))) {
            commands.add(new Command.ChangeDeadlineKind(id, wanted.kind()));
        }
        if (!typed.text("day").equals(was.text("day")) || !typed.text("time").equals(was.text("time"))) {
            commands.add(new Command.MoveDeadline(id, wanted.day(), wanted.time()));
        }
        if (!typed.text("visibility").equals(was.text("visibility"))) {
            commands.add(new Command.ChangeDeadlineVisibility(id, wanted.visibility()));
        }
        return commands;
    }
}
