package org.convoke.agenda.draft;

import java.time.Instant;
import java.util.List;
import org.convoke.programme.Change;

/**
 * A version of a draft by what it changed.
 *
 * @param changes from the version before
 */
record Version(int number, List<Change> changes, Origin origin, String by, Instant at) {
    Version {
        changes = List.copyOf(changes);
    }
}
