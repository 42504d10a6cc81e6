package org.convoke.notification.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.convoke.kit.intake.Checked;
import org.convoke.kit.intake.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A call as the one who made it writes it down. */
@Schema(name = "CallToRecord")
record CallToRecord(
        @Schema(
                description = "Whom you spoke to: a name or an office, on one line of at most 200 characters",
                maxLength = LONGEST_NAME,
                required = true)
        String spokeTo,

        @Schema(description = "At most 1,000 characters", maxLength = LONGEST_NOTE) @Nullable
        String note,

        @Schema(description = "When you spoke; now, where it is left out") @Nullable
        Instant at)
        implements Checked {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 1_000;

    CallToRecord {
        spokeTo = spokeTo.strip();
        note = note == null || note.isBlank() ? null : note.strip();
    }

    @Override
    public List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        if (spokeTo.isEmpty() || spokeTo.length() > LONGEST_NAME || hasControls(spokeTo)) {
            faults.add(new Fault("/spokeTo", "must be one line of 1 to " + LONGEST_NAME + " characters"));
        }
        if (Objects.requireNonNullElse(note, "").length() > LONGEST_NOTE) {
            faults.add(new Fault("/note", "must be at most " + LONGEST_NOTE + " characters"));
        }
        return faults;
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
