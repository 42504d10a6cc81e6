package org.convoke.notification.report;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The notices of a session. */
@Path("/sessions/{session}/notices")
@Tag(name = "Notices")
class SessionNoticesResource {

    private final NoticeReports notices;
    private final Access access;

    SessionNoticesResource(NoticeReports notices, Access access) {
        this.notices = notices;
        this.access = access;
    }

    @GET
    @Operation(
            summary = "The notices of a session with their counts, the oldest first",
            description =
                    "For the secretariat and co-facilitators of its process, and operators. A session that was not"
                            + " heard of yet has none.")
    public List<NoticeReport> all(@PathParam("session") UUID session) {
        access.readable(session);
        return notices.of(session);
    }
}
