package org.convoke.web.secretariat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.Optional;
import org.convoke.web.services.Agenda.Session;
import org.convoke.web.services.Refused;
import org.convoke.web.services.Registration;
import org.convoke.web.services.Registration.Invited;
import org.convoke.web.signin.Reader;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** How many are invited to a session, and would be told what is published of it. */
@ApplicationScoped
class Invitations {

    private static final Logger LOG = Logger.getLogger(Invitations.class);

    private final Registration registration;

    Invitations(@RestClient Registration registration) {
        this.registration = registration;
    }

    /** Empty where that cannot be read now. */
    Optional<Invited> of(Reader reader, Session session) {
        try {
            return Optional.of(registration.invited(reader.bearer(), session.id()));
        } catch (Refused refused) {
            if (refused.status() < 500) {
                throw refused;
            }
            LOG.warnf(refused, "the invitations of a session could not be read, session=%s", session.slug());
            return Optional.empty();
        } catch (ProcessingException unreachable) {
            LOG.warnf(unreachable, "the invitations of a session could not be read, session=%s", session.slug());
            return Optional.empty();
        }
    }
}
