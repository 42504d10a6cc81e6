package org.convoke.registration.mission;

import static org.convoke.kit.caller.Role.COFACILITATOR;
import static org.convoke.kit.caller.Role.DELEGATE;
import static org.convoke.kit.caller.Role.FOCAL_POINT;
import static org.convoke.kit.caller.Role.OPERATOR;
import static org.convoke.kit.caller.Role.SECRETARIAT;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.convoke.events.DutyStation;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.caller.NeedsMandate;
import org.convoke.kit.problem.Problem;
import org.convoke.registration.choice.Choice;
import org.convoke.registration.mission.Confirming.Outcome;
import org.convoke.registration.participant.Participant;
import org.convoke.registration.participant.Participants;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is done with single mailboxes of a mission, and what was done. */
@Path("/participants/{participant}/missions/{station}")
@Tag(name = "Missions")
class MailboxResource {

    private final Caller caller;
    private final Participants participants;
    private final Missions missions;
    private final Confirming confirming;
    private final History history;

    MailboxResource(
            Caller caller, Participants participants, Missions missions, Confirming confirming, History history) {
        this.caller = caller;
        this.participants = participants;
        this.missions = missions;
        this.confirming = confirming;
        this.history = history;
    }

    @GET
    @Path("/history")
    @Operation(
            summary = "Who changed what of how the mission is written to, the newest first",
            description =
                    "For its own focal point and delegates, the secretariat, co-facilitators and operators. At most 500.")
    public List<HistoryView> history(@PathParam("participant") String reference, @PathParam("station") String station) {
        var participant = participant(reference);
        if (!caller.holds(SECRETARIAT, COFACILITATOR, OPERATOR)) {
            caller.requireForParticipant(participant.code(), FOCAL_POINT, DELEGATE);
        }
        return missions.of(participant.id(), station(station))
                .map(mission ->
                        history.of(mission.id()).stream().map(HistoryView::of).toList())
                .orElse(List.of());
    }

    @POST
    @NeedsMandate({FOCAL_POINT, SECRETARIAT})
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/questions")
    @Operation(
            summary = "Sends a mailbox that is not confirmed its link once more",
            description = "For the mission's own focal point and the secretariat; every five minutes at most.")
    public MissionView askAgain(
            @PathParam("participant") String reference, @PathParam("station") String station, AddressForm form) {
        var participant = participant(reference);
        if (!caller.holds(SECRETARIAT)) {
            caller.requireForParticipant(participant.code(), FOCAL_POINT);
        }
        return done(confirming.askAgain(participant, station(station), form.given(), caller));
    }

    @POST
    @NeedsMandate(SECRETARIAT)
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/vouchers")
    @Operation(
            summary = "Says of a mailbox that it is right, although nobody has used its link",
            description = "For the secretariat, which has made sure of it in another way.")
    public MissionView vouch(
            @PathParam("participant") String reference, @PathParam("station") String station, AddressForm form) {
        return done(confirming.vouch(participant(reference), station(station), form.given(), caller));
    }

    private static MissionView done(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var mission) -> mission;
            case Outcome.NotListed() ->
                throw Problem.notFound("The mission has no such mailbox").build();
            case Outcome.InUse() ->
                throw Problem.conflict("mailbox-in-use", "The mailbox is in use; nothing has to be confirmed")
                        .build();
            case Outcome.AskedLately(var at) ->
                throw Problem.of("asked-lately", 429, "Asked a moment ago")
                        .detail("The mailbox was sent a link at " + at + "; it can be sent another "
                                + Asking.PAUSE.toMinutes() + " minutes later")
                        .with("askedAt", at.toString())
                        .header(HttpHeaders.RETRY_AFTER, Asking.PAUSE.toSeconds())
                        .build();
        };
    }

    private Participant participant(String reference) {
        caller.requireSignedIn();
        return participants
                .meantBy(reference)
                .orElseThrow(() -> Problem.notFound("There is no participant with this id or code")
                        .build());
    }

    private static DutyStation station(String word) {
        return Choice.required(DutyStation.class, word, "station", "path");
    }
}
