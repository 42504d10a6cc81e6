package org.convoke.agenda.document;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The part of a file that a request asks for (RFC 9110, 14). Several parts at once are answered with the whole, as it allows. */
sealed interface ByteRange {

    /** The whole. */
    record Whole() implements ByteRange {}

    /**
     * Some of it.
     *
     * @param from the first byte, from 0
     */
    record Part(long from, long length) implements ByteRange {}

    /** What the file does not have. */
    record Outside() implements ByteRange {}

    /** One range: first and last, from the first on, or the last so many. */
    Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    static ByteRange of(@Nullable String header, long size) {
        var range = ONE.matcher(header == null ? "" : header.replace(" ", ""));
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return new Whole();
        }
        if (range.group(1).isEmpty()) {
            long last = Math.min(Long.parseLong(range.group(2)), size);
            return last == 0 ? new Outside() : new Part(size - last, last);
        }
        long from = Long.parseLong(range.group(1));
        long to = range.group(2).isEmpty() ? size - 1 : Math.min(Long.parseLong(range.group(2)), size - 1);
        if (!range.group(2).isEmpty() && Long.parseLong(range.group(2)) < from) {
            return new Whole(); // not a range at all
        }
        return from >= size ? new Outside() : new Part(from, to - from + 1);
    }
}
