package org.convoke.registration.participant;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Registers the participants of the application's own file whenever it starts, which does nothing the second time. */
@ApplicationScoped
class RegisteringAtStart {

    private static final Logger LOG = Logger.getLogger(RegisteringAtStart.class);

    private final Registering registering;

    RegisteringAtStart(Registering registering) {
        this.registering = registering;
    }

    void onStart(@Observes StartupEvent event) {
        var changed = registering.register(ParticipantFile.read());
        if (!changed.isEmpty()) {
            LOG.infof("Participants registered or changed: %d", changed.size());
        }
    }
}
