package org.convoke.agenda.exchange;

import org.convoke.programme.Programme;

/** Leaves as it is what a kind of file can not say. */
final class Keeping {

    private Keeping() {}

    /** What becomes of the programme as it is now where that arrives. */
    static Programme what(Extent extent, Programme current, Programme arriving) {
        return switch (extent) {
            case WHOLE -> arriving;
            case TABLE, CALENDAR -> throw new IllegalStateException("not yet");
        };
    }
}
