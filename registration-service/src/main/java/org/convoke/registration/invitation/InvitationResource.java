package org.convoke.registration.invitation;

import static java.util.stream.Collectors.toMap;
import static org.convoke.kit.caller.Role.COFACILITATOR;
import static org.convoke.kit.caller.Role.OPERATOR;
import static org.convoke.kit.caller.Role.SECRETARIAT;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.convoke.events.ParticipantNotReached.Reason;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.caller.NeedsMandate;
import org.convoke.kit.caller.Role;
import org.convoke.kit.problem.Problem;
import org.convoke.kit.problem.Violation;
import org.convoke.registration.invitation.Inviting.Outcome;
import org.convoke.registration.invitation.Standing.State;
import org.convoke.registration.participant.Participant;
import org.convoke.registration.participant.Participants;
import org.convoke.registration.session.SessionId;
import org.convoke.registration.session.Sessions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The invitations to a session, for those who prepare it. */
@Path("/sessions/{session}/invitations")
@Tag(name = "Invitations")
class InvitationResource {

    /** An announcement is usually a matter of a second. */
    private static final int SECONDS_TO_TRY_AGAIN = 2;

    private final Caller caller;
    private final Sessions sessions;
    private final Participants participants;
    private final Invitations invitations;
    private final Inviting inviting;

    InvitationResource(
            Caller caller, Sessions sessions, Participants participants, Invitations invitations, Inviting inviting) {
        this.caller = caller;
        this.sessions = sessions;
        this.participants = participants;
        this.invitations = invitations;
        this.inviting = inviting;
    }

    /** How many are invited by now, and how many by this call. */
    @Schema(name = "Invited")
    record Invited(
            @Schema(description = "How many are invited to the session by now")
            int invited,

            @Schema(description = "How many of these by this call")
            int issued) {}

    /** How the invitations to a session stand. */
    @Schema(name = "SessionInvitations")
    record Summary(int invited, int told, int notReached, int waiting, List<View> invitations) {}

    /** One invitation and where it stands. */
    @Schema(name = "SessionInvitation")
    record View(
            Invitee participant,
            State state,
            Instant since,
            @Nullable Reason reason) {

        static View of(Participant participant, Invitation invitation) {
            var standing = invitation.standing();
            return new View(
                    new Invitee(
                            participant.id().value(),
                            participant.code(),
                            participant.profile().names()),
                    standing.state(),
                    standing.since(),
                    standing.reason());
        }
    }

    /** Who is invited. */
    @Schema(name = "Invitee")
    record Invitee(UUID id, String code, Map<String, String> names) {}

    @POST
    @NeedsMandate(SECRETARIAT)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Invites participants, each once however often it is asked for",
            description =
                    "For the secretariat of the process. All of the selection or nobody. 404 with Retry-After while"
                            + " the session has not been announced.")
    public Invited invite(@PathParam("session") UUID id, InvitationForm form) {
        var session = new SessionId(id);
        authorise(session, SECRETARIAT);
        return switch (inviting.invite(session, form.selection(), caller)) {
            case Outcome.Invited(var invited, var issued) -> new Invited(invited, issued);
            case Outcome.SessionUnknown unknown -> throw notYet();
            case Outcome.ParticipantsUnknown(var places) ->
                throw Problem.invalid(places.stream()
                                .map(place -> Violation.inBody(
                                        "/participants/" + place, "must be the code or the id of a participant"))
                                .toList())
                        .build();
        };
    }

    @GET
    @Operation(
            summary = "How the invitations to a session stand, in English order",
            description = "For the secretariat and co-facilitators of the process, and operators.")
    public Summary list(@PathParam("session") UUID id) {
        var session = new SessionId(id);
        if (!caller.holds(OPERATOR)) {
            authorise(session, SECRETARIAT, COFACILITATOR);
        } else if (sessions.find(session).isEmpty()) {
            throw notYet();
        }
        var issued = invitations.to(session);
        var told = count(issued, State.TOLD);
        var notReached = count(issued, State.NOT_REACHED);
        return new Summary(issued.size(), told, notReached, issued.size() - told - notReached, views(issued));
    }

    /** Lets those go on who hold one of the roles for the process of the session. */
    private void authorise(SessionId id, Role... roles) {
        caller.requireSignedIn();
        var session = sessions.find(id);
        if (session.isEmpty()) {
            caller.require(roles);
            throw notYet();
        }
        caller.requireForProcess(session.get().process(), roles);
    }

    private static Problem notYet() {
        return Problem.notFound("No session with this id has been announced, or not yet")
                .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_TRY_AGAIN)
                .build();
    }

    private static int count(List<Invitation> invitations, State state) {
        return Math.toIntExact(invitations.stream()
                .filter(invitation -> invitation.standing().state() == state)
                .count());
    }

    private List<View> views(List<Invitation> issued) {
        var byInvitee = issued.stream().collect(toMap(Invitation::participant, Function.identity()));
        return participants.withIds(byInvitee.keySet()).stream()
                .flatMap(participant -> Stream.ofNullable(byInvitee.get(participant.id()))
                        .map(invitation -> View.of(participant, invitation)))
                .toList();
    }
}
