package org.convoke.registration.mission;

import static org.convoke.kit.caller.Role.COFACILITATOR;
import static org.convoke.kit.caller.Role.DELEGATE;
import static org.convoke.kit.caller.Role.FOCAL_POINT;
import static org.convoke.kit.caller.Role.OPERATOR;
import static org.convoke.kit.caller.Role.SECRETARIAT;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.convoke.events.DutyStation;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.caller.NeedsMandate;
import org.convoke.kit.problem.ETags;
import org.convoke.kit.problem.Problem;
import org.convoke.registration.choice.Choice;
import org.convoke.registration.mission.KeepingMissions.Outcome;
import org.convoke.registration.participant.Participant;
import org.convoke.registration.participant.Participants;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The missions of a participant, for its own people and for the secretariat. */
@Path("/participants/{participant}/missions")
@Tag(name = "Missions")
class MissionResource {

    private final Caller caller;
    private final Participants participants;
    private final Missions missions;
    private final MissionViews views;
    private final KeepingMissions keeping;
    private final EntryChecks checks;

    MissionResource(
            Caller caller,
            Participants participants,
            Missions missions,
            MissionViews views,
            KeepingMissions keeping,
            EntryChecks checks) {
        this.caller = caller;
        this.participants = participants;
        this.missions = missions;
        this.views = views;
        this.keeping = keeping;
        this.checks = checks;
    }

    @GET
    @Operation(
            summary = "The missions of a participant",
            description = "For its own focal point and delegates, the secretariat, co-facilitators and operators.")
    public List<MissionView> list(@PathParam("participant") String reference) {
        var participant = participant(reference);
        if (!caller.holds(SECRETARIAT, COFACILITATOR, OPERATOR)) {
            caller.requireForParticipant(participant.code(), FOCAL_POINT, DELEGATE);
        }
        return views.of(missions.of(participant.id()));
    }

    @PUT
    @NeedsMandate({FOCAL_POINT, SECRETARIAT})
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{station}")
    @Operation(
            summary = "Says how a mission is written to",
            description =
                    "For its own focal point and the secretariat. Replaces what was said before. If-Match, where it"
                            + " is sent, must be the version that was read. An address that is new is sent a link, and"
                            + " is used once that was used; one that the secretariat writes is used at once. The domain"
                            + " of a new address must take mail.")
    @APIResponse(
            responseCode = "200",
            description = "The mission as it is now",
            content = @Content(schema = @Schema(implementation = MissionView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The same, where the mission was not known before",
            content = @Content(schema = @Schema(implementation = MissionView.class)))
    public Response keep(
            @PathParam("participant") String reference,
            @PathParam("station") String station,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            MissionForm form) {
        var participant = participant(reference);
        if (!caller.holds(SECRETARIAT)) {
            caller.requireForParticipant(participant.code(), FOCAL_POINT);
        }
        var at = Choice.required(DutyStation.class, station, "station", "path");
        var checked = checks.check(form, missions.of(participant.id(), at));
        return switch (keeping.keep(participant, at, checked.correspondence(), ETags.optional(ifMatch), caller)) {
            case Outcome.Opened(var mission) -> answer(Response.Status.CREATED, mission.warnedOf(checked.warnings()));
            case Outcome.Kept(var mission) -> answer(Response.Status.OK, mission.warnedOf(checked.warnings()));
            case Outcome.Stale(var current) -> throw moved(current);
        };
    }

    /** With how the mission is now, so that whoever wrote can see what she would have overwritten. */
    private static Problem moved(Optional<MissionView> current) {
        var problem = Problem.stale("mission-moved", "Somebody wrote this mission meanwhile")
                .with("currentVersion", current.map(MissionView::version).orElse(0L));
        current.ifPresent(
                mission -> problem.with("mission", mission).header(HttpHeaders.ETAG, ETags.of(mission.version())));
        return problem.build();
    }

    private Participant participant(String reference) {
        caller.requireSignedIn();
        return participants
                .meantBy(reference)
                .orElseThrow(() -> Problem.notFound("There is no participant with this id or code")
                        .build());
    }

    private static Response answer(Response.Status status, MissionView mission) {
        return Response.status(status)
                .entity(mission)
                .header(HttpHeaders.ETAG, ETags.of(mission.version()))
                .build();
    }
}
