package org.convoke.agenda.revision;

import java.util.List;
import org.convoke.agenda.draft.DraftMoved;
import org.convoke.agenda.draft.Obstacle;
import org.convoke.kit.problem.Problem;
import org.convoke.programme.RevisionSymbol;

/** Why a draft is not published. */
public sealed interface Refusal extends Publishing.Outcome {

    /** The same for a client. */
    Problem problem();

    /** The same in a sentence. */
    default String reason() {
        return String.valueOf(problem().member("detail"));
    }

    /** Somebody edited the draft since the publisher read it. */
    record Moved(DraftMoved moved) implements Refusal {
        @Override
        public Problem problem() {
            return moved.problem();
        }
    }

    /** The draft is what was published last. */
    record NothingChanged(RevisionSymbol since) implements Refusal {
        @Override
        public Problem problem() {
            return Problem.conflict("nothing-changed", "The draft is what was published as " + since)
                    .with("since", since.toString())
                    .build();
        }
    }

    /** A later version of the draft was published meanwhile; going back is an edit of its own. */
    record Superseded(RevisionSymbol by, int version) implements Refusal {
        @Override
        public Problem problem() {
            return Problem.conflict(
                            "superseded", by + " was published meanwhile, of the later draft version " + version)
                    .with("symbol", by.toString())
                    .with("draftVersion", version)
                    .build();
        }
    }

    /** The draft breaks rules that a published programme must keep. */
    record Incomplete(List<Obstacle> obstacles) implements Refusal {
        @Override
        public Problem problem() {
            return Problem.refused("programme-incomplete", "The programme can not be published as it is")
                    .with("problems", obstacles)
                    .build();
        }
    }

    /** A corrigendum corrects something, and nothing is published. */
    record NothingToCorrect() implements Refusal {
        @Override
        public Problem problem() {
            return Problem.conflict("nothing-to-correct", "Nothing is published yet that a corrigendum could correct")
                    .build();
        }
    }

    /** The co-facilitators' office approves what is published of this session. */
    record ApprovalNeeded() implements Refusal {
        @Override
        public Problem problem() {
            return Problem.conflict(
                            "approval-needed",
                            "The co-facilitators' office approves what is published of this session; ask for it with POST …/publications")
                    .build();
        }
    }
}
