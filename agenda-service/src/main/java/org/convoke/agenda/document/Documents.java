package org.convoke.agenda.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convoke.agenda.session.SessionId;
import org.convoke.agenda.session.Sessions;
import org.convoke.programme.Visibility;

/** The documents of the sessions, for reading and for those who change them. */
@ApplicationScoped
class Documents {

    private final DocumentTable table;
    private final Sessions sessions;
    private final Clock clock;

    Documents(DocumentTable table, Sessions sessions, Clock clock) {
        this.table = table;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** What a reader may know of, in the order in which it was filed. */
    List<SessionDocument> of(SessionId session, Visibility reader) {
        var now = clock.instant();
        return table.of(session).stream()
                .flatMap(document -> document.seenBy(reader, now).stream())
                .toList();
    }

    /** One of any session, whoever may know of it. */
    Optional<SessionDocument> find(UUID id) {
        return table.find(id);
    }

    /** The document as a reader may know it. */
    Optional<SessionDocument> seen(SessionDocument document, Visibility reader) {
        return document.seenBy(reader, clock.instant());
    }

    /** One of the session, which nobody else changes until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<SessionDocument> lock(SessionId session, UUID id) {
        sessions.lock(session);
        return table.find(id).filter(document -> document.session().equals(session));
    }
}
