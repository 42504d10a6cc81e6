package org.convoke.web.programme;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.convoke.programme.Change;
import org.convoke.programme.Programme;
import org.convoke.programme.Weight;
import org.convoke.wording.ChangeWording;
import org.convoke.wording.Described;
import org.convoke.wording.OtherZone;

/** The changes between two programmes in the words of a reader, the heaviest first. */
public record ChangeList(List<Row> rows) {

    /** A change in words, with its mark and where it stands in the programme. */
    public record Row(Described words, Chip chip, String anchor) {}

    /**
     * The changes of one weight.
     *
     * @param key of the heading in the bundle of the pages
     */
    public record Group(String key, List<Row> rows) {}

    public ChangeList {
        rows = List.copyOf(rows);
    }

    /** No changes: what a first publication has. */
    public static ChangeList none() {
        return new ChangeList(List.of());
    }

    /** The changes in a language, with a second clock where the reader wants one. */
    public static ChangeList of(
            List<Change> changes, Programme was, Programme isNow, String language, Optional<OtherZone> other) {
        var wording = wording(was, isNow, language, other);
        return new ChangeList(changes.stream()
                .map(change -> {
                    var words = wording.describe(change);
                    return new Row(words, Chip.of(change, words, language), Anchors.of(change.subject()));
                })
                .toList());
    }

    static ChangeWording wording(Programme was, Programme isNow, String language, Optional<OtherZone> other) {
        return other.map(zone -> ChangeWording.in(language, was, isNow, zone))
                .orElseGet(() -> ChangeWording.in(language, was, isNow));
    }

    public int size() {
        return rows.size();
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The first few, for a summary. */
    public List<Row> first(int count) {
        return rows.stream().limit(count).toList();
    }

    /** By weight, without the weights that nothing has. */
    public List<Group> groups() {
        return Arrays.stream(Weight.values())
                .map(weight -> new Group(
                        key(weight),
                        rows.stream()
                                .filter(row -> row.words().weight() == weight)
                                .toList()))
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }

    private static String key(Weight weight) {
        return switch (weight) {
            case URGENT -> "changes.urgent";
            case NORMAL -> "changes.normal";
            case SILENT -> "changes.silent";
        };
    }
}
