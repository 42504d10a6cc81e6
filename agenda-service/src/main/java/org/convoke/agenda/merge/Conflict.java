package org.convoke.agenda.merge;

import org.convoke.programme.Change;

/**
 * Two changes of which not both can hold.
 *
 * @param mine the one that was to be carried over
 * @param theirs the one that is in the current programme
 */
public record Conflict(ConflictKind kind, Change mine, Change theirs) {

    /** Whether another change of my side has a part in it. */
    public boolean concerns(Change change) {
        return Footprint.of(mine).touchesTheSameAs(Footprint.of(change));
    }

    /** Whether their side came to be so by that change. */
    public boolean cameBy(Change change) {
        return Footprint.of(theirs).touchesTheSameAs(Footprint.of(change));
    }

    /** Whether a change is about what is disputed: the same field, or the presence of what it belongs to. */
    public boolean isAboutTheSameAs(Change change) {
        return concerns(change) || Footprint.of(change).adds(mine);
    }
}
