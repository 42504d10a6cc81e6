package org.convoke.agenda.draft;

import java.util.List;
import org.convoke.kit.intake.Fault;
import org.convoke.kit.problem.ETags;
import org.convoke.kit.problem.Problem;
import org.convoke.kit.problem.Violation;

/** Why commands are refused, for whoever sent them. */
final class Refusals {

    private Refusals() {}

    /** 400: the commands can not be carried out on what they were made against. */
    static Problem unfit(List<Fault> faults) {
        return Problem.invalid(faults.stream()
                        .map(fault -> Violation.inBody(fault.field(), fault.message()))
                        .toList())
                .build();
    }

    /** 409: somebody else changed the same; both values are shown. */
    static Problem conflict(Draft current, List<ClashView> clashes) {
        return Problem.conflict(
                        "draft-conflict",
                        "Others changed the same meanwhile, and nothing was stored; the draft is now version "
                                + current.version())
                .with("currentVersion", current.version())
                .with("conflicts", clashes)
                .header("ETag", ETags.of(current.version()))
                .build();
    }
}
