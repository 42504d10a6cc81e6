package org.convoke.wording;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.convoke.programme.Facet;
import org.convoke.programme.PaperEdit;
import org.convoke.programme.PeopleEdit;
import org.convoke.programme.Slot;
import org.convoke.programme.Standing;
import org.convoke.programme.Start;

/**
 * In which way something has changed, as far as it deserves a sentence of its own. It follows from the two sides alone,
 * so that a new kind of change gets its variants without code; a kind whose bundle has no such entry uses its only one.
 */
enum Variant {
    /** The plain case. */
    USUAL,
    /** Only the end of a slot. */
    END,
    /** Only the start of a slot. */
    START,
    /** Start and end on the same day. */
    TIME,
    /** The start now hangs on another meeting. */
    AFTER,
    /** The same time in another meeting. */
    MEETING,
    /** What was there is gone. */
    NONE,
    /** There was nothing before. */
    FIRST,
    /** People or documents were only added, only removed, or only replaced, a document by its next version. */
    ADDED,
    REMOVED,
    REPLACED,
    /** People were only confirmed, only corrected otherwise, or only put in another order. */
    CONFIRMED,
    CORRECTED,
    REORDERED,
    /** Documents are only there in more languages. */
    TRANSLATED;

    static Variant between(Facet was, Facet isNow) {
        return switch (isNow) {
            case Slot slot when was instanceof Slot before -> ofSlots(before, slot);
            case Facet.People people
            when was instanceof Facet.People before -> ofPeople(PeopleEdit.between(before, people));
            case Facet.Papers papers
            when was instanceof Facet.Papers before -> ofPapers(PaperEdit.between(before, papers));
            case Facet facet when isNone(facet) -> NONE;
            case Facet ignored when isNone(was) -> FIRST;
            case Facet ignored -> USUAL;
        };
    }

    /** The end of the key in the bundle; empty for the plain case. */
    String suffix() {
        return this == USUAL ? "" : "." + name().toLowerCase(Locale.ROOT);
    }

    private static boolean isNone(Facet facet) {
        return switch (facet) {
            case Facet.Room room -> room.name() == null;
            case Facet.Number number -> number.number() == null;
            case Facet.Webcast webcast -> webcast.address() == null;
            case Facet.Note note -> note.text() == null;
            case Facet.Track track -> track.name() == null;
            case Facet.Languages languages -> languages.languages().isEmpty();
            case Facet.Rooms rooms -> rooms.rooms().isEmpty();
            case Facet.SpeakingTimes times -> times.times().isEmpty();
            case Standing standing -> standing instanceof Standing.Convened;
            case Facet ignored -> false;
        };
    }

    private static Variant ofSlots(Slot was, Slot isNow) {
        if (was.equals(isNow)) {
            return MEETING;
        }
        if (!was.date().equals(isNow.date())) {
            return USUAL;
        }
        if (was.start().equals(isNow.start())) {
            return END;
        }
        if (isNow.start() instanceof Start.After) {
            return AFTER;
        }
        return was.end().equals(isNow.end()) ? START : TIME;
    }

    private static Variant ofPeople(List<PeopleEdit> edits) {
        return edits.isEmpty() ? REORDERED : only(edits.stream().map(Variant::ofPerson));
    }

    private static Variant ofPapers(List<PaperEdit> edits) {
        return edits.isEmpty() ? REORDERED : only(edits.stream().map(Variant::ofPaper));
    }

    /** The variant that all are of. */
    private static Variant only(Stream<Variant> variants) {
        var kinds = variants.distinct().toList();
        return kinds.size() == 1 ? kinds.getFirst() : USUAL;
    }

    private static Variant ofPerson(PeopleEdit edit) {
        return switch (edit) {
            case PeopleEdit.Added ignored -> ADDED;
            case PeopleEdit.Removed ignored -> REMOVED;
            case PeopleEdit.Replaced replaced
            when !replaced.was().name().equals(replaced.isNow().name()) -> REPLACED;
            case PeopleEdit.Replaced same ->
                same.was().toBeConfirmed() && !same.isNow().toBeConfirmed() ? CONFIRMED : CORRECTED;
        };
    }

    private static Variant ofPaper(PaperEdit edit) {
        return switch (edit) {
            case PaperEdit.Added ignored -> ADDED;
            case PaperEdit.Removed ignored -> REMOVED;
            case PaperEdit.Reissued ignored -> REPLACED;
            case PaperEdit.Translated ignored -> TRANSLATED;
            case PaperEdit.Changed ignored -> USUAL;
        };
    }
}
