package org.convoke.notification.notice;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.convoke.events.Event;
import org.convoke.events.InvitationIssued;
import org.convoke.events.MailboxChanged;
import org.convoke.events.MissionMailboxesChanged;
import org.convoke.events.ParticipantRegistered;
import org.convoke.events.Topics;
import org.convoke.kit.inbox.EventHandler;
import org.convoke.kit.inbox.Inbox;
import org.convoke.kit.inbox.Received;
import org.convoke.notification.mailbox.MailboxLetters;
import org.convoke.notification.recipient.Recipients;
import org.convoke.notification.recipient.Sessions;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * What this service does when something of a participant changes: follow it, then close its gaps in every session; and when
 * something happens to a mailbox: owe it a letter.
 */
@ApplicationScoped
class RegistrationEvents implements EventHandler {

    private final Inbox inbox;
    private final Recipients recipients;
    private final Sessions sessions;
    private final Notices notices;
    private final MailboxLetters letters;
    private final DeliveriesDue due;

    RegistrationEvents(
            Inbox inbox,
            Recipients recipients,
            Sessions sessions,
            Notices notices,
            MailboxLetters letters,
            DeliveriesDue due) {
        this.inbox = inbox;
        this.recipients = recipients;
        this.sessions = sessions;
        this.notices = notices;
        this.letters = letters;
        this.due = due;
        inbox.handles(Topics.REGISTRATION, this);
    }

    @Incoming(Topics.REGISTRATION)
    @Blocking
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, this);
    }

    @Override
    public void on(Event event, Received meta) {
        if (event instanceof ParticipantRegistered
                || event instanceof MissionMailboxesChanged
                || event instanceof InvitationIssued) {
            recipients.follow(event, meta.sequence());
            sessions.invitedTo(event.key()).forEach(session -> notices.announce(session, event.key()));
        } else if (event instanceof MailboxChanged changed) {
            letters.owe(changed);
            due.afterCommit();
        }
    }
}
