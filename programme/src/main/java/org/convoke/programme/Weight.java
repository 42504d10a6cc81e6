package org.convoke.programme;

/** How much a change matters to somebody who has to be there; ordered from the heaviest. */
public enum Weight {
    /** Time, place, cancellation: told at once, and first. */
    URGENT,
    /** Names, titles, what is new: told, after what is urgent. */
    NORMAL,
    /** Corrections of wording: listed, but no reason for a message of its own. */
    SILENT
}
