package org.convoke.kit.operations;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.convoke.kit.audit.Audit;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.caller.NeedsMandate;
import org.convoke.kit.caller.Role;
import org.convoke.kit.outbox.ParkedRecord;
import org.convoke.kit.outbox.ParkedRecords;
import org.convoke.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Records of the outbox that could not be sent and wait for a person, {@code operator@installation}. */
@Path("/operations/parked")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class ParkedResource {

    private final Caller caller;
    private final ParkedRecords parked;
    private final Audit audit;

    ParkedResource(Caller caller, ParkedRecords parked, Audit audit) {
        this.caller = caller;
        this.parked = parked;
        this.audit = audit;
    }

    /** How many records are tried again. */
    public record Released(int records) {}

    /** The parked records, at most 1,000. */
    @GET
    @NeedsMandate(Role.OPERATOR)
    @Operation(
            summary = "The records that could not be sent, those of a key in their order, at most 1,000",
            description = "For operators.")
    public List<ParkedRecord> list() {
        return parked.list();
    }

    /** Has a record tried again, and all that wait of its key. */
    @POST
    @Path("/{id}/release")
    @NeedsMandate(Role.OPERATOR)
    @Transactional
    @Operation(
            summary = "Has a record tried again, and with it, in their order, all that are parked of its key",
            description = "For operators, once the cause is gone; what still cannot be sent is parked again.")
    public Released release(long id) {
        var records = parked.release(id);
        if (records == 0) {
            throw unknown();
        }
        audit.record(caller, "parked.released", "outbox", id, Map.of("records", records));
        return new Released(records);
    }

    /** Gives a record up. */
    @POST
    @Path("/{id}/discard")
    @NeedsMandate(Role.OPERATOR)
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Gives a record up: nobody will be sent it",
            description =
                    "For operators. The later ones of its key stay parked until they are released. What others miss"
                            + " for want of it, a republication tells them.")
    public ParkedRecord discard(long id, Discarding why) {
        var discarded = parked.discard(id).orElseThrow(ParkedResource::unknown);
        audit.record(
                caller,
                "parked.discarded",
                "outbox",
                id,
                Map.of(
                        "reason", why.reason(),
                        "topic", discarded.topic(),
                        "key", discarded.key(),
                        "type", discarded.type(),
                        "parkedReason", discarded.reason()));
        return discarded;
    }

    private static Problem unknown() {
        return Problem.notFound("No such record is parked").build();
    }
}
