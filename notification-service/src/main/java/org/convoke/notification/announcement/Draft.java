package org.convoke.notification.announcement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convoke.programme.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An announcement that is being written, or was sent. */
@Schema(name = "Announcement")
record Draft(
        @Schema(description = "Of its notice, too, once it is sent")
        UUID id,

        UUID session,
        LocalizedText subject,
        LocalizedText text,
        List<FileView> files,

        @Schema(description = "Who wrote it first") String writtenBy,
        Instant writtenAt,

        @Schema(description = "Null while it is a draft") @Nullable
        Instant sentAt) {

    /** A file that goes with it. */
    @Schema(name = "AnnouncementFile")
    record FileView(int position, String name, String type, int bytes) {}

    boolean isSent() {
        return sentAt != null;
    }
}
