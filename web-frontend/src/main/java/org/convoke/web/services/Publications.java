package org.convoke.web.services;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.convoke.programme.LocalizedText;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** agenda-service: what is asked to be published of a session, what waits, and what is decided of the session as a whole. */
@RegisterRestClient(configKey = "agenda")
@RegisterProvider(Refusals.class)
@Path("/sessions/{session}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface Publications {

    /** The newest first. */
    @GET
    @Path("/publications")
    List<Publication> all(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("session") String session);

    @GET
    @Path("/publications/{publication}")
    Publication one(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("session") String session,
            @PathParam("publication") UUID publication);

    /** Asks for the draft to be published: at once, at its time, when it is released, or when it is approved. */
    @POST
    @Path("/publications")
    Publication request(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("session") String session,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Wanted wanted);

    /** Takes a step with a publication that waits: {@code approval}, {@code hold}, {@code release}, {@code withdrawal}. */
    @POST
    @Path("/publications/{publication}/{step}")
    Publication step(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("session") String session,
            @PathParam("publication") UUID publication,
            @PathParam("step") String step,
            Why why);

    /** Whether the co-facilitators' office approves what is published. */
    @PUT
    @Path("/approval-rule")
    Agenda.Session rule(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("session") String session,
            ApprovalRule rule);

    /** Ends the session for now or for good: {@code postponement}, {@code cancellation}. */
    @POST
    @Path("/{decision}")
    Publication end(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("session") String session,
            @PathParam("decision") String decision,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Reason reason);

    /** Holds the session after all. */
    @POST
    @Path("/resumption")
    Publication resume(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("session") String session,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Resumption resumption);

    /**
     * What was asked to be published, and what became of it.
     *
     * @param publishAt when it goes out, or went out; null where nothing is set
     * @param changedBy who took the last step with it
     * @param reason why it was withdrawn or did not go out
     * @param revision the number of the revision that came of it
     */
    record Publication(
            UUID id,
            State state,
            int draftVersion,
            @Nullable NameChoice name,
            @Nullable Instant publishAt,
            String requestedBy,
            Instant requestedAt,
            @Nullable String approvedBy,
            String changedBy,
            Instant changedAt,
            @Nullable String reason,
            @Nullable Integer revision,
            @Nullable String symbol) {

        /** Whether it may still go out. */
        public boolean waits() {
            return switch (state) {
                case PENDING_APPROVAL, SCHEDULED, HELD -> true;
                case WITHDRAWN, PUBLISHED, FAILED -> false;
            };
        }
    }

    /** How far a publication is. */
    enum State {
        @JsonProperty("pending-approval")
        PENDING_APPROVAL,
        @JsonProperty("scheduled")
        SCHEDULED,
        @JsonProperty("held")
        HELD,
        @JsonProperty("withdrawn")
        WITHDRAWN,
        @JsonProperty("published")
        PUBLISHED,
        @JsonProperty("failed")
        FAILED
    }

    /** What a publication is to be called, where the rule does not decide. */
    enum NameChoice {
        @JsonProperty("revision")
        REVISION,
        @JsonProperty("corrigendum")
        CORRIGENDUM
    }

    /** @param publishAt a time at the venue, as 2017-09-01T10:00; null for at once */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Wanted(
            @Nullable String publishAt,
            boolean hold,
            @Nullable NameChoice name) {}

    /** Why a step is taken; null where nobody said. */
    record Why(@Nullable String reason) {}

    /** Whether two persons publish. */
    record ApprovalRule(boolean required) {}

    /** Why a session is not held, as everybody who is told reads it. */
    record Reason(LocalizedText reason) {}

    /** @param firstDay the new first day; null where the dates stay */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Resumption(@Nullable LocalDate firstDay) {}
}
