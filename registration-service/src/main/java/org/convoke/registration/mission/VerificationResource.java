package org.convoke.registration.mission;

import static org.convoke.kit.caller.Role.COFACILITATOR;
import static org.convoke.kit.caller.Role.OPERATOR;
import static org.convoke.kit.caller.Role.SECRETARIAT;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.caller.NeedsMandate;
import org.convoke.kit.intake.Checked;
import org.convoke.kit.intake.Fault;
import org.convoke.kit.problem.Problem;
import org.convoke.kit.problem.Violation;
import org.convoke.registration.participant.Participant;
import org.convoke.registration.participant.Participants;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Rounds that ask missions whether their mailboxes are still right, and who answered. */
@Path("/verification-rounds")
@Tag(name = "Missions")
class VerificationResource {

    private final Caller caller;
    private final Participants participants;
    private final Verifying verifying;
    private final RoundViews views;

    VerificationResource(Caller caller, Participants participants, Verifying verifying, RoundViews views) {
        this.caller = caller;
        this.participants = participants;
        this.verifying = verifying;
        this.views = views;
    }

    /** Whom a round asks: some, or everybody, which has to be said. */
    @Schema(name = "RoundForm")
    record RoundForm(
            @Schema(description = "Codes or ids of participants; not where everybody is asked") @Nullable
            List<String> participants,

            @Schema(description = "Whether everybody is asked") @Nullable
            Boolean everybody)
            implements Checked {

        @Override
        public List<Fault> faults() {
            var some = participants != null && !participants.isEmpty();
            return some == Boolean.TRUE.equals(everybody)
                    ? List.of(new Fault(
                            "/participants", "must name at least one, or be absent where \"everybody\" is true"))
                    : List.of();
        }
    }

    @GET
    @NeedsMandate({SECRETARIAT, COFACILITATOR, OPERATOR})
    @Operation(
            summary = "The rounds, the newest first, without their mailboxes",
            description = "For the secretariat, co-facilitators and operators.")
    public List<RoundView> list() {
        return views.all();
    }

    @GET
    @NeedsMandate({SECRETARIAT, COFACILITATOR, OPERATOR})
    @Path("/{round}")
    @Operation(
            summary = "A round: each mailbox that was asked, and when it answered",
            description = "For the secretariat, co-facilitators and operators.")
    public RoundView one(@PathParam("round") UUID round) {
        return views.one(round)
                .orElseThrow(() -> Problem.notFound("There is no such round").build());
    }

    @POST
    @NeedsMandate(SECRETARIAT)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Asks each mailbox of all missions, or of some, whether it is still right",
            description = "For the secretariat. Each gets a link; those that do not answer stay in use.")
    @APIResponse(
            responseCode = "201",
            description = "The round with each mailbox that is asked",
            content = @Content(schema = @Schema(implementation = RoundView.class)))
    public Response begin(RoundForm form) {
        var round = verifying
                .begin(whom(form.participants() == null ? List.of() : form.participants()), caller)
                .orElseThrow(() -> Problem.conflict("nobody-to-ask", "None of these missions has a mailbox")
                        .build());
        return Response.status(Response.Status.CREATED)
                .entity(views.one(round.id()).orElseThrow())
                .build();
    }

    private Collection<Participant> whom(List<String> references) {
        var meant = participants.meantBy(references);
        var unknown = references.stream()
                .filter(reference -> !meant.containsKey(reference))
                .toList();
        if (!unknown.isEmpty()) {
            throw Problem.invalid(unknown.stream()
                            .map(reference -> Violation.inBody(
                                    "/participants/" + references.indexOf(reference),
                                    "must be the code or the id of a participant"))
                            .toList())
                    .build();
        }
        return meant.values();
    }
}
