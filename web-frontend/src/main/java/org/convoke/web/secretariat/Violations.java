package org.convoke.web.secretariat;

import java.util.List;
import org.convoke.web.services.Command;
import org.convoke.web.services.Refused;
import org.convoke.web.services.Refused.Violation;

/** Finds the fields of a form that agenda-service speaks of when it refuses commands. */
final class Violations {

    private Violations() {}

    /**
     * What is wrong, field by field; what no field of the form can mend stands without one.
     *
     * @param commands that were refused
     * @param typed what stands in the form
     * @param source the language in which texts are written first
     */
    static List<Fault> in(Refused refused, List<Command> commands, Typed typed, String source) {
        return refused.violations().stream()
                .map(violation -> new Fault(
                        field(violation, commands, typed, source), "editor.fault.service", violation.message()))
                .toList();
    }

    private static String field(Violation violation, List<Command> commands, Typed typed, String source) {
        if (violation.field().equals("/remark")) {
            return "remark";
        }
        var pointer = Pointer.of(violation.field());
        return pointer.command() < commands.size() ? pointer.field(commands.get(pointer.command()), typed, source) : "";
    }
}
