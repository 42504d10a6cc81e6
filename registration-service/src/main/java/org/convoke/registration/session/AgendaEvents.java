package org.convoke.registration.session;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.convoke.events.Event;
import org.convoke.events.SessionAnnounced;
import org.convoke.events.Topics;
import org.convoke.kit.inbox.EventHandler;
import org.convoke.kit.inbox.Inbox;
import org.convoke.kit.inbox.Received;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Projects announced sessions. */
@ApplicationScoped
class AgendaEvents implements EventHandler {

    private final Inbox inbox;
    private final Sessions sessions;

    AgendaEvents(Inbox inbox, Sessions sessions) {
        this.inbox = inbox;
        this.sessions = sessions;
        inbox.handles(Topics.AGENDA, this);
    }

    @Incoming(Topics.AGENDA)
    @Blocking
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, this);
    }

    @Override
    public void on(Event event, Received meta) {
        if (event instanceof SessionAnnounced announced) {
            sessions.announce(
                    new Session(new SessionId(announced.session()), announced.process(), announced.title()),
                    meta.sequence());
        }
    }
}
