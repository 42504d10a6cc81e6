package org.convoke.notification.report;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a participant was told. */
@Path("/participants/{participant}/notices")
@Tag(name = "Notices")
class ParticipantNoticesResource {

    private final ToldNotices told;
    private final Access access;

    ParticipantNoticesResource(ToldNotices told, Access access) {
        this.told = told;
        this.access = access;
    }

    @GET
    @Operation(
            summary = "What a participant, named by its id or its code, was told: the newest first, of the newest 500",
            description = "For its own focal point; for the secretariat and co-facilitators, of sessions of their"
                    + " processes.")
    public List<Told> all(@PathParam("participant") String reference) {
        var participant = access.participant(reference);
        return told.of(participant.id(), process -> access.isReadable(participant, process));
    }
}
