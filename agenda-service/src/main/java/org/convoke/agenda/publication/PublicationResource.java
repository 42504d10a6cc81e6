package org.convoke.agenda.publication;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.convoke.agenda.session.Access;
import org.convoke.agenda.session.Session;
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

/** Publications that wait, and what became of them: for those who prepare the session. */
@Path("/sessions/{session}/publications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Publications")
class PublicationResource {

    private final Requesting requesting;
    private final Steering steering;
    private final PublicationReading reading;
    private final Access access;
    private final Caller caller;
    private final Clock clock;

    PublicationResource(
            Requesting requesting,
            Steering steering,
            PublicationReading reading,
            Access access,
            Caller caller,
            Clock clock) {
        this.requesting = requesting;
        this.steering = steering;
        this.reading = reading;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param reason why, for those who prepare the session */
    record Withdrawal(@Nullable String reason) {}

    /** Asks for the draft to be published; {@code If-Match} is the ETag of the version that was read. */
    @POST
    @Operation(
            summary = "Publishes the draft now, at a set time, or when it is released",
            description =
                    "For the secretariat of the process. If-Match is the ETag of the draft that was read; that version is published, whatever is edited meanwhile. Where the session wants approval, it waits for the co-facilitators' office.")
    @APIResponseSchema(value = PublicationView.class, responseCode = "201", responseDescription = "The publication")
    @NeedsMandate(Role.SECRETARIAT)
    public RestResponse<PublicationView> request(
            String session, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, NewPublication asked) {
        var found = access.changeable(session);
        var wanted = asked.wanted(
                Math.toIntExact(Math.min(ETags.required(ifMatch), Integer.MAX_VALUE)),
                found.outline().venue().zone(),
                clock.instant());
        return switch (requesting.request(found.id(), wanted, caller)) {
            case Requesting.Outcome.Taken taken -> created(found, taken.publication());
            case Requesting.Outcome.AnotherOne other -> throw Waiting.problem(other.publication(), other.state());
            case Requesting.Outcome.Refused refused -> throw refused.refusal().problem();
        };
    }

    @GET
    @Operation(
            summary = "What was asked to be published, the newest first",
            description = "For the secretariat and the co-facilitators of the process.")
    public List<PublicationView> all(String session) {
        return reading.all(access.prepared(session));
    }

    @GET
    @Path("/{publication}")
    @Operation(
            summary = "One publication and what became of it",
            description = "For the secretariat and the co-facilitators of the process.")
    public PublicationView one(String session, UUID publication) {
        return reading.one(access.prepared(session), publication).orElseThrow(PublicationResource::unknown);
    }

    @POST
    @Path("/{publication}/approval")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Approves a publication, which then goes out, at its time or at once",
            description = "For the co-facilitators of the process, but not for whoever asked for it.")
    @NeedsMandate(Role.COFACILITATOR)
    public PublicationView approve(String session, UUID publication) {
        var found = access.prepared(session);
        caller.requireForProcess(found.process().id().value(), Role.COFACILITATOR);
        return step(Steering.Step.APPROVE, found, publication, null);
    }

    @POST
    @Path("/{publication}/hold")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Holds a publication that is scheduled", description = "For the secretariat of the process.")
    @NeedsMandate(Role.SECRETARIAT)
    public PublicationView hold(String session, UUID publication) {
        return step(Steering.Step.HOLD, access.changeable(session), publication, null);
    }

    @POST
    @Path("/{publication}/release")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Releases a publication that is held; it goes out at its time, or at once where that is over",
            description = "For the secretariat of the process.")
    @NeedsMandate(Role.SECRETARIAT)
    public PublicationView release(String session, UUID publication) {
        return step(Steering.Step.RELEASE, access.changeable(session), publication, null);
    }

    @POST
    @Path("/{publication}/withdrawal")
    @Operation(
            summary = "Withdraws a publication that is not out yet",
            description = "For the secretariat and the co-facilitators of the process, who decline it so.")
    @NeedsMandate({Role.SECRETARIAT, Role.COFACILITATOR})
    public PublicationView withdraw(String session, UUID publication, Withdrawal withdrawal) {
        return step(Steering.Step.WITHDRAW, access.prepared(session), publication, withdrawal.reason());
    }

    private PublicationView step(Steering.Step step, Session session, UUID publication, @Nullable String reason) {
        return switch (steering.take(step, session.id(), publication, reason, caller)) {
            case Steering.Outcome.Taken taken -> taken.publication();
            case Steering.Outcome.Unknown unknown -> throw unknown();
            case Steering.Outcome.NotNow not ->
                throw Problem.conflict(
                                "publication-state",
                                "The publication is %s; it would have to be %s"
                                        .formatted(not.state().word(), words(step)))
                        .with("state", not.state().word())
                        .build();
            case Steering.Outcome.OwnRequest own ->
                throw Problem.of("own-publication", 403, "Not allowed")
                        .detail(
                                "Whoever asked for a publication does not approve it; somebody else of the co-facilitators' office does")
                        .build();
        };
    }

    private static Problem unknown() {
        return Problem.notFound("The session has no such publication").build();
    }

    private static RestResponse<PublicationView> created(Session session, PublicationView publication) {
        return RestResponse.ResponseBuilder.<PublicationView>created(
                        URI.create("/sessions/%s/publications/%s".formatted(session.id(), publication.id())))
                .entity(publication)
                .build();
    }

    private static String words(Steering.Step step) {
        return step.from().stream().map(State::word).sorted().collect(Collectors.joining(" or "));
    }
}
