package org.convoke.registration.invitation;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.convoke.kit.audit.Audit;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.identity.Ids;
import org.convoke.kit.outbox.Outbox;
import org.convoke.registration.participant.Participant;
import org.convoke.registration.participant.ParticipantId;
import org.convoke.registration.participant.Participants;
import org.convoke.registration.session.SessionId;
import org.convoke.registration.session.Sessions;

/** Invites participants to a session, each once however often this is asked for. */
@ApplicationScoped
class Inviting {

    private final Sessions sessions;
    private final Participants participants;
    private final Invitations invitations;
    private final Reaches reaches;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Inviting(
            Sessions sessions,
            Participants participants,
            Invitations invitations,
            Reaches reaches,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.sessions = sessions;
        this.participants = participants;
        this.invitations = invitations;
        this.reaches = reaches;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Outcome {
        /**
         * @param invited how many are invited to the session by now
         * @param issued how many of these by this call
         */
        record Invited(int invited, int issued) implements Outcome {}

        /** The session has not been announced, or not yet. */
        record SessionUnknown() implements Outcome {}

        /** Nobody was invited, because these of the selection are not known; by their place in it. */
        record ParticipantsUnknown(List<Integer> places) implements Outcome {}
    }

    /** All of the selection is invited when this has returned, in one transaction, or nobody of it. */
    @Transactional
    Outcome invite(SessionId session, Selection selection, Caller caller) {
        if (sessions.lock(session).isEmpty()) {
            return new Outcome.SessionUnknown();
        }
        return switch (selection) {
            case Selection.Everybody(var kinds) -> issue(session, participants.ofKinds(kinds), caller);
            case Selection.These(var references) -> {
                var meant = participants.meantBy(references);
                var unknown = new ArrayList<Integer>();
                for (var i = 0; i < references.size(); i++) {
                    if (!meant.containsKey(references.get(i))) {
                        unknown.add(i);
                    }
                }
                yield unknown.isEmpty()
                        ? issue(session, List.copyOf(meant.values()), caller)
                        : new Outcome.ParticipantsUnknown(unknown);
            }
        };
    }

    /** The session is held, so that nobody else invites to it or counts meanwhile. */
    private Outcome issue(SessionId session, List<Participant> selected, Caller caller) {
        var before =
                invitations.to(session).stream().map(Invitation::participant).collect(toSet());
        var newcomers = selected.stream()
                .map(Participant::id)
                .filter(id -> !before.contains(id))
                .distinct()
                .toList();
        participants.lock(newcomers);
        var issued = issueTo(newcomers, session);
        var invited = before.size() + issued.size();
        outbox.putAll(issued.stream()
                .map(invitation -> InvitationEvents.issued(invitation, invited))
                .toList());
        if (!issued.isEmpty()) {
            audit.record(caller, "invitations.issued", "session", session.value(), Map.of("participants", newcomers));
        }
        return new Outcome.Invited(invited, issued.size());
    }

    private List<Invitation> issueTo(List<ParticipantId> newcomers, SessionId session) {
        var now = clock.instant();
        var heard = reaches.of(session);
        var issued = newcomers.stream()
                .map(participant -> new Invitation(
                        Ids.next(),
                        session,
                        participant,
                        now,
                        Standing.of(now, heard.getOrDefault(participant, List.of()))))
                .toList();
        invitations.persist(issued);
        return issued;
    }
}
