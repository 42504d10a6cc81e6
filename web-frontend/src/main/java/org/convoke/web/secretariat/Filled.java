package org.convoke.web.secretariat;

import java.util.Collection;

/**
 * A form as it is filled in.
 *
 * @param was as it was opened; empty for a part that is new
 * @param version of the draft that it was opened on
 * @param remark to the secretariat, of whoever proposes
 */
record Filled(Typed typed, Typed was, int version, String remark) {

    /** A form as it is opened. */
    static Filled opened(Typed was, OpenDraft open) {
        return new Filled(was, was, open.draft().version(), "");
    }

    /** The form of something that is new. */
    static Filled blank(Typed typed, OpenDraft open) {
        return new Filled(typed, Typed.NOTHING, open.draft().version(), "");
    }

    Filled with(Typed other) {
        return new Filled(other, was, version, remark);
    }

    /** The form of a part that somebody else has cancelled: as it was typed, it would be a new one. */
    Filled anew(int current) {
        return new Filled(typed, Typed.NOTHING, current, remark);
    }

    /**
     * The form on a newer version of the draft. What was not typed in it is as it is there now; what was typed stays, and is
     * an edit of what is there now where it has been shown to differ.
     *
     * @param current the version of the draft now
     * @param theirs the form of what is there now
     * @param shown what both sides are shown of
     */
    Filled on(int current, Typed theirs, Collection<Aspect> shown) {
        var mine = typed;
        var base = was;
        for (var aspect : Aspect.values()) {
            if (shown.contains(aspect)) {
                base = aspect.taken(base, theirs);
            } else if (aspect.in(typed).equals(aspect.in(was))) {
                mine = aspect.taken(mine, theirs);
                base = aspect.taken(base, theirs);
            }
        }
        return new Filled(mine, base, current, remark);
    }
}
