package org.convoke.web.services;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** notification-service for its operator: how the sending stands, and what is held of it. */
@RegisterRestClient(configKey = "notification")
@RegisterProvider(Refusals.class)
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface Operations {

    @GET
    @Path("/operations/sending")
    Sending sending(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer);

    @POST
    @Path("/operations/sending/hold")
    Sending hold(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, Holding holding);

    @POST
    @Path("/operations/sending/resume")
    Sending resume(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, Holding holding);

    /** The mailboxes that are not written to, the newest first. */
    @GET
    @Path("/suppressions")
    List<Suppression> suppressions(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer);

    @POST
    @Path("/suppressions/{address}/lift")
    void lift(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("address") String address,
            Notification.Why why);

    /** How much is held. */
    enum Scope {
        @JsonProperty("all")
        ALL,
        @JsonProperty("process")
        PROCESS,
        @JsonProperty("session")
        SESSION,
        @JsonProperty("relay")
        RELAY
    }

    /** Whether a relay gets messages. */
    enum RelayState {
        @JsonProperty("in-use")
        IN_USE,
        @JsonProperty("left-out")
        LEFT_OUT,
        @JsonProperty("held")
        HELD
    }

    /** What is to be held or resumed; {@code of} is null where all is meant. */
    record Holding(Scope scope, @Nullable String of, String reason) {}

    /** How the sending stands. */
    record Sending(
            List<Hold> holds,
            Queue queue,
            List<Relay> relays,
            List<SlowDomain> slowDomains,
            List<Work> withoutProgress) {}

    /** Something that is not sent for now. */
    record Hold(Scope scope, String of, String reason, Instant since, String by) {}

    /** What waits. */
    record Queue(
            Map<String, Long> byState,
            long due,
            @Nullable Instant oldestDueAt,
            @Nullable Instant oldestOwedAt) {}

    /** One of our mail servers, as the replica that answered knows it. */
    record Relay(
            String name,
            String host,
            int priority,
            int weight,
            int connections,
            RelayState state,
            @Nullable Instant since,
            @Nullable String words,
            @Nullable String rate) {}

    /** A domain whose messages wait. */
    record SlowDomain(
            String domain,
            int refusals,
            @Nullable Instant notBefore,
            @Nullable Instant spreadUntil,
            @Nullable String words) {}

    /** Work that has made no progress. */
    record Work(String kind, String reason, long count, Instant since) {}

    /** A mailbox that is not written to, and what the server said. */
    record Suppression(String address, Instant since, String host, int code, String enhanced, String words) {}
}
