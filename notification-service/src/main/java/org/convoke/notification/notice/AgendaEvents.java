package org.convoke.notification.notice;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.convoke.events.Event;
import org.convoke.events.RevisionPublished;
import org.convoke.events.SessionAnnounced;
import org.convoke.events.Topics;
import org.convoke.kit.inbox.EventHandler;
import org.convoke.kit.inbox.Inbox;
import org.convoke.kit.inbox.Received;
import org.convoke.notification.recipient.Sessions;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What this service does when a session or a revision is announced: follow it, then close the gaps. */
@ApplicationScoped
class AgendaEvents implements EventHandler {

    private final Inbox inbox;
    private final Sessions sessions;
    private final Notices notices;

    AgendaEvents(Inbox inbox, Sessions sessions, Notices notices) {
        this.inbox = inbox;
        this.sessions = sessions;
        this.notices = notices;
        inbox.handles(Topics.AGENDA, this);
    }

    @Incoming(Topics.AGENDA)
    @Blocking
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, this);
    }

    @Override
    public void on(Event event, Received meta) {
        if (event instanceof SessionAnnounced || event instanceof RevisionPublished) {
            sessions.follow(event, meta);
            notices.announce(event.key());
        }
    }
}
