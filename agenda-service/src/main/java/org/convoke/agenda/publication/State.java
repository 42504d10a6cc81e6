package org.convoke.agenda.publication;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a publication is. */
@Schema(name = "PublicationState")
enum State {
    /** It waits for the co-facilitators' office. */
    @JsonProperty("pending-approval")
    PENDING_APPROVAL,
    /** It goes out when it is due. */
    @JsonProperty("scheduled")
    SCHEDULED,
    /** It waits until somebody releases it. */
    @JsonProperty("held")
    HELD,
    /** It was taken back before it went out. */
    @JsonProperty("withdrawn")
    WITHDRAWN,
    /** It is out. */
    @JsonProperty("published")
    PUBLISHED,
    /** It could not go out; the reason is with it. */
    @JsonProperty("failed")
    FAILED;

    /** As JSON says it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
