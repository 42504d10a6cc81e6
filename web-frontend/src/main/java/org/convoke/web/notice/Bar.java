package org.convoke.web.notice;

import java.util.Locale;

/** The meter under the number: three parts of a line that is as long as there are States. */
record Bar(int length, Part told, Part waiting, Part notReached) {

    private static final double GAP = 0.005;

    /** From where to where, as SVG writes numbers. */
    record Part(String x, String width) {}

    static Bar of(int told, int waiting, int notReached) {
        int length = Math.max(1, told + waiting + notReached);
        return new Bar(
                length, part(0, told, length), part(told, waiting, length), part(told + waiting, notReached, length));
    }

    /** A gap is left before what follows, but never so much that one State could not be seen. */
    private static Part part(int from, int count, int length) {
        boolean last = from + count == length;
        var width = count == 0 || last ? count : Math.max(count * 0.6, count - length * GAP);
        return new Part(Integer.toString(from), String.format(Locale.ROOT, "%.2f", width));
    }
}
