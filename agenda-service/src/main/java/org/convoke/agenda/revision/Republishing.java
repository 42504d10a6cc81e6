package org.convoke.agenda.revision;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.convoke.agenda.session.SessionId;
import org.convoke.agenda.session.Sessions;
import org.convoke.kit.operations.Republisher;
import org.convoke.kit.outbox.Outbox;

/** Tells the whole state again: each session and all its revisions in their order, a transaction for each session. */
@ApplicationScoped
class Republishing implements Republisher {

    private final Sessions sessions;
    private final Revisions revisions;
    private final Outbox outbox;

    Republishing(Sessions sessions, Revisions revisions, Outbox outbox) {
        this.sessions = sessions;
        this.revisions = revisions;
        this.outbox = outbox;
    }

    @Override
    public int republish() {
        return sessions.all().stream()
                .mapToInt(session -> QuarkusTransaction.requiringNew().call(() -> again(session.id())))
                .sum();
    }

    private int again(SessionId session) {
        sessions.lock(session);
        sessions.announce(session);
        var put = 1;
        Revision previous = null;
        for (var revision : revisions.inOrder(session)) {
            outbox.put(RevisionEvents.published(revision, previous));
            previous = revision;
            put++;
        }
        return put;
    }
}
