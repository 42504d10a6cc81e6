package org.convoke.agenda.exchange;

/** How much of a programme a kind of file can say; what it can not say stays as it is. */
enum Extent {
    /** All of it. */
    WHOLE,
    /** The meetings and items; what has no column in the file stays. */
    TABLE,
    /** Some meetings and items, by when and where they are; all others stay. */
    CALENDAR
}
