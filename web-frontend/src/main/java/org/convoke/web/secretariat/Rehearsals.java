package org.convoke.web.secretariat;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.convoke.web.services.Agenda.Session;
import org.convoke.web.services.Announcements.TestSent;
import org.convoke.web.services.Notification;
import org.convoke.web.services.Notification.Candidate;
import org.convoke.web.services.Notification.Message;
import org.convoke.web.services.Notification.Rehearsed;
import org.convoke.web.signin.Reader;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** What missions would be told, before anything is published. */
@ApplicationScoped
class Rehearsals {

    private final Notification notification;

    Rehearsals(@RestClient Notification notification) {
        this.notification = notification;
    }

    /** Whom a publication would be told; empty where that cannot be read now, which keeps nobody from publishing. */
    Optional<Rehearsed> of(Reader reader, Session session) {
        return Dispensable.read("the addressees", session, () -> notification.rehearsed(reader.bearer(), session.id()));
    }

    /** The message as that State would get it, in that language; of the first State that reads it where none is named. */
    Message message(Reader reader, OpenDraft open, @Nullable String state, @Nullable String language) {
        return notification.rehearse(reader.bearer(), open.session().id(), state, language, candidate(open));
    }

    /** Sends that message to the organizers' own mailbox; nobody is told by it. */
    TestSent test(Reader reader, OpenDraft open, @Nullable String state, @Nullable String language) {
        return notification.test(reader.bearer(), open.session().id(), state, language, candidate(open));
    }

    private static Candidate candidate(OpenDraft open) {
        return new Candidate(
                OpenDraft.forMissions(open.programme()), open.preview().nextSymbol());
    }
}
