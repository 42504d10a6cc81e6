package org.convoke.web.secretariat;

import jakarta.ws.rs.ProcessingException;
import java.util.Optional;
import java.util.function.Supplier;
import org.convoke.web.services.Agenda.Session;
import org.convoke.web.services.Refused;
import org.jboss.logging.Logger;

/** What a page can do without: where its service does not answer, the page says so and shows the rest. */
final class Dispensable {

    private static final Logger LOG = Logger.getLogger(Dispensable.class);

    private Dispensable() {}

    /**
     * Empty where it cannot be read now; what a service refuses is refused.
     *
     * @param what it is, for the log: "the notices"
     */
    static <T> Optional<T> read(String what, Session session, Supplier<T> asked) {
        try {
            return Optional.of(asked.get());
        } catch (Refused refused) {
            if (refused.status() < 500) {
                throw refused;
            }
            return without(what, session, refused);
        } catch (ProcessingException unreachable) {
            return without(what, session, unreachable);
        }
    }

    private static <T> Optional<T> without(String what, Session session, RuntimeException cause) {
        LOG.warnf(cause, "%s of a session could not be read, session=%s", what, session.slug());
        return Optional.empty();
    }
}
