package org.convoke.agenda.exchange;

import java.util.Set;

/**
 * How much of a programme a file can say; what it can not say stays as it is.
 *
 * @param whole whether it says all there is
 * @param fields what it says of a meeting ("meeting.room") and of an item ("item.room"), and in which languages
 *     ("item.title.fr")
 */
record Extent(boolean whole, Set<String> fields) {

    /** Of a file that says everything. */
    static final Extent WHOLE = new Extent(true, Set.of());

    /** Of a file that has all meetings and items, and of each only some fields. */
    static Extent table(Set<String> fields) {
        return new Extent(false, Set.copyOf(fields));
    }

    boolean says(String field) {
        return whole || fields.contains(field);
    }
}
