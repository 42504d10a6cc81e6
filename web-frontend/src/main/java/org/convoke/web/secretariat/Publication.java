package org.convoke.web.secretariat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.Optional;
import org.convoke.web.services.Agenda;
import org.convoke.web.services.Agenda.Revision;
import org.convoke.web.services.Agenda.Session;
import org.convoke.web.services.Refused;
import org.convoke.web.services.Registration;
import org.convoke.web.services.Registration.Invited;
import org.convoke.web.signin.Reader;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Publishes a draft exactly as it was previewed, or says why not. */
@ApplicationScoped
class Publication {

    private static final Logger LOG = Logger.getLogger(Publication.class);

    private final Agenda agenda;
    private final Registration registration;

    Publication(@RestClient Agenda agenda, @RestClient Registration registration) {
        this.agenda = agenda;
        this.registration = registration;
    }

    /** What became of it. */
    sealed interface Outcome {

        /** It is out, and nobody can take it back. */
        record Published(Revision revision) implements Outcome {}

        /** Somebody edited the draft since it was previewed. */
        record Moved() implements Outcome {}

        /** The draft is what is published already. */
        record NothingChanged() implements Outcome {}

        /** Something has to be mended first. */
        record Incomplete() implements Outcome {}
    }

    /** Publishes the draft if it still is at the version that was previewed. */
    Outcome publish(Reader reader, String slug, int version) {
        try {
            return new Outcome.Published(agenda.publish(reader.bearer(), slug, Agenda.version(version)));
        } catch (Refused refused) {
            return switch (refused.kind()) {
                case "draft-moved" -> new Outcome.Moved();
                case "nothing-changed" -> new Outcome.NothingChanged();
                case "programme-incomplete" -> new Outcome.Incomplete();
                default -> throw refused;
            };
        }
    }

    /** How many are invited, and would be told; empty where that cannot be read now. */
    Optional<Invited> invited(Reader reader, Session session) {
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
