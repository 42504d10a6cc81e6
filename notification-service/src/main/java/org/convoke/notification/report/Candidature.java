package org.convoke.notification.report;

import java.util.List;
import org.convoke.kit.intake.Checked;
import org.convoke.kit.intake.Fault;
import org.convoke.programme.Programme;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A programme that might be published. */
@Schema(name = "Candidate")
record Candidature(
        @Schema(description = "As States would see it", required = true)
        Programme programme,

        @Schema(
                description = "What it would be called, 1 to 80 characters",
                examples = "Rev.2",
                maxLength = LONGEST,
                required = true)
        String symbol)
        implements Checked {

    private static final int LONGEST = 80;

    @Override
    public List<Fault> faults() {
        return symbol.isBlank() || symbol.length() > LONGEST
                ? List.of(new Fault("/symbol", "must be 1 to " + LONGEST + " characters"))
                : List.of();
    }
}
