package org.convoke.kit.operations;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoke.kit.audit.Audit;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.caller.Role;
import org.convoke.kit.inbox.DeadLetter;
import org.convoke.kit.inbox.Replays;
import org.convoke.kit.problem.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Operations on this service, for {@code operator@installation}. */
@Path("/operations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class OperationsResource {

    private final Caller caller;
    private final Instance<Republisher> republishers;
    private final Replays replays;
    private final Audit audit;
    private final String service;

    OperationsResource(
            Caller caller,
            Instance<Republisher> republishers,
            Replays replays,
            Audit audit,
            @ConfigProperty(name = "convoke.service") String service) {
        this.caller = caller;
        this.republishers = republishers;
        this.replays = replays;
        this.audit = audit;
        this.service = service;
    }

    /** How many events a republication has put. */
    public record Republished(int events) {}

    /** That a dead letter was taken in. */
    public record Replayed(boolean replayed) {}

    /** Puts the full state of everything that this service owns through the outbox again. */
    @POST
    @Path("/republish")
    @Operation(
            summary = "Puts the state of everything that this service owns through the outbox again",
            description = "For operators.")
    @ResponseStatus(202)
    @APIResponseSchema(value = Republished.class, responseCode = "202", responseDescription = "How many events")
    public Republished republish() {
        caller.require(Role.OPERATOR);
        var events = republishers.stream().mapToInt(Republisher::republish).sum();
        record("state.republished", service, Map.of("events", events));
        return new Republished(events);
    }

    /** The dead letters, the newest first, at most 1,000. */
    @GET
    @Path("/dead-letters")
    @Operation(summary = "The dead letters, the newest first, at most 1,000", description = "For operators.")
    public List<DeadLetter> deadLetters() {
        caller.require(Role.OPERATOR);
        return replays.newest();
    }

    /** Takes a dead letter in again. */
    @POST
    @Path("/dead-letters/{id}/replay")
    @Operation(summary = "Takes a dead letter in again", description = "For operators.")
    public Replayed replay(UUID id) {
        caller.require(Role.OPERATOR);
        return switch (replays.replay(id)) {
            case Replays.Outcome.Replayed replayed -> {
                record("dead-letter.replayed", id.toString(), Map.of());
                yield new Replayed(true);
            }
            case Replays.Outcome.Unknown unknown ->
                throw Problem.notFound("There is no such dead letter").build();
            case Replays.Outcome.Refused refused ->
                throw Problem.conflict("not-replayed", refused.reason()).build();
        };
    }

    private void record(String action, String subject, Map<String, ?> details) {
        QuarkusTransaction.requiringNew().run(() -> audit.record(caller, action, "operations", subject, details));
    }
}
