package org.convoke.agenda.draft;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.convoke.agenda.command.Command;
import org.convoke.agenda.session.Access;
import org.convoke.agenda.session.SessionId;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.caller.NeedsMandate;
import org.convoke.kit.caller.Role;
import org.convoke.kit.intake.Checked;
import org.convoke.kit.intake.Fault;
import org.convoke.kit.problem.Problem;
import org.convoke.kit.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What co-facilitators propose for the working programme, and what the secretariat makes of it. */
@Path("/sessions/{session}/draft/proposals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts")
class ProposalResource {

    private final Proposing proposing;
    private final Proposals proposals;
    private final Repeats repeats;
    private final Access access;
    private final Caller caller;

    ProposalResource(Proposing proposing, Proposals proposals, Repeats repeats, Access access, Caller caller) {
        this.proposing = proposing;
        this.proposals = proposals;
        this.repeats = repeats;
        this.access = access;
        this.caller = caller;
    }

    /** Commands with a word to the secretariat. */
    record NewProposal(
            int madeAgainst,
            List<Command> commands,
            @Nullable String remark) implements Checked {
        @Override
        public List<Fault> faults() {
            return new CommandResource.Commands(madeAgainst, commands).faults();
        }
    }

    /** Why not. */
    record Decline(String reason) implements Checked {
        @Override
        public List<Fault> faults() {
            return reason.isBlank() ? List.of(new Fault("/reason", "must say why, to whoever proposed it")) : List.of();
        }
    }

    @POST
    @Operation(
            summary = "Proposes commands to the secretariat",
            description =
                    "For the co-facilitators of the process. The same Idempotency-Key of the same caller is answered"
                            + " the same, without a second proposal.")
    @APIResponseSchema(value = ProposalView.class, responseCode = "201", responseDescription = "The proposal")
    @NeedsMandate(Role.COFACILITATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<ProposalView> propose(
            String session, @HeaderParam(Key.HEADER) @Nullable String key, NewProposal wanted) {
        var id = proposable(session);
        var kept = repeats.once(
                id,
                caller,
                Key.of(key),
                wanted,
                ProposalView.class,
                () -> kept(proposing.propose(id, wanted.madeAgainst(), wanted.commands(), wanted.remark(), caller)));
        return RestResponse.ResponseBuilder.<ProposalView>created(
                        URI.create("/sessions/%s/draft/proposals/%s".formatted(id, kept.id())))
                .entity(kept)
                .build();
    }

    @GET
    @Operation(
            summary = "The proposals, the oldest first; all, or those in one state",
            description = "For the secretariat and the co-facilitators of the process.")
    public List<ProposalView> all(
            String session,
            @Parameter(schema = @Schema(implementation = ProposalState.class)) @QueryParam("state") @Nullable
                    String state) {
        return proposals.all(access.prepared(session).id(), state == null ? null : state(state));
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "One proposal; an open one with what it would change in the draft as it is now",
            description = "For the secretariat and the co-facilitators of the process.")
    public ProposalView one(String session, UUID id) {
        return proposals.one(access.prepared(session).id(), id).orElseThrow(ProposalResource::unknown);
    }

    @POST
    @Path("/{id}/accept")
    @Operation(
            summary = "Accepts a proposal: its commands change the draft",
            description =
                    "For the secretariat of the process. Where others changed the same meanwhile, 409 draft-conflict"
                            + " shows both values and the proposal stays open.")
    @NeedsMandate(Role.SECRETARIAT)
    public ProposalView accept(String session, UUID id) {
        return kept(proposing.accept(access.changeable(session).id(), id, caller));
    }

    @POST
    @Path("/{id}/decline")
    @Operation(summary = "Declines a proposal and says why", description = "For the secretariat of the process.")
    @NeedsMandate(Role.SECRETARIAT)
    @Consumes(MediaType.APPLICATION_JSON)
    public ProposalView decline(String session, UUID id, Decline decline) {
        return kept(proposing.decline(access.changeable(session).id(), id, decline.reason(), caller));
    }

    @POST
    @Path("/{id}/withdraw")
    @Operation(summary = "Takes an open proposal back", description = "For the co-facilitator who made it.")
    @NeedsMandate(Role.COFACILITATOR)
    public ProposalView withdraw(String session, UUID id) {
        return kept(proposing.withdraw(proposable(session), id, caller));
    }

    private SessionId proposable(String ref) {
        var session = access.prepared(ref);
        caller.requireForProcess(session.process().id().value(), Role.COFACILITATOR);
        return session.id();
    }

    private static ProposalView kept(Proposing.Outcome outcome) {
        return switch (outcome) {
            case Proposing.Outcome.Kept kept -> ProposalView.of(kept.proposal());
            case Proposing.Outcome.Unfit unfit -> throw Refusals.unfit(unfit.faults());
            case Proposing.Outcome.Conflicting clash -> throw Refusals.conflict(clash.current(), clash.clashes());
            case Proposing.Outcome.Decided decided ->
                throw Problem.conflict(
                                "proposal-decided",
                                "This proposal is " + decided.proposal().state().word() + " already")
                        .with("state", decided.proposal().state())
                        .build();
            case Proposing.Outcome.NotYours notYours ->
                throw Problem.forbidden("Only whoever made a proposal takes it back")
                        .build();
            case Proposing.Outcome.Unknown unknown -> throw unknown();
        };
    }

    private static ProposalState state(String word) {
        return Arrays.stream(ProposalState.values())
                .filter(state -> state.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(List.of(
                                new Violation("state", "query", "must be one of open, accepted, declined, withdrawn")))
                        .build());
    }

    private static Problem unknown() {
        return Problem.notFound("There is no such proposal").build();
    }
}
