package org.convoke.agenda.session;

import org.convoke.events.SessionAnnounced;

/** What other services are told of a session as a whole, without the names of those who wrote its texts. */
final class SessionEvents {

    private SessionEvents() {}

    static SessionAnnounced announced(Session session, Outline outline) {
        var process = session.process();
        var addressing = session.addressing();
        return new SessionAnnounced(
                session.id().value(),
                process.id().value(),
                process.title().withoutTranslators(),
                process.coFacilitators().withoutTranslators(),
                outline.title().withoutTranslators(),
                outline.days(),
                outline.venue().withoutTranslators(),
                addressing.languages(),
                addressing.primaryStations(),
                addressing.copyStations());
    }
}
