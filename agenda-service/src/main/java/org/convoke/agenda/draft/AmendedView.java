package org.convoke.agenda.draft;

import java.time.Instant;
import java.util.List;
import org.convoke.programme.Change;

/**
 * What became of an edit of the draft.
 *
 * @param version of the draft now
 * @param changes what the edit changed; nothing, where it was so already
 * @param meanwhile what others had changed since the version that the edit was made against
 */
record AmendedView(int version, String editedBy, Instant editedAt, List<Change> changes, List<Change> meanwhile) {

    static AmendedView of(Commanding.Outcome.Amended amended) {
        return of(amended.draft(), amended.changes(), amended.meanwhile());
    }

    static AmendedView of(Draft draft, List<Change> changes, List<Change> meanwhile) {
        return new AmendedView(draft.version(), draft.editedBy(), draft.editedAt(), changes, meanwhile);
    }
}
