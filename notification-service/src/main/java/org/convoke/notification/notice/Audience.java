package org.convoke.notification.notice;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import org.convoke.kit.intake.Checked;
import org.convoke.kit.intake.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which of those who are invited an announcement is for.
 *
 * @param participants codes, where they are chosen one by one
 */
@Schema(name = "Audience")
public record Audience(
        @Schema(
                description =
                        "All; those not told of the newest programme, or of anything; those of whom nobody has acknowledged the last message; or the participants named",
                required = true)
        Who who,

        @Schema(description = "Their codes, for 'some' only") @Nullable
        List<String> participants)
        implements Checked {

    /** The ways to choose. */
    @Schema(name = "AudienceWho")
    public enum Who {
        @JsonProperty("all")
        ALL,
        @JsonProperty("not-told")
        NOT_TOLD,
        @JsonProperty("not-acknowledged")
        NOT_ACKNOWLEDGED,
        @JsonProperty("some")
        SOME
    }

    /** The codes, as tables have them. */
    List<String> codes() {
        return participants == null
                ? List.of()
                : participants.stream()
                        .map(code -> code.strip().toUpperCase(Locale.ROOT))
                        .toList();
    }

    /** The word for who, as statements have it. */
    String word() {
        return who.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public List<Fault> faults() {
        var named = participants != null && !participants.isEmpty();
        if (who == Who.SOME && !named) {
            return List.of(new Fault("/participants", "must name those whom it is for"));
        }
        return who != Who.SOME && named
                ? List.of(new Fault("/participants", "must be empty unless who is \"some\""))
                : List.of();
    }
}
