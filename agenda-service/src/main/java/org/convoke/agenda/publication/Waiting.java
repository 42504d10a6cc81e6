package org.convoke.agenda.publication;

import java.util.UUID;
import org.convoke.kit.problem.Problem;

/** The refusal of a second publication while one may still go out. */
final class Waiting {

    private Waiting() {}

    static Problem problem(UUID publication, State state) {
        return Problem.conflict(
                        "publication-waiting",
                        "Another publication of the session is %s; withdraw it first".formatted(state.word()))
                .with("publication", publication)
                .with("state", state.word())
                .build();
    }
}
