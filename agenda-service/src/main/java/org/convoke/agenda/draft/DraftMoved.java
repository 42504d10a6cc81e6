package org.convoke.agenda.draft;

import java.util.List;
import org.convoke.kit.problem.ETags;
import org.convoke.kit.problem.Problem;
import org.convoke.programme.Change;

/**
 * Somebody else edited the draft since it was read.
 *
 * @param current the draft as it is now
 * @param changes from the version that was read to the current one; empty where that version never was
 */
public record DraftMoved(Draft current, List<Change> changes) {

    /** The refusal of whatever was based on the older version: 412 with what moved. */
    public Problem problem() {
        return Problem.stale("draft-moved", "The draft was edited meanwhile; it is now version " + current.version())
                .with("currentVersion", current.version())
                .with("editedBy", current.editedBy())
                .with("editedAt", current.editedAt())
                .with("changes", changes.toArray(Change[]::new)) // an array keeps the type, so that each kind is named
                .header("ETag", ETags.of(current.version()))
                .build();
    }
}
