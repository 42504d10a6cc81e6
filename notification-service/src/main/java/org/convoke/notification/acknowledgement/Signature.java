package org.convoke.notification.acknowledgement;

import java.util.List;
import org.convoke.kit.intake.Checked;
import org.convoke.kit.intake.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who acknowledges: a name if they like, since a mailbox has many readers. */
@Schema(name = "Signature")
record Signature(
        @Schema(description = "At most 200 characters", maxLength = LONGEST) @Nullable
        String name) implements Checked {

    private static final int LONGEST = 200;

    Signature {
        name = name == null || name.isBlank() ? null : name.strip();
    }

    @Override
    public List<Fault> faults() {
        return name != null && (name.length() > LONGEST || name.contains("\n"))
                ? List.of(new Fault("/name", "must be one line of at most " + LONGEST + " characters"))
                : List.of();
    }
}
