package org.convoke.wording;

import java.util.List;
import java.util.Optional;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.Change;
import org.convoke.programme.Document;
import org.convoke.programme.Facet;
import org.convoke.programme.ItemId;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Meeting;
import org.convoke.programme.MeetingId;
import org.convoke.programme.Programme;
import org.convoke.programme.Slot;

/** One side of a change, what was or what is now, with the programme that it is taken from. */
final class Side {

    /** Which of the two. */
    enum Which {
        WAS,
        IS_NOW
    }

    private record Placed(Meeting meeting, AgendaItem item) {}

    private final Which which;
    private final Programme programme;
    private final FacetLines lines;

    Side(Which which, Programme programme, FacetLines lines) {
        this.which = which;
        this.programme = programme;
        this.lines = lines;
    }

    /** The same side as headlines show it, with the times of the venue only. */
    Side venueOnly() {
        return new Side(which, programme, lines.venueOnly());
    }

    FacetLines lines() {
        return lines;
    }

    /** What the reader has to know of this side: an item without a room of its own is in that of its meeting. */
    Facet facet(Change change) {
        var facet = which == Which.WAS ? change.was() : change.isNow();
        return change instanceof Change.ItemRoomChanged c && facet instanceof Facet.Room room && room.name() == null
                ? roomOf(c.item().id())
                : facet;
    }

    /**
     * This side of the change in lines.
     *
     * @param detailed also what seldom matters: the addresses of documents, the zone of a venue
     */
    List<Line> lines(Change change, Variant variant, boolean detailed) {
        return switch (facet(change)) {
            case Slot slot -> List.of(slot(change, variant, slot));
            case Facet.People ignored
            when variant == Variant.REPLACED || variant == Variant.CONFIRMED || variant == Variant.CORRECTED ->
                lines.texts()
                        .people(
                                which == Which.WAS
                                        ? Replacements.of(change).gone()
                                        : Replacements.of(change).come());
            case Facet.Papers ignored
            when variant == Variant.REPLACED || variant == Variant.TRANSLATED ->
                lines.lines(new Facet.Papers(papers(Reissues.of(change))), detailed);
            case Facet facet -> lines.lines(facet, detailed);
        };
    }

    private List<Document> papers(Reissues reissues) {
        return which == Which.WAS ? reissues.gone() : reissues.come();
    }

    private Line slot(Change change, Variant variant, Slot slot) {
        return switch (variant) {
            case START -> lines.start(slot);
            case END -> lines.end(slot);
            case TIME, AFTER -> lines.slot(slot);
            case MEETING -> meetingOf(change).map(lines::meeting).orElseGet(() -> lines.onDay(slot));
            case USUAL, NONE, FIRST, ADDED, REMOVED, REPLACED, CONFIRMED, CORRECTED, REORDERED, TRANSLATED ->
                lines.onDay(slot);
        };
    }

    private Optional<MeetingId> meetingOf(Change change) {
        return change instanceof Change.ItemMoved moved
                ? Optional.of(which == Which.WAS ? moved.from() : moved.to())
                : Optional.empty();
    }

    /** The room that the item is in on this side: its own, else that of its meeting. */
    Facet.Room roomOf(ItemId id) {
        return placed(id).map(at -> at.meeting().roomOf(at.item())).orElseGet(() -> new Facet.Room(null));
    }

    /** The item's own room on this side, if it has one. */
    Optional<LocalizedText> ownRoomOf(ItemId id) {
        return placed(id).map(at -> at.item().room());
    }

    private Optional<Placed> placed(ItemId id) {
        return programme.meetings().stream()
                .flatMap(meeting -> meeting.items().stream().map(item -> new Placed(meeting, item)))
                .filter(at -> at.item().id().equals(id))
                .findFirst();
    }
}
