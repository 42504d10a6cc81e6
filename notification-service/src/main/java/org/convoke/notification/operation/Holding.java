package org.convoke.notification.operation;

import java.util.ArrayList;
import java.util.List;
import org.convoke.kit.intake.Checked;
import org.convoke.kit.intake.Fault;
import org.convoke.notification.hold.Hold.Scope;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be held or resumed, and why; kept in the audit log. */
@Schema(name = "Holding")
record Holding(
        @Schema(required = true) Scope scope,

        @Schema(description = "The id of the process or session, or the name of the relay; nothing where all is meant")
        @Nullable
        String of,

        @Schema(description = "1 to 500 characters", maxLength = LONGEST, required = true)
        String reason)
        implements Checked {

    private static final int LONGEST = 500;

    Holding {
        reason = reason.strip();
    }

    @Override
    public List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        if (reason.isEmpty() || reason.length() > LONGEST) {
            faults.add(new Fault("/reason", "must say why, in 1 to " + LONGEST + " characters"));
        }
        if ((scope == Scope.ALL) != (of == null || of.isBlank())) {
            faults.add(
                    new Fault("/of", scope == Scope.ALL ? "must not be there where all is meant" : "must say which"));
        }
        return faults;
    }

    /** As the holds call it: empty where all is meant. */
    String name() {
        return of == null ? "" : of.strip();
    }
}
