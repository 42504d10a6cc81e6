package org.convoke.notification.hold;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That something is not sent for now.
 *
 * @param of the id of the process or the session, or the relay's name; empty where all sending is held
 * @param by who held it
 */
@Schema(name = "Hold")
public record Hold(Scope scope, String of, String reason, Instant since, String by) {

    /** How much is held. */
    @Schema(name = "HoldScope")
    public enum Scope {
        /** Every message. */
        @JsonProperty("all")
        ALL,
        /** The messages of every session of a process. */
        @JsonProperty("process")
        PROCESS,
        @JsonProperty("session")
        SESSION,
        /** Whatever would go over one relay; others take its share. */
        @JsonProperty("relay")
        RELAY;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
