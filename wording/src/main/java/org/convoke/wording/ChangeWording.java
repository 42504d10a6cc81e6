package org.convoke.wording;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.convoke.programme.Change;
import org.convoke.programme.Facet;
import org.convoke.programme.Programme;
import org.convoke.programme.Slot;
import org.jspecify.annotations.Nullable;

/**
 * Says what changed between two programmes, to a reader of one language. A new kind of change needs no code here: its
 * sentence is the entry {@code change.TYPE} of the bundle {@code changes}, its lines follow from its facets.
 */
public final class ChangeWording {

    private static final String BUNDLE = "changes";

    private final Words words;
    private final Side was;
    private final Side isNow;
    private final Names names;

    private ChangeWording(
            String language, Programme programmeWas, Programme programmeIsNow, @Nullable OtherZone other) {
        var times = Times.in(language);
        this.words = Words.in(BUNDLE, language);
        this.was = new Side(Side.Which.WAS, programmeWas, new FacetLines(words, times, programmeWas, other));
        this.isNow = new Side(Side.Which.IS_NOW, programmeIsNow, new FacetLines(words, times, programmeIsNow, other));
        this.names = new Names(words, times, isNow.lines());
    }

    /**
     * The wording of the changes between two programmes, with the times of the venue only.
     *
     * @throws IllegalArgumentException where there are no words in the language
     */
    public static ChangeWording in(String language, Programme was, Programme isNow) {
        return new ChangeWording(language, was, isNow, null);
    }

    /** The same, with the times of a second clock in brackets after those of the venue. */
    public static ChangeWording in(String language, Programme was, Programme isNow, OtherZone other) {
        return new ChangeWording(language, was, isNow, other);
    }

    /** The languages that changes can be described in. */
    public static List<String> languages() {
        return Words.languages(BUNDLE);
    }

    /** All changes in words, in their order. */
    public List<Described> describe(List<Change> changes) {
        return changes.stream().map(this::describe).toList();
    }

    /** The change in words. */
    public Described describe(Change change) {
        var variant = Variant.between(was.facet(change), isNow.facet(change));
        boolean detailed = lines(was, change, variant, false).equals(lines(isNow, change, variant, false));
        var before = lines(was, change, variant, detailed);
        var after = lines(isNow, change, variant, detailed);
        boolean seen = !before.equals(after);
        var entry = entry(change, variant, detailed, seen);
        return new Described(
                change.type(),
                change.weight(),
                names.name(change),
                names.subject(change),
                entry.aspect(),
                entry.headline(),
                before,
                after,
                seen);
    }

    private List<Line> lines(Side side, Change change, Variant variant, boolean detailed) {
        var lines = side.lines(change, variant, detailed);
        return change instanceof Change.ItemMoved moved && roomMovesAlong(moved)
                ? Stream.concat(
                                lines.stream(),
                                side.lines().lines(side.roomOf(moved.item().id()), false).stream())
                        .toList()
                : lines;
    }

    /** An item without a room of its own follows its new meeting into another room, and no other change says so. */
    private boolean roomMovesAlong(Change.ItemMoved moved) {
        var id = moved.item().id();
        return !moved.from().equals(moved.to())
                && was.ownRoomOf(id).equals(isNow.ownRoomOf(id))
                && !was.roomOf(id).equals(isNow.roomOf(id));
    }

    /** What the bundle says of a kind of change: what has changed, a bar, the sentence. */
    private record Entry(String aspect, Line headline) {
        private static Entry of(Line both) {
            int bar = both.text().indexOf('|');
            return new Entry(
                    both.text().substring(0, bar).strip(),
                    new Line(both.text().substring(bar + 1).strip(), both.language(), both.translated()));
        }
    }

    private Entry entry(Change change, Variant variant, boolean detailed, boolean seen) {
        var people = Replacements.of(change);
        var papers = Reissues.of(change);
        var texts = isNow.lines().texts();
        return Entry.of(Line.in(
                words,
                seen ? key(change, variant) : "change.unseen",
                "name",
                names.name(change),
                "day",
                names.day(change.subject()),
                "was",
                was.venueOnly().lines(change, variant, detailed).getFirst(),
                "isNow",
                isNow.venueOnly().lines(change, variant, detailed).getFirst(),
                "start",
                isNow.facet(change) instanceof Slot slot
                        ? isNow.lines().venueOnly().start(slot)
                        : "",
                "end",
                isNow.facet(change) instanceof Slot slot
                        ? isNow.lines().venueOnly().end(slot)
                        : "",
                "person",
                people.person(),
                "formerly",
                people.formerly(),
                "count",
                people.count() + papers.count() + itemsOf(was.facet(change)),
                "parts",
                itemsOf(isNow.facet(change)),
                "document",
                papers.document().map(texts::named).orElseGet(() -> texts.plain("")),
                "version",
                papers.document().map(TextLines::version).orElse(""),
                "languages",
                Objects.requireNonNullElse(texts.listed(papers.languages()), "")));
    }

    private static int itemsOf(Facet facet) {
        return facet instanceof Facet.Items items ? items.items().size() : 0;
    }

    private String key(Change change, Variant variant) {
        var key = "change." + change.type();
        return words.has(key + variant.suffix()) ? key + variant.suffix() : key;
    }
}
