package org.convoke.notification.email;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import org.convoke.events.NoticeKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a notice says: what other services are told of, and what is between the organizers and the missions alone. */
@Schema(name = "NoticeKind")
public enum MessageKind {
    /** First contact: the participant is invited, with the programme where there is one. */
    @JsonProperty("invitation")
    INVITATION,
    /** The first programme, to a participant that was invited before there was one. */
    @JsonProperty("programme")
    PROGRAMME,
    /** What was and what is now, to a participant that was told a programme before. */
    @JsonProperty("change")
    CHANGE,
    /** What the organizers wrote by hand; it tells of no revision. */
    @JsonProperty("announcement")
    ANNOUNCEMENT;

    /** What other services call it; empty where they are not told. */
    public Optional<NoticeKind> told() {
        return switch (this) {
            case INVITATION -> Optional.of(NoticeKind.INVITATION);
            case PROGRAMME -> Optional.of(NoticeKind.PROGRAMME);
            case CHANGE -> Optional.of(NoticeKind.CHANGE);
            case ANNOUNCEMENT -> Optional.empty();
        };
    }
}
