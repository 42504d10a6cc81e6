package org.convoke.notification.suppression;

import java.util.List;
import org.convoke.kit.intake.Checked;
import org.convoke.kit.intake.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an operator has a mailbox written to again; kept in the audit log. */
@Schema(name = "Lift")
record Lift(
        @Schema(description = "1 to 500 characters", maxLength = LONGEST, required = true)
        String reason) implements Checked {

    private static final int LONGEST = 500;

    Lift {
        reason = reason.strip();
    }

    @Override
    public List<Fault> faults() {
        return reason.isEmpty() || reason.length() > LONGEST
                ? List.of(new Fault("/reason", "must say why, in 1 to " + LONGEST + " characters"))
                : List.of();
    }
}
