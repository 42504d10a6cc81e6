package org.convoke.notification.operation;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Collectors;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.caller.NeedsMandate;
import org.convoke.kit.caller.Role;
import org.convoke.kit.problem.Problem;
import org.convoke.kit.problem.Violation;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Sql;
import org.convoke.notification.hold.Hold.Scope;
import org.convoke.notification.hold.Holds;
import org.convoke.notification.relay.Relay;
import org.convoke.notification.relay.Relays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The sending as operators see it, and what they hold and resume of it. */
@Path("/operations/sending")
@Tag(name = "Operations")
class SendingResource {

    private static final Sql IS_KNOWN = Sql.of("""
            select from session where :scope = 'session' and id::text = :name or :scope = 'process' and process::text = :name
            """);

    private final SendingReports reports;
    private final Holds holds;
    private final Relays relays;
    private final Database database;
    private final Caller caller;

    SendingResource(SendingReports reports, Holds holds, Relays relays, Database database, Caller caller) {
        this.reports = reports;
        this.holds = holds;
        this.relays = relays;
        this.database = database;
        this.caller = caller;
    }

    @GET
    @NeedsMandate(Role.OPERATOR)
    @Operation(
            summary = "How the sending stands: queue, relays, slow domains, holds, and work without progress",
            description = "For operators.")
    public SendingReport now() {
        return reports.now();
    }

    @POST
    @Path("/hold")
    @NeedsMandate(Role.OPERATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Lets nothing more be started: of all messages, of a process, of a session, or over a relay",
            description =
                    "For operators. It is in force with the next claim of every replica and outlives restarts; what"
                            + " was claimed before still leaves. 409 hold-state where it is held already.")
    public SendingReport hold(Holding holding) {
        check(holding);
        if (!holds.hold(holding.scope(), holding.name(), holding.reason(), caller.name())) {
            throw Problem.conflict("hold-state", "It is held already").build();
        }
        return reports.now();
    }

    @POST
    @Path("/resume")
    @NeedsMandate(Role.OPERATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Lets what was held be sent again",
            description = "For operators. 409 hold-state where it is not held.")
    public SendingReport resume(Holding holding) {
        if (!holds.resume(holding.scope(), holding.name(), holding.reason(), caller.name())) {
            throw Problem.conflict("hold-state", "It is not held").build();
        }
        return reports.now();
    }

    private void check(Holding holding) {
        switch (holding.scope()) {
            case ALL -> {}
            case RELAY -> {
                if (relays.all().stream().map(Relay::name).noneMatch(holding.name()::equals)) {
                    throw refused("must be one of the relays: "
                            + relays.all().stream().map(Relay::name).collect(Collectors.joining(", ")));
                }
            }
            case PROCESS, SESSION -> {
                var known = database.query(IS_KNOWN)
                        .set("scope", holding.scope() == Scope.SESSION ? "session" : "process")
                        .set("name", holding.name())
                        .exists();
                if (!known) {
                    throw refused("must be the id of a process or session of which a notice could tell");
                }
            }
        }
    }

    private static Problem refused(String message) {
        return Problem.invalid(List.of(new Violation("/of", "body", message))).build();
    }
}
