package org.convoke.registration.invitation;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.convoke.events.Event;
import org.convoke.events.MailboxConfirmed;
import org.convoke.events.ParticipantNotReached;
import org.convoke.events.ParticipantTold;
import org.convoke.events.Topics;
import org.convoke.kit.inbox.EventHandler;
import org.convoke.kit.inbox.Inbox;
import org.convoke.kit.inbox.Received;
import org.convoke.registration.participant.ParticipantId;
import org.convoke.registration.participant.Participants;
import org.convoke.registration.session.SessionId;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Projects what became of notices onto the invitations; that a mailbox was confirmed is handed on to whoever keeps mailboxes. */
@ApplicationScoped
class DeliveryEvents implements EventHandler {

    private final Inbox inbox;
    private final Participants participants;
    private final Reaches reaches;
    private final Invitations invitations;
    private final jakarta.enterprise.event.Event<MailboxConfirmed> confirmed;

    DeliveryEvents(
            Inbox inbox,
            Participants participants,
            Reaches reaches,
            Invitations invitations,
            jakarta.enterprise.event.Event<MailboxConfirmed> confirmed) {
        this.inbox = inbox;
        this.participants = participants;
        this.reaches = reaches;
        this.invitations = invitations;
        this.confirmed = confirmed;
        inbox.handles(Topics.DELIVERY, this);
    }

    @Incoming(Topics.DELIVERY)
    @Blocking
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, this);
    }

    @Override
    public void on(Event event, Received meta) {
        switch (event) {
            case ParticipantTold told ->
                heard(
                        told.session(),
                        told.participant(),
                        told.notice(),
                        new Reach.Told(told.kind(), told.toldAt()),
                        meta.sequence());
            case ParticipantNotReached missed ->
                heard(
                        missed.session(),
                        missed.participant(),
                        missed.notice(),
                        new Reach.NotReached(missed.kind(), missed.since(), missed.reason()),
                        meta.sequence());
            case MailboxConfirmed mailbox -> confirmed.fire(mailbox);
            default -> {}
        }
    }

    /** The participant is held, so that an invitation issued at the same time misses nothing of it. */
    private void heard(UUID sessionId, UUID participantId, UUID notice, Reach reach, long sequence) {
        var session = new SessionId(sessionId);
        var participant = new ParticipantId(participantId);
        participants.lock(List.of(participant));
        if (reaches.hear(session, participant, notice, reach, sequence)) {
            invitations
                    .of(participant, session)
                    .ifPresent(invitation ->
                            invitation.standAs(Standing.of(invitation.issuedAt(), reaches.of(session, participant))));
        }
    }
}
