package org.convoke.notification.delivery;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.caller.Role;
import org.convoke.kit.problem.Problem;
import org.convoke.kit.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Deliveries, for operators. */
@Path("/deliveries")
@Tag(name = "Deliveries")
class DeliveryResource {

    private static final int USUAL = 100;
    private static final int MOST = 500;

    private final DeliveryReports reports;
    private final Retrying retrying;
    private final Caller caller;

    DeliveryResource(DeliveryReports reports, Retrying retrying, Caller caller) {
        this.reports = reports;
        this.retrying = retrying;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "Deliveries, those of the newest notices first, a page at a time",
            description = "For operators. A page holds 100, or as many as 'limit' says, at most 500.")
    public DeliveryPage page(
            @Parameter(schema = @Schema(implementation = DeliveryState.class)) @QueryParam("state") @Nullable
                    String state,
            @Parameter(schema = @Schema(implementation = UUID.class)) @QueryParam("notice") @Nullable String notice,
            @Parameter(description = "The 'next' of the page before", schema = @Schema(implementation = UUID.class))
                    @QueryParam("after")
                    @Nullable
                    String after,
            @Parameter(schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "500"))
                    @QueryParam("limit")
                    @Nullable
                    String limit) {
        caller.require(Role.OPERATOR);
        var most = limit == null ? USUAL : number(limit);
        var found = reports.page(
                state == null ? null : state(state),
                notice == null ? null : id("notice", notice),
                after == null ? null : id("after", after),
                most + 1);
        return DeliveryPage.of(found, most);
    }

    @POST
    @Path("/{delivery}/retry")
    @Operation(
            summary = "Makes a delivery due now that is deferred, in doubt, undeliverable or suppressed",
            description = "For operators. 409 not-retried where sending it makes no sense; the detail says why.")
    public DeliveryReport retry(@PathParam("delivery") UUID delivery) {
        caller.require(Role.OPERATOR);
        return switch (retrying.retry(delivery, caller)) {
            case Retrying.Outcome.Due due -> due.delivery();
            case Retrying.Outcome.Unknown unknown ->
                throw Problem.notFound("There is no such delivery").build();
            case Retrying.Outcome.Refused refused ->
                throw Problem.conflict("not-retried", refused.why())
                        .with("state", refused.state().word())
                        .build();
        };
    }

    private static DeliveryState state(String word) {
        return Arrays.stream(DeliveryState.values())
                .filter(state -> state.word().equals(word))
                .findFirst()
                .orElseThrow(() -> refused(
                        "state",
                        "must be one of "
                                + Arrays.stream(DeliveryState.values())
                                        .map(DeliveryState::word)
                                        .collect(Collectors.joining(", "))));
    }

    private static UUID id(String field, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw refused(field, "must be a UUID");
        }
    }

    private static int number(String text) {
        if (text.matches("[1-9]\\d{0,2}") && Integer.parseInt(text) <= MOST) {
            return Integer.parseInt(text);
        }
        throw refused("limit", "must be a number from 1 to " + MOST);
    }

    private static Problem refused(String field, String message) {
        return Problem.invalid(List.of(new Violation(field, "query", message))).build();
    }
}
