package org.convoke.agenda.publication;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import org.convoke.agenda.session.Access;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.caller.NeedsMandate;
import org.convoke.kit.caller.Role;
import org.convoke.kit.problem.ETags;
import org.convoke.programme.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Cancelling, postponing and resuming a session as a whole: for the secretariat. */
@Path("/sessions/{session}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Publications")
class StandingResource {

    private static final String PUBLISHED =
            " It is published at once, without edits of the draft that are not published, or waits for approval where the session wants it. If-Match, if it is sent, is the ETag of the draft.";

    private final Deciding deciding;
    private final Access access;
    private final Caller caller;

    StandingResource(Deciding deciding, Access access, Caller caller) {
        this.deciding = deciding;
        this.access = access;
        this.caller = caller;
    }

    /** @param reason as everybody who is told reads it */
    record Reason(LocalizedText reason) {}

    /** @param firstDay the new first day, by which the whole programme moves; the dates stay where it is absent */
    record Resumption(@Nullable LocalDate firstDay) {}

    @POST
    @Path("/cancellation")
    @Operation(
            summary = "Cancels the session, and tells everybody why",
            description = "For the secretariat of the process." + PUBLISHED)
    @APIResponseSchema(value = PublicationView.class, responseCode = "201", responseDescription = "The publication")
    @NeedsMandate(Role.SECRETARIAT)
    public RestResponse<PublicationView> cancel(
            String session, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Reason why) {
        return decided(session, ifMatch, new Decision.Cancel(why.reason()));
    }

    @POST
    @Path("/postponement")
    @Operation(
            summary = "Postpones the session to dates that are not yet known, and tells everybody why",
            description = "For the secretariat of the process." + PUBLISHED)
    @APIResponseSchema(value = PublicationView.class, responseCode = "201", responseDescription = "The publication")
    @NeedsMandate(Role.SECRETARIAT)
    public RestResponse<PublicationView> postpone(
            String session, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Reason why) {
        return decided(session, ifMatch, new Decision.Postpone(why.reason()));
    }

    @POST
    @Path("/resumption")
    @Operation(
            summary = "Holds a session after all that was postponed or cancelled, at the same or at new dates",
            description = "For the secretariat of the process." + PUBLISHED)
    @APIResponseSchema(value = PublicationView.class, responseCode = "201", responseDescription = "The publication")
    @NeedsMandate(Role.SECRETARIAT)
    public RestResponse<PublicationView> resume(
            String session, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Resumption wanted) {
        return decided(session, ifMatch, new Decision.Resume(Optional.ofNullable(wanted.firstDay())));
    }

    private RestResponse<PublicationView> decided(String session, @Nullable String ifMatch, Decision decision) {
        var found = access.changeable(session);
        var publication = deciding.decide(found.id(), decision, ETags.optional(ifMatch), caller);
        return RestResponse.ResponseBuilder.<PublicationView>created(
                        URI.create("/sessions/%s/publications/%s".formatted(found.id(), publication.id())))
                .entity(publication)
                .build();
    }
}
