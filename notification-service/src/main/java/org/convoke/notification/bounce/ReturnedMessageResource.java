package org.convoke.notification.bounce;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.caller.Role;
import org.convoke.kit.problem.Problem;
import org.convoke.notification.bounce.Journal.Kept;
import org.convoke.notification.bounce.Journal.Outcome;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What came back and a person must look at, for operators. */
@Path("/returned-messages")
@Tag(name = "Returned messages")
class ReturnedMessageResource {

    private final Journal journal;
    private final Looking looking;
    private final Caller caller;

    ReturnedMessageResource(Journal journal, Looking looking, Caller caller) {
        this.journal = journal;
        this.looking = looking;
        this.caller = caller;
    }

    /** A message that was set aside. */
    @Schema(name = "ReturnedMessage")
    record ReturnedMessage(
            UUID id,
            Instant receivedAt,

            @Schema(
                    description = "What it seems to be",
                    enumeration = {"hard", "soft", "refused", "delayed", "delivered", "reply", "unknown", "unreadable"})
            String kind,

            @Schema(description = "Why it was set aside") @Nullable
            String why,

            @Schema(description = "The delivery that it says it is about, null where it names none") @Nullable
            UUID delivery,

            String sender,
            String subject,

            @Schema(description = "The server that reports, empty where it does not say")
            String host,

            @Schema(description = "Its enhanced status code, empty where it gave none")
            String enhanced,

            @Schema(description = "What it says, the first 500 characters")
            String words) {

        static ReturnedMessage of(Kept kept) {
            return new ReturnedMessage(
                    kept.id(),
                    kept.receivedAt(),
                    kept.kind(),
                    kept.why(),
                    kept.delivery(),
                    kept.sender(),
                    kept.subject(),
                    kept.report().host(),
                    kept.report().status(),
                    kept.report().words());
        }
    }

    @GET
    @Operation(
            summary = "What came to the return paths and nobody understands, the oldest first; at most 1,000",
            description = "For operators. Whole messages are in the mailbox itself, which is only read.")
    public List<ReturnedMessage> setAside() {
        caller.require(Role.OPERATOR);
        return journal.with(Outcome.SET_ASIDE).stream().map(ReturnedMessage::of).toList();
    }

    @POST
    @Path("/{id}/seen")
    @Operation(
            summary = "Says that a person has looked at it: it is not listed any more",
            description = "For operators. 404 where it is not listed.")
    public void seen(@PathParam("id") UUID id) {
        caller.require(Role.OPERATOR);
        if (!looking.seen(id, caller)) {
            throw Problem.notFound("No such message was set aside").build();
        }
    }
}
