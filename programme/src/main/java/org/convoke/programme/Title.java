package org.convoke.programme;

import java.util.Locale;
import java.util.stream.IntStream;

/** A title as a sorted set of its pairs of letters, so that many can be compared fast. */
final class Title {

    private final String text;
    private final int[] pairs;

    private Title(String text, int[] pairs) {
        this.text = text;
        this.pairs = pairs;
    }

    static Title of(LocalizedText title) {
        var text = title.sourceText()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return new Title(
                text,
                text.length() < 2
                        ? text.chars().toArray()
                        : IntStream.range(0, text.length() - 1)
                                .map(at -> text.charAt(at) << 16 | text.charAt(at + 1))
                                .sorted()
                                .distinct()
                                .toArray());
    }

    /** The same words, whatever their punctuation and case. */
    String words() {
        return text;
    }

    /** How alike two titles are: from 0, nothing in common, to 1, the same words (the coefficient of Dice). */
    double likeness(Title other) {
        int all = pairs.length + other.pairs.length;
        return all == 0 ? 1 : 2.0 * common(other) / all;
    }

    /** How much of the shorter title is in the longer one, from 0 to 1. */
    double overlap(Title other) {
        int shorter = Math.min(pairs.length, other.pairs.length);
        return shorter == 0 ? 0 : (double) common(other) / shorter;
    }

    private int common(Title other) {
        int common = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < pairs.length && theirs < other.pairs.length) {
            int order = Integer.compare(pairs[mine], other.pairs[theirs]);
            common += order == 0 ? 1 : 0;
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }
        return common;
    }
}
