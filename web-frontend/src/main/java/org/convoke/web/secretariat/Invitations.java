package org.convoke.web.secretariat;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.convoke.web.services.Agenda.Session;
import org.convoke.web.services.Registration;
import org.convoke.web.services.Registration.Invited;
import org.convoke.web.signin.Reader;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** How many are invited to a session, and would be told what is published of it. */
@ApplicationScoped
class Invitations {

    private final Registration registration;

    Invitations(@RestClient Registration registration) {
        this.registration = registration;
    }

    /** Empty where that cannot be read now. */
    Optional<Invited> of(Reader reader, Session session) {
        return Dispensable.read("the invitations", session, () -> registration.invited(reader.bearer(), session.id()));
    }
}
