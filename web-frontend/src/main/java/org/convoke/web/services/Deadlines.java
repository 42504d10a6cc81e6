package org.convoke.web.services;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.convoke.programme.Deadline;
import org.convoke.programme.DeadlineId;
import org.convoke.programme.DeadlineKind;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Visibility;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** agenda-service: the deadlines of a draft, changed by small commands that are merged with what others changed meanwhile. */
@RegisterRestClient(configKey = "agenda")
@RegisterProvider(Refusals.class)
@Path("/sessions/{session}/draft")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface Deadlines {

    /** All commands, or none. Refused with 409 where somebody else changed the same since the version that they were made against. */
    @POST
    @Path("/commands")
    void change(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("session") String session, Batch batch);

    /** @param madeAgainst the version of the draft that was read */
    record Batch(int madeAgainst, List<Command> commands) {}

    /** One small edit of a deadline. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(name = "add-deadline", value = Add.class),
        @JsonSubTypes.Type(name = "move-deadline", value = Move.class),
        @JsonSubTypes.Type(name = "retitle-deadline", value = Retitle.class),
        @JsonSubTypes.Type(name = "change-deadline-kind", value = ChangeKind.class),
        @JsonSubTypes.Type(name = "change-deadline-visibility", value = ChangeVisibility.class),
        @JsonSubTypes.Type(name = "withdraw-deadline", value = Withdraw.class),
    })
    sealed interface Command {}

    /** Another one. */
    record Add(Deadline added) implements Command {}

    /** @param time null where the whole day counts */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Move(
            DeadlineId deadline, LocalDate day, @Nullable LocalTime time) implements Command {}

    /** Another title. */
    record Retitle(DeadlineId deadline, LocalizedText title) implements Command {}

    /** What has to be done by then. */
    record ChangeKind(DeadlineId deadline, DeadlineKind kind) implements Command {}

    /** Who may read of it. */
    record ChangeVisibility(DeadlineId deadline, Visibility visibility) implements Command {}

    /** No longer. */
    record Withdraw(DeadlineId deadline) implements Command {}
}
