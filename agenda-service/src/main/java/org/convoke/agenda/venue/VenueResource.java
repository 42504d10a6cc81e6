package org.convoke.agenda.venue;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.caller.NeedsMandate;
import org.convoke.kit.caller.Role;
import org.convoke.kit.problem.ETags;
import org.convoke.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * The venues to choose from: anybody reads them, a secretariat changes them. Venues belong to no process, and an installation
 * serves one secretariat, so that a mandate as secretariat of any process is enough.
 */
@Path("/venues")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Venues")
class VenueResource {

    private static final String WHO = "For a secretariat, of whichever process.";

    private final Catalogue catalogue;
    private final VenueTable table;
    private final Caller caller;

    VenueResource(Catalogue catalogue, VenueTable table, Caller caller) {
        this.catalogue = catalogue;
        this.table = table;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "All venues, in the order in which they were added", description = "For anybody.")
    public List<VenueView> all() {
        return table.venues().stream().map(VenueView::of).toList();
    }

    @GET
    @Path("/{venue}")
    @Operation(summary = "One venue; its version is the ETag", description = "For anybody.")
    public RestResponse<VenueView> one(UUID venue) {
        return tagged(table.venue(venue)
                        .orElseThrow(
                                () -> Problem.notFound("There is no such venue").build()))
                .build();
    }

    @POST
    @Operation(summary = "Adds a venue", description = WHO)
    @APIResponseSchema(value = VenueView.class, responseCode = "201", responseDescription = "The venue")
    @NeedsMandate(Role.SECRETARIAT)
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<VenueView> add(AboutVenue about) {
        var venue = catalogue.add(about, caller).orRefused();
        return tagged(venue)
                .status(RestResponse.Status.CREATED)
                .location(URI.create("/venues/" + venue.id()))
                .build();
    }

    @PUT
    @Path("/{venue}")
    @Operation(summary = "Changes what is said of a venue", description = WHO + " If-Match is the ETag that was read.")
    @NeedsMandate(Role.SECRETARIAT)
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<VenueView> change(
            UUID venue, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, AboutVenue about) {
        return tagged(catalogue
                        .change(venue, ETags.required(ifMatch), about, caller)
                        .orRefused())
                .build();
    }

    @DELETE
    @Path("/{venue}")
    @Operation(summary = "Takes a venue without rooms away", description = WHO)
    @NeedsMandate(Role.SECRETARIAT)
    public void remove(UUID venue) {
        catalogue.removeVenue(venue, caller).orRefused();
    }

    private static RestResponse.ResponseBuilder<VenueView> tagged(Catalogue.Venue venue) {
        return RestResponse.ResponseBuilder.ok(VenueView.of(venue)).header(HttpHeaders.ETAG, ETags.of(venue.edit()));
    }
}
