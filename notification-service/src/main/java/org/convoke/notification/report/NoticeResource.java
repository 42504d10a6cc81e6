package org.convoke.notification.report;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.caller.NeedsMandate;
import org.convoke.kit.caller.Role;
import org.convoke.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A notice: what became of it, what it says, and its course. */
@Path("/notices/{notice}")
@Tag(name = "Notices")
class NoticeResource {

    private final ReachedParticipants participants;
    private final Messages messages;
    private final Steering steering;
    private final Access access;
    private final Caller caller;

    NoticeResource(
            ReachedParticipants participants, Messages messages, Steering steering, Access access, Caller caller) {
        this.participants = participants;
        this.messages = messages;
        this.steering = steering;
        this.access = access;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "A notice with its counts",
            description = "For the secretariat and co-facilitators of its process, and operators.")
    public NoticeReport one(@PathParam("notice") UUID notice) {
        return access.readableNotice(notice);
    }

    @GET
    @Path("/participants")
    @Operation(
            summary = "All participants of a notice in English order, with their deliveries",
            description = "For the secretariat and co-facilitators of its process, and operators.")
    public List<Reached> participants(@PathParam("notice") UUID notice) {
        return participants.of(access.readableNotice(notice).id());
    }

    @GET
    @Path("/message")
    @Operation(
            summary = "The message as that participant was or will be sent it",
            description = "For its own focal point; for the secretariat and co-facilitators of the notice's process.")
    public Message message(
            @PathParam("notice") UUID notice,
            @Parameter(description = "Its id or its code", required = true) @QueryParam("participant") @Nullable
                    String participant) {
        var reader = access.participant(participant);
        var found = messages.find(notice, reader, access.speaksFor(reader))
                .orElseThrow(() -> Problem.notFound("This participant has no message of such a notice")
                        .build());
        access.readable(reader, found.session());
        return messages.compose(found);
    }

    @POST
    @Path("/pause")
    @NeedsMandate({Role.SECRETARIAT, Role.OPERATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Lets no further message be started",
            description =
                    "For the secretariat of its process, and operators. 409 notice-state where it is not going out.")
    public NoticeReport pause(@PathParam("notice") UUID notice, Why why) {
        access.steerable(notice);
        return done(steering.pause(notice, why.reason(), caller), "Only a notice that is going out can be paused");
    }

    @POST
    @Path("/resume")
    @Operation(
            summary = "Lets it go out again",
            description =
                    "For the secretariat of its process, and operators. 409 notice-state where it is neither paused"
                            + " nor held.")
    public NoticeReport resume(@PathParam("notice") UUID notice) {
        access.steerable(notice);
        return done(steering.resume(notice, caller), "Only a notice that is paused or held can be resumed");
    }

    @POST
    @Path("/cancel")
    @NeedsMandate({Role.SECRETARIAT, Role.OPERATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Ends it for good: whoever was not told yet is not told",
            description = "For the secretariat of its process, and operators. 409 notice-state where it has come to its"
                    + " end.")
    public NoticeReport cancel(@PathParam("notice") UUID notice, Why why) {
        access.steerable(notice);
        return done(
                steering.cancel(notice, why.reason(), caller),
                "A notice that has come to its end can not be cancelled");
    }

    private static NoticeReport done(Steering.Outcome outcome, String otherwise) {
        return switch (outcome) {
            case Steering.Outcome.Done done -> done.notice();
            case Steering.Outcome.NotNow(var notice) ->
                throw Problem.conflict("notice-state", otherwise)
                        .with("state", notice.state().name().toLowerCase(Locale.ROOT))
                        .build();
        };
    }
}
