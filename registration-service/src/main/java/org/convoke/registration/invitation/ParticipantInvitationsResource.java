package org.convoke.registration.invitation;

import static org.convoke.kit.caller.Role.COFACILITATOR;
import static org.convoke.kit.caller.Role.DELEGATE;
import static org.convoke.kit.caller.Role.FOCAL_POINT;
import static org.convoke.kit.caller.Role.SECRETARIAT;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.convoke.events.ParticipantNotReached.Reason;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.problem.Problem;
import org.convoke.programme.LocalizedText;
import org.convoke.registration.invitation.Standing.State;
import org.convoke.registration.participant.Participant;
import org.convoke.registration.participant.Participants;
import org.convoke.registration.session.Session;
import org.convoke.registration.session.Sessions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The invitations of a participant: all for its own people, those of their processes for the organizers. */
@Path("/participants/{participant}/invitations")
@Tag(name = "Invitations")
class ParticipantInvitationsResource {

    private final Caller caller;
    private final Participants participants;
    private final Sessions sessions;
    private final Invitations invitations;

    ParticipantInvitationsResource(
            Caller caller, Participants participants, Sessions sessions, Invitations invitations) {
        this.caller = caller;
        this.participants = participants;
        this.sessions = sessions;
        this.invitations = invitations;
    }

    /** An invitation as the invited read it. */
    @Schema(name = "ParticipantInvitation")
    record View(
            UUID session,
            LocalizedText sessionTitle,
            State state,
            Instant issuedAt,
            Instant since,
            @Nullable Reason reason) {

        static View of(Invitation invitation, Session session) {
            var standing = invitation.standing();
            return new View(
                    session.id().value(),
                    session.title(),
                    standing.state(),
                    invitation.issuedAt(),
                    standing.since(),
                    standing.reason());
        }
    }

    @GET
    @Operation(
            summary = "The invitations of a participant, the newest first",
            description = "For its own focal point and delegates; for the secretariat and co-facilitators, those to"
                    + " sessions of their processes.")
    public List<View> list(@PathParam("participant") String reference) {
        caller.requireSignedIn();
        var participant = participants
                .meantBy(reference)
                .orElseThrow(() -> Problem.notFound("There is no participant with this id or code")
                        .build());
        var own = ownedBy(participant);
        if (!own && !caller.holds(SECRETARIAT, COFACILITATOR)) {
            caller.requireForParticipant(participant.code(), FOCAL_POINT, DELEGATE);
        }
        var issued = invitations.of(participant.id());
        var known = sessions.withIds(issued.stream().map(Invitation::session).toList());
        return issued.stream()
                .flatMap(invitation -> Stream.ofNullable(known.get(invitation.session()))
                        .filter(session -> own || organizes(session))
                        .map(session -> View.of(invitation, session)))
                .toList();
    }

    private boolean ownedBy(Participant participant) {
        return caller.holdsForParticipant(FOCAL_POINT, participant.code())
                || caller.holdsForParticipant(DELEGATE, participant.code());
    }

    private boolean organizes(Session session) {
        return caller.holdsForProcess(SECRETARIAT, session.process())
                || caller.holdsForProcess(COFACILITATOR, session.process());
    }
}
