package org.convoke.notification.report;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.convoke.notification.report.HeardMailboxes.Heard;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is known here of a participant's mailboxes. */
@Path("/participants/{participant}/mailboxes")
@Tag(name = "Mailboxes")
class ParticipantMailboxesResource {

    private final HeardMailboxes heard;
    private final Access access;

    ParticipantMailboxesResource(HeardMailboxes heard, Access access) {
        this.heard = heard;
        this.access = access;
    }

    @GET
    @Operation(
            summary = "When each mailbox of a participant, named by its id or its code, was last heard from",
            description = "For its own focal point, the secretariat and co-facilitators.")
    public List<Heard> all(@PathParam("participant") String reference) {
        return heard.of(access.participant(reference).id());
    }
}
