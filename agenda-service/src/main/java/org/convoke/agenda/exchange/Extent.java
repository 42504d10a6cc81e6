package org.convoke.agenda.exchange;

import java.util.Set;

/**
 * How much of a programme a file can say; what it can not say stays as it is.
 *
 * @param whole whether it says all there is
 * @param complete whether a meeting or item that is not in it is no longer on the programme
 * @param fields what it says of a meeting ("meeting.room") and of an item ("item.room"), and in which languages
 *     ("item.title.fr")
 */
record Extent(boolean whole, boolean complete, Set<String> fields) {

    /** Of a file that says everything. */
    static final Extent WHOLE = new Extent(true, true, Set.of());

    /** Of a file that has all meetings and items, and of each only some fields. */
    static Extent table(Set<String> fields) {
        return new Extent(false, true, Set.copyOf(fields));
    }

    /** Of a file that has some meetings and items, and of each only some fields. */
    static Extent some(Set<String> fields) {
        return new Extent(false, false, Set.copyOf(fields));
    }

    boolean says(String field) {
        return whole || fields.contains(field);
    }
}
