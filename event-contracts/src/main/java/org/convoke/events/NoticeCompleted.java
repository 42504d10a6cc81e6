package org.convoke.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every delivery of a notice has come to its end; the counts are participants. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NoticeCompleted(
        UUID session,
        UUID notice,
        NoticeKind kind,
        @Nullable Integer revision,
        int told,
        int notReached,
        Instant completedAt)
        implements Event {
    @Override
    public UUID key() {
        return session;
    }
}
