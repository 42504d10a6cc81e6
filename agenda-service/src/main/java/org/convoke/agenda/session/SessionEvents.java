package org.convoke.agenda.session;

import org.convoke.events.SessionAnnounced;

/** What other services are told of a session as a whole. */
final class SessionEvents {

    private SessionEvents() {}

    static SessionAnnounced announced(Session session, Outline outline) {
        var process = session.process();
        var addressing = session.addressing();
        return new SessionAnnounced(
                session.id().value(),
                process.id().value(),
                process.title(),
                process.coFacilitators(),
                outline.title(),
                outline.days(),
                outline.venue(),
                addressing.languages(),
                addressing.primaryStations(),
                addressing.copyStations());
    }
}
