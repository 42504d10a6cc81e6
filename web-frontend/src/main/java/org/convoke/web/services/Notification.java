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
import java.util.Map;
import java.util.UUID;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Programme;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** notification-service: what is owed to whom, and what became of it. */
@RegisterRestClient(configKey = "notification")
@RegisterProvider(Refusals.class)
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface Notification {

    /** The notices of a session, the oldest first. */
    @GET
    @Path("/sessions/{session}/notices")
    List<Notice> notices(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("session") UUID session);

    @GET
    @Path("/notices/{notice}")
    Notice notice(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("notice") UUID notice);

    /** Every participant of a notice, in English order. */
    @GET
    @Path("/notices/{notice}/participants")
    List<Reached> participants(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("notice") UUID notice);

    @POST
    @Path("/notices/{notice}/pause")
    Notice pause(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("notice") UUID notice, Why why);

    @POST
    @Path("/notices/{notice}/resume")
    Notice resume(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("notice") UUID notice);

    @POST
    @Path("/notices/{notice}/cancel")
    Notice cancel(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("notice") UUID notice, Why why);

    /** What a participant was told, the newest first. */
    @GET
    @Path("/participants/{code}/notices")
    List<Told> told(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("code") String code);

    /** The message as that participant was or will be sent it. */
    @GET
    @Path("/notices/{notice}/message")
    Message message(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("notice") UUID notice,
            @QueryParam("participant") String code);

    /** The delivery report of a notice: about everybody, or about one participant. */
    @GET
    @Path("/notices/{notice}/report")
    DeliveryProof proof(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("notice") UUID notice,
            @QueryParam("participant") @Nullable String code);

    /**
     * The same as a file whose exact bytes are signed; the signature is in the head of the answer.
     *
     * @param as {@code csv} or {@code pdf}
     */
    @GET
    @Path("/notices/{notice}/report")
    @Produces(MediaType.WILDCARD)
    RestResponse<byte[]> report(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("notice") UUID notice,
            @QueryParam("participant") @Nullable String code,
            @QueryParam("as") String as,
            @QueryParam("language") String language);

    /** The public keys that reports are signed with, those that no longer sign among them. */
    @GET
    @Path("/.well-known/convoke-keys.json")
    PublicKeys keys();

    /** What the link at the end of a message acknowledges; asking acknowledges nothing. */
    @GET
    @Path("/acknowledgements/{link}")
    Acknowledgement acknowledgement(@PathParam("link") String link);

    /** Says that the message of the link was read. */
    @POST
    @Path("/acknowledgements/{link}")
    Acknowledgement acknowledge(@PathParam("link") String link, Signature by);

    /** Who acknowledges, as they like to be named; may be empty. */
    record Signature(String name) {}

    /**
     * What a link acknowledges, and whether that was done.
     *
     * @param symbol of the revision that the message told, null where there was none
     * @param name who acknowledged, as they named themselves
     */
    record Acknowledgement(
            UUID notice,
            UUID session,
            Kind kind,
            @Nullable LocalizedText title,
            @Nullable LocalizedText subject,
            @Nullable String symbol,
            @Nullable Integer revision,
            String participant,
            Map<String, String> names,
            String address,
            @Nullable Instant acknowledgedAt,
            @Nullable String name) {
        /** The short name of the participant in a language, else in English. */
        public String name(String language) {
            return Registration.nameIn(names, language, participant);
        }
    }

    /**
     * What the ledger proves of a notice.
     *
     * @param asOf when anything in it last changed
     */
    record DeliveryProof(
            UUID session,
            Kind kind,
            Proven.@Nullable Revision revision,
            Instant asOf,
            Totals totals,
            List<Proven> participants) {}

    /** How many participants, and how many mailboxes. */
    record Totals(int invited, int told, int waiting, int notReached, int acknowledged, int mailboxes, int accepted) {}

    /** A participant of a notice, and the messages that told it. */
    record Proven(
            String code,
            Map<String, String> names,
            ToldState outcome,
            @Nullable String reason,
            @Nullable Instant toldAt,
            List<Sent> messages) {

        /** One message to one mailbox. */
        public record Sent(
                String address,
                String station,
                boolean primary,
                String language,
                DeliveryState state,
                @Nullable Instant acceptedAt,
                @Nullable String server,
                @Nullable Integer code,
                @Nullable String enhanced,
                @Nullable String words,
                String messageId,
                @Nullable Revision revision,
                @Nullable Instant acknowledgedAt,
                @Nullable String acknowledgedBy) {}

        /** A revision, and the hash of its programme. */
        public record Revision(int number, String symbol, String contentHash) {}
    }

    /** A mailbox that said by its link that its message was read. */
    record Acknowledged(String address, @Nullable String name, Instant at) {}

    /** Whom a publication would be told, as things are now. */
    @GET
    @Path("/sessions/{session}/rehearsal")
    Rehearsed rehearsed(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("session") UUID session);

    /**
     * The message that a participant would be sent if this programme were published now.
     *
     * @param code of the participant; null for the first that reads the language
     */
    @POST
    @Path("/sessions/{session}/rehearsal")
    Message rehearse(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("session") UUID session,
            @QueryParam("participant") @Nullable String code,
            @QueryParam("language") @Nullable String language,
            Candidate candidate);

    /** Sends that message to the organizers' own mailbox, marked as a test. */
    @POST
    @Path("/sessions/{session}/rehearsal/test")
    Announcements.TestSent test(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("session") UUID session,
            @QueryParam("participant") @Nullable String code,
            @QueryParam("language") @Nullable String language,
            Candidate candidate);

    /** A programme that might be published, and what it would be called. */
    record Candidate(Programme programme, String symbol) {}

    /**
     * Whom a publication would be told.
     *
     * @param languages how many mailboxes read which
     */
    record Rehearsed(int states, int mailboxes, Map<String, Integer> languages, List<Unreachable> notReachable) {}

    /**
     * Somebody whom no message would reach.
     *
     * @param reason {@code no-mailbox} or {@code suppressed}
     */
    record Unreachable(Who participant, String reason) {}

    /** Why somebody paused or cancelled a notice. */
    record Why(String reason) {}

    /** What a notice says. */
    enum Kind {
        @JsonProperty("invitation")
        INVITATION,
        @JsonProperty("programme")
        PROGRAMME,
        @JsonProperty("change")
        CHANGE,
        @JsonProperty("announcement")
        ANNOUNCEMENT
    }

    /** How far a notice has come. */
    enum NoticeState {
        @JsonProperty("scheduled")
        SCHEDULED,
        @JsonProperty("held")
        HELD,
        @JsonProperty("sending")
        SENDING,
        @JsonProperty("paused")
        PAUSED,
        @JsonProperty("completed")
        COMPLETED,
        @JsonProperty("cancelled")
        CANCELLED;

        /** Whether nothing will move any more. */
        public boolean isOver() {
            return this == COMPLETED || this == CANCELLED;
        }
    }

    /** Whether a participant was told. */
    enum ToldState {
        @JsonProperty("told")
        TOLD,
        @JsonProperty("waiting")
        WAITING,
        @JsonProperty("not-reached")
        NOT_REACHED
    }

    /** What became of the message to one mailbox. */
    enum DeliveryState {
        @JsonProperty("queued")
        QUEUED,
        @JsonProperty("sending")
        SENDING,
        @JsonProperty("handed-over")
        HANDED_OVER,
        @JsonProperty("delivered")
        DELIVERED,
        @JsonProperty("deferred")
        DEFERRED,
        @JsonProperty("in-doubt")
        IN_DOUBT,
        @JsonProperty("undeliverable")
        UNDELIVERABLE,
        @JsonProperty("suppressed")
        SUPPRESSED,
        @JsonProperty("cancelled")
        CANCELLED
    }

    /**
     * A notice and its counts. Counts of States are participants; mailboxes are deliveries.
     *
     * @param symbol the revision that it tells of, null for the invitation
     * @param subject of an announcement, null for other notices
     */
    record Notice(
            UUID id,
            UUID session,
            Kind kind,
            @Nullable Integer revision,
            @Nullable String symbol,
            @Nullable LocalizedText subject,
            NoticeState state,
            @Nullable String pausedReason,
            @Nullable Instant publishedAt,
            Instant createdAt,
            @Nullable Instant firstAcceptedAt,
            @Nullable Instant lastAcceptedAt,
            @Nullable Instant completedAt,
            int statesInvited,
            int statesTold,
            int statesWaiting,
            int statesNotReached,
            int statesAcknowledged,
            int mailboxes,
            int accepted,
            int waiting,
            int undeliverable,
            int suppressed,
            int cancelled,
            int inDoubt,
            int possibleRepeats) {}

    /** A participant of a notice. */
    record Reached(
            Who participant,
            ToldState state,
            @Nullable String reason,
            @Nullable Instant toldAt,
            @Nullable String was,
            @Nullable String isNow,
            List<Acknowledged> acknowledgements,
            List<Delivery> deliveries) {}

    /** Whom a row is about. */
    record Who(UUID id, String code, Map<String, String> names) {
        /** The short name in a language, else in English. */
        public String name(String language) {
            return Registration.nameIn(names, language, code);
        }
    }

    /**
     * One message to one mailbox.
     *
     * @param words the last answer of the mail server, as it gave it
     */
    record Delivery(
            UUID id,
            String address,
            @Nullable String station,
            boolean primary,
            String language,
            DeliveryState state,
            int attempts,
            int possibleRepeats,
            @Nullable String host,
            @Nullable Integer code,
            @Nullable String enhanced,
            @Nullable String words,
            @Nullable Instant settledAt,
            @Nullable Instant nextAttemptAt) {}

    /** A notice as one participant got it. */
    record Told(
            UUID notice,
            UUID session,
            Kind kind,
            @Nullable String symbol,
            @Nullable String was,
            @Nullable LocalizedText subject,
            ToldState state,
            @Nullable Instant toldAt,
            @Nullable String language,
            List<Acknowledged> acknowledgements,
            List<Delivery> deliveries) {}

    /** A message as it was composed. */
    record Message(String language, String subject, String text, String html) {}
}
