package org.convoke.web.services;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convoke.programme.Change;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** agenda-service: how a draft is changed by several people: commands, its history, and what is proposed for it. */
@RegisterRestClient(configKey = "agenda")
@RegisterProvider(Refusals.class)
@Path("/sessions/{session}/draft")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface Drafting {

    /** Carries out all of them or none; refused with {@link Conflict}s where somebody else changed the same. */
    @POST
    @Path("/commands")
    Amended change(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("session") String session,
            Commands commands);

    /** The newest first, a page at a time. */
    @GET
    @Path("/history")
    History history(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("session") String session,
            @QueryParam("before") @Nullable Integer before,
            @QueryParam("limit") @Nullable Integer limit);

    /** Takes back what a version changed; refused with the later {@link Version}s that build on it. */
    @POST
    @Path("/history/{version}/revert")
    Amended revert(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("session") String session,
            @PathParam("version") int version);

    /** The oldest first; all, or those in one state. */
    @GET
    @Path("/proposals")
    List<Proposal> proposals(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("session") String session,
            @QueryParam("state") @Nullable String state);

    /** An open one comes with what it would change in the draft as it is now, or what stands against it. */
    @GET
    @Path("/proposals/{proposal}")
    Proposal proposal(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("session") String session,
            @PathParam("proposal") UUID proposal);

    /** @param key by which the same proposal, sent twice, is kept once */
    @POST
    @Path("/proposals")
    Proposal propose(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("session") String session,
            @HeaderParam("Idempotency-Key") String key,
            NewProposal proposal);

    /** Decides an open proposal without a word: {@code accept}, or {@code withdraw} for whoever made it. */
    @POST
    @Path("/proposals/{proposal}/{step}")
    Proposal decide(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("session") String session,
            @PathParam("proposal") UUID proposal,
            @PathParam("step") String step);

    @POST
    @Path("/proposals/{proposal}/decline")
    Proposal decline(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("session") String session,
            @PathParam("proposal") UUID proposal,
            Decline why);

    /** @param madeAgainst the version of the draft that their author has read */
    record Commands(int madeAgainst, List<Command> commands) {}

    /** @param remark to the secretariat; null where there is none */
    record NewProposal(
            int madeAgainst,
            List<Command> commands,
            @Nullable String remark) {}

    /** Why a proposal is not accepted, as whoever made it reads it. */
    record Decline(String reason) {}

    /**
     * What became of an edit.
     *
     * @param version of the draft now
     * @param changes what the edit changed; nothing where it was so already
     */
    record Amended(int version, List<Change> changes) {}

    /** @param next the version to ask for what is before; null on the last page */
    record History(List<Version> versions, @Nullable Integer next) {}

    /**
     * A version of a draft.
     *
     * @param changes from the version before
     * @param proposedBy whose proposal it was, where it was one
     * @param reverts the version that it took back, where it did
     * @param revertedBy the versions that took this one back
     */
    record Version(
            int version,
            String editedBy,
            Instant editedAt,
            How how,
            List<Change> changes,
            @Nullable String proposedBy,
            @Nullable Integer reverts,
            List<Integer> revertedBy) {}

    /** How a version came about. */
    enum How {
        @JsonProperty("begun")
        BEGUN,
        @JsonProperty("replaced")
        REPLACED,
        @JsonProperty("commanded")
        COMMANDED,
        @JsonProperty("accepted")
        ACCEPTED,
        @JsonProperty("reverted")
        REVERTED
    }

    /**
     * What a co-facilitator would change.
     *
     * @param decidedBy who accepted, declined or withdrew it; null while it is open
     * @param reason why it was declined
     * @param version of the draft that it became
     * @param changes what it would change in the draft as it is now; null where it is not shown alone, or decided
     * @param conflicts what stands against it there
     */
    record Proposal(
            UUID id,
            ProposalState state,
            String proposedBy,
            Instant proposedAt,
            @Nullable String remark,
            int madeAgainst,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String reason,
            @Nullable Integer version,
            @Nullable List<Change> changes,
            @Nullable List<Conflict> conflicts) {}

    /** How far a proposal is. */
    enum ProposalState {
        @JsonProperty("open")
        OPEN,
        @JsonProperty("accepted")
        ACCEPTED,
        @JsonProperty("declined")
        DECLINED,
        @JsonProperty("withdrawn")
        WITHDRAWN
    }
}
