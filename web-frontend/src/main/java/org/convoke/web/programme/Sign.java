package org.convoke.web.programme;

import org.convoke.programme.Change;
import org.convoke.programme.Days;
import org.convoke.programme.Facet;
import org.convoke.programme.Slot;
import org.convoke.programme.Venue;

/** How a change is marked; known from its two sides, so that a new kind of change has its sign already. */
public enum Sign {
    NEW("new"),
    MOVED("moved"),
    CHANGED("changed"),
    CANCELLED("bad");

    private final String style;

    Sign(String style) {
        this.style = style;
    }

    static Sign of(Change change) {
        if (change.was() == Facet.Absence.NOT_ON_PROGRAMME) {
            return NEW;
        }
        if (change.isNow() == Facet.Absence.CANCELLED) {
            return CANCELLED;
        }
        var isNow = change.isNow();
        return isNow instanceof Slot || isNow instanceof Days || isNow instanceof Venue || isNow instanceof Facet.Room
                ? MOVED
                : CHANGED;
    }

    /** The class of the chip in the style sheet. */
    public String style() {
        return style;
    }
}
