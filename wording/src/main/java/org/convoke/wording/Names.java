package org.convoke.wording;

import java.time.LocalDate;
import org.convoke.programme.Change;
import org.convoke.programme.Facet;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Slot;
import org.convoke.programme.Start;
import org.convoke.programme.Subject;

/** What meetings and items are called in a sentence. */
final class Names {

    private final Words words;
    private final Times times;
    private final FacetLines lines;

    Names(Words words, Times times, FacetLines lines) {
        this.words = words;
        this.times = times;
        this.lines = lines;
    }

    /** Short: "Panel 2", "Side event “Data on smuggling”"; by its older title where the change is about the title. */
    Line name(Change change) {
        var subject = change.subject();
        return switch (subject) {
            case Subject.WholeSession ignored -> Line.in(words, keyOf(subject));
            case Subject.OfDeadline deadline ->
                Line.in(words, keyOf(deadline), "title", title(change, deadline.title()));
            case Subject.OfMeeting meeting -> Line.in(words, keyOf(meeting), "title", title(change, meeting.title()));
            case Subject.OfItem item -> lines.item(item, title(change, item.title()));
        };
    }

    private Line title(Change change, LocalizedText isNow) {
        return lines.texts().typed(change.was() instanceof LocalizedText was ? was : isNow);
    }

    private static String keyOf(Subject subject) {
        return switch (subject) {
            case Subject.WholeSession ignored -> "session.name";
            case Subject.OfDeadline ignored -> "deadline.name";
            case Subject.OfMeeting ignored -> "meeting.name";
            case Subject.OfItem item -> FacetLines.keyOf(item);
        };
    }

    /** The name, then the title, the day and the time, as far as the change leaves them standing. */
    Line subject(Change change) {
        var line = name(change);
        return switch (change.subject()) {
            case Subject.WholeSession ignored -> line;
            case Subject.OfDeadline ignored -> line;
            case Subject.OfMeeting meeting -> placed(line, change, meeting.slot());
            case Subject.OfItem item ->
                words.uses(keyOf(item), "title") || change.isNow() instanceof LocalizedText
                        ? placed(line, change, item.slot())
                        : placed(titled(line, item), change, item.slot());
        };
    }

    private Line titled(Line name, Subject.OfItem item) {
        return Line.in(
                words, "subject.title", "name", name, "title", lines.texts().typed(item.title()));
    }

    private Line placed(Line name, Change change, Slot slot) {
        return switch (change.isNow()) {
            case Slot isNow
            when change.was() instanceof Slot was -> was.date().equals(isNow.date()) ? onDay(name, slot.date()) : name;
            case Facet ignored when isScheduled(change) -> onDay(name, slot.date());
            case Facet ignored -> atTime(onDay(name, slot.date()), slot.start());
        };
    }

    private static boolean isScheduled(Change change) {
        return change.was() instanceof Facet.Scheduled || change.isNow() instanceof Facet.Scheduled;
    }

    private Line onDay(Line name, LocalDate date) {
        return Line.in(words, "subject.day", "name", name, "day", times.day(date));
    }

    private Line atTime(Line name, Start start) {
        return switch (start) {
            case Start.At at -> Line.in(words, "subject.time", "name", name, "time", times.time(at.at()));
            case Start.After ignored -> name;
        };
    }

    /** The day of what the change is about; empty for the session as a whole and for deadlines. */
    String day(Subject subject) {
        return switch (subject) {
            case Subject.WholeSession ignored -> "";
            case Subject.OfDeadline ignored -> "";
            case Subject.OfMeeting meeting -> times.day(meeting.slot().date());
            case Subject.OfItem item -> times.day(item.slot().date());
        };
    }
}
