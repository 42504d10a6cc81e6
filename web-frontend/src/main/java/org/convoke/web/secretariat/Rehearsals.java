package org.convoke.web.secretariat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.Optional;
import org.convoke.web.services.Agenda.Session;
import org.convoke.web.services.Notification;
import org.convoke.web.services.Notification.Candidate;
import org.convoke.web.services.Notification.Message;
import org.convoke.web.services.Notification.Rehearsed;
import org.convoke.web.services.Refused;
import org.convoke.web.signin.Reader;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What missions would be told, before anything is published. */
@ApplicationScoped
class Rehearsals {

    private static final Logger LOG = Logger.getLogger(Rehearsals.class);

    private final Notification notification;

    Rehearsals(@RestClient Notification notification) {
        this.notification = notification;
    }

    /** Whom a publication would be told; empty where that cannot be read now, which keeps nobody from publishing. */
    Optional<Rehearsed> of(Reader reader, Session session) {
        try {
            return Optional.of(notification.rehearsed(reader.bearer(), session.id()));
        } catch (Refused refused) {
            if (refused.status() < 500) {
                throw refused;
            }
            return unknown(refused, session);
        } catch (ProcessingException unreachable) {
            return unknown(unreachable, session);
        }
    }

    /** The message as that State would get it, in that language; of the first State that reads it where none is named. */
    Message message(Reader reader, OpenDraft open, @Nullable String state, @Nullable String language) {
        return notification.rehearse(
                reader.bearer(),
                open.session().id(),
                state,
                language,
                new Candidate(
                        OpenDraft.forMissions(open.programme()), open.preview().nextSymbol()));
    }

    private static Optional<Rehearsed> unknown(RuntimeException cause, Session session) {
        LOG.warnf(cause, "whom a publication would be told cannot be read, session=%s", session.slug());
        return Optional.empty();
    }
}
