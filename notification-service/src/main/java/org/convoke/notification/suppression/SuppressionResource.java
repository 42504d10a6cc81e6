package org.convoke.notification.suppression;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.caller.NeedsMandate;
import org.convoke.kit.caller.Role;
import org.convoke.kit.problem.Problem;
import org.convoke.notification.suppression.Suppressions.Suppression;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Suppressed mailboxes, for operators. */
@Path("/suppressions")
@Tag(name = "Suppressions")
class SuppressionResource {

    private final Suppressions suppressions;
    private final Lifting lifting;
    private final Caller caller;

    SuppressionResource(Suppressions suppressions, Lifting lifting, Caller caller) {
        this.suppressions = suppressions;
        this.lifting = lifting;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "The mailboxes that are not written to, and why, the newest first; at most 1,000",
            description = "For operators.")
    public List<Suppression> all() {
        caller.require(Role.OPERATOR);
        return suppressions.all();
    }

    @DELETE
    @Path("/{address}")
    @Operation(
            summary = "Writes to a mailbox again",
            description = "For operators. Messages that were not sent meanwhile stay so until each is retried.")
    public void lift(@PathParam("address") String address) {
        caller.require(Role.OPERATOR);
        lifted(address, "");
    }

    @POST
    @Path("/{address}/lift")
    @NeedsMandate(Role.OPERATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Writes to a mailbox again, and keeps why",
            description = "For operators. Messages that were not sent meanwhile stay so until each is retried.")
    public void liftWithReason(@PathParam("address") String address, Lift lift) {
        lifted(address, lift.reason());
    }

    private void lifted(String address, String why) {
        if (!lifting.lift(address, why, caller)) {
            throw Problem.notFound("This mailbox is not suppressed").build();
        }
    }
}
