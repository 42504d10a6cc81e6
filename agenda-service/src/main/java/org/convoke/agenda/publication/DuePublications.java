package org.convoke.agenda.publication;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.function.BiConsumer;
import org.convoke.agenda.due.Due;
import org.convoke.agenda.revision.TooLargeToTell;
import org.convoke.agenda.session.Session;
import org.convoke.agenda.session.SessionId;
import org.convoke.agenda.session.Sessions;
import org.convoke.kit.failure.Failure;
import org.convoke.kit.outbox.EventTooLarge;
import org.jboss.logging.Logger;

/**
 * Publishes what is due. Any number of replicas may look at once: each locks the session first, and the second one finds
 * that it is done.
 */
@ApplicationScoped
class DuePublications implements Due {

    private static final Logger LOG = Logger.getLogger(DuePublications.class);

    private final Sessions sessions;
    private final Publications publications;
    private final GoingOut goingOut;
    private final Clock clock;

    DuePublications(Sessions sessions, Publications publications, GoingOut goingOut, Clock clock) {
        this.sessions = sessions;
        this.publications = publications;
        this.goingOut = goingOut;
        this.clock = clock;
    }

    @Override
    public String what() {
        return "publications";
    }

    @Override
    public void carryOut() {
        QuarkusTransaction.requiringNew()
                .call(() -> publications.due(clock.instant()))
                .forEach(this::publish);
    }

    private void publish(Publications.Due due) {
        try {
            locked(due, goingOut::ifDue);
        } catch (RuntimeException e) {
            if (Failure.of(e) == Failure.TRANSIENT) {
                LOG.warnf("Publication has to wait, publication=%s reason=%s", due.id(), e);
                return;
            }
            LOG.errorf(e, "Publication can not go out, publication=%s", due.id());
            locked(due, (publication, session) -> {
                if (publication.isDue(clock.instant())) {
                    goingOut.fail(
                            publication,
                            e instanceof EventTooLarge tooLarge
                                    ? TooLargeToTell.reason(tooLarge)
                                    : String.valueOf(e.getMessage()));
                }
            });
        }
    }

    private void locked(Publications.Due due, BiConsumer<PublicationRow, Session> work) {
        QuarkusTransaction.requiringNew().run(() -> {
            var session = sessions.lock(new SessionId(due.session()));
            publications.findByIdOptional(due.id()).ifPresent(publication -> work.accept(publication, session));
        });
    }
}
