package org.convoke.web.services;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoke.programme.LocalizedText;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** registration-service: participants, their missions and their invitations. Participants are named by their code. */
@RegisterRestClient(configKey = "registration")
@RegisterProvider(Refusals.class)
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface Registration {

    @GET
    @Path("/participants")
    List<Participant> participants(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer);

    @GET
    @Path("/participants/{code}")
    Participant participant(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("code") String code);

    @GET
    @Path("/participants/{code}/missions")
    List<Mission> missions(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("code") String code);

    /** Replaces how a mission is written to; refused with 412 where {@code ifMatch} is given and no longer holds. */
    @PUT
    @Path("/participants/{code}/missions/{station}")
    Mission save(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("code") String code,
            @PathParam("station") String station,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            Correspondence correspondence);

    @GET
    @Path("/participants/{code}/invitations")
    List<Invitation> invitations(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("code") String code);

    /** How many are invited to a session, and what became of it. */
    @GET
    @Path("/sessions/{session}/invitations")
    Invited invited(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("session") UUID session);

    /**
     * Who can be invited.
     *
     * @param names short names by language, English always there
     * @param regionalGroup the regional group's key, null where it has none
     * @param orderEn the place in English order
     */
    record Participant(
            UUID id,
            String code,
            String kind,
            Map<String, String> names,
            @Nullable String regionalGroup,
            @Nullable Integer orderEn) {

        /** The short name in a language, else in English. */
        public String name(String language) {
            return nameIn(names, language, code);
        }
    }

    /**
     * A participant's office at a duty station and how it is written to.
     *
     * @param secondLanguage what stands below the first in every message, null for nothing
     * @param capitalZone the zone whose clock stands beside the venue's, null for the seat's
     * @param pace {@code at-once} or {@code daily}
     * @param calendar {@code file}, or {@code invitations} besides
     * @param warnings what could not be made sure of when it was saved just now
     */
    record Mission(
            UUID id,
            String station,
            List<String> languages,
            @Nullable String secondLanguage,
            @Nullable String capitalZone,
            String pace,
            String calendar,
            List<Mailbox> mailboxes,
            @Nullable List<Warning> warnings,
            int version) {}

    /** Something that could not be made sure of. */
    record Warning(String field, String message) {}

    /** What of a mission can be changed. */
    record Correspondence(
            List<String> languages,
            List<Line> mailboxes,
            @Nullable String secondLanguage,
            @Nullable String capitalZone,
            String pace,
            String calendar) {}

    /**
     * A mailbox as it is to be.
     *
     * @param purpose what it receives: {@code all}, {@code agenda}, {@code invitations}, {@code copy}
     * @param turn {@code always}, or {@code fallback} where those before it took nothing
     */
    record Line(String address, String purpose, String turn) {}

    /**
     * A mailbox as it stands.
     *
     * @param standing {@code unconfirmed}, {@code confirmed}, {@code by-secretariat}, {@code leaving}
     */
    record Mailbox(
            String address,
            String purpose,
            String turn,
            String standing,
            @Nullable Instant askedAt,
            @Nullable Instant confirmedAt) {

        /** Whether it was taken off the list and is only used until another is confirmed. */
        public boolean isLeaving() {
            return standing.equals("leaving");
        }
    }

    /** A participant's invitation to a session. */
    record Invitation(
            UUID session,
            LocalizedText sessionTitle,
            InvitationState state,
            Instant issuedAt,
            @Nullable Instant since,
            @Nullable String reason) {}

    /** How far an invitation has come. */
    enum InvitationState {
        @JsonProperty("issued")
        ISSUED,
        @JsonProperty("told")
        TOLD,
        @JsonProperty("not-reached")
        NOT_REACHED
    }

    /** The invitations to a session, counted. */
    record Invited(int invited, int told, int notReached, int waiting) {}

    /** A name in a language, else in English, else the code. */
    static String nameIn(Map<String, String> names, String language, String code) {
        return names.getOrDefault(language, names.getOrDefault("en", code));
    }
}
