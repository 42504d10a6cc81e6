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

    /** A participant's office at a duty station and how it is written to. */
    record Mission(UUID id, String station, List<String> languages, List<Mailbox> mailboxes, int version) {}

    /** What of a mission can be changed. */
    record Correspondence(List<String> languages, List<Mailbox> mailboxes) {}

    /** An address and what it receives: {@code all}, {@code agenda}, {@code invitations}, {@code copy}. */
    record Mailbox(String address, String purpose) {}

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
