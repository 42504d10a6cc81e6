package org.convoke.agenda.exchange;

import java.util.List;
import org.convoke.kit.intake.Fault;
import org.convoke.kit.problem.Problem;
import org.convoke.kit.problem.Violation;

/** JSON pointers (RFC 6901) into a file, and the refusal that names them. */
final class Pointers {

    private Pointers() {}

    /** A name as a step of a pointer. */
    static String step(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** The same faults, where their pointers are into a part of the file. */
    static List<Fault> under(String part, List<Fault> faults) {
        return faults.stream()
                .map(fault -> new Fault(part + fault.field(), fault.message()))
                .toList();
    }

    /** The refusal of a file for all that is wrong with it. */
    static Problem refused(List<Fault> faults) {
        return Problem.invalid(faults.stream()
                        .map(fault -> Violation.inBody(fault.field(), fault.message()))
                        .toList())
                .build();
    }
}
