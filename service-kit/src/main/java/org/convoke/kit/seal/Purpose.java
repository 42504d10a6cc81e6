package org.convoke.kit.seal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a signature is good for; it is part of what is signed. */
@Schema(name = "SealPurpose")
public enum Purpose {
    @JsonProperty("revision")
    REVISION,
    @JsonProperty("report")
    REPORT,
    @JsonProperty("letter")
    LETTER,
    @JsonProperty("link")
    LINK,
    @JsonProperty("webhook")
    WEBHOOK;

    /** As it stands in what is signed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
