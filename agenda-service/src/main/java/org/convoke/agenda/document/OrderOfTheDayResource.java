package org.convoke.agenda.document;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.convoke.agenda.revision.PublishedProgrammes;
import org.convoke.agenda.session.Access;
import org.convoke.kit.problem.Problem;
import org.convoke.programme.MeetingId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The order of the day of a meeting, as the reader may know it. */
@Path("/sessions/{session}/meetings/{meeting}/order-of-the-day")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents")
class OrderOfTheDayResource {

    private final PublishedProgrammes published;
    private final Documents documents;
    private final Addresses addresses;
    private final Access access;

    OrderOfTheDayResource(PublishedProgrammes published, Documents documents, Addresses addresses, Access access) {
        this.published = published;
        this.documents = documents;
        this.addresses = addresses;
        this.access = access;
    }

    @GET
    @Operation(
            summary = "The items of a meeting in their order, with their documents by symbol",
            description =
                    "For anybody: the published programme as the reader may know it, and the documents that are out,"
                            + " in the version that holds.")
    public OrderOfTheDay one(String session, UUID meeting) {
        var found = access.readable(session);
        var reader = access.visibility(found);
        return published
                .latest(found.id())
                .map(programme -> programme.visibleTo(reader))
                .flatMap(programme -> programme.meeting(new MeetingId(meeting)))
                .map(sitting -> OrderOfTheDay.of(sitting, documents.of(found.id(), reader), addresses))
                .orElseThrow(() -> Problem.notFound("There is no such meeting").build());
    }
}
