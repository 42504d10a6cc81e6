package org.convoke.agenda.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convoke.agenda.session.Session;

/** The publications of a session, for reading. */
@ApplicationScoped
class PublicationReading {

    private final Publications publications;

    PublicationReading(Publications publications) {
        this.publications = publications;
    }

    @Transactional
    List<PublicationView> all(Session session) {
        return publications.of(session.id()).stream()
                .map(row -> PublicationView.of(row, session))
                .toList();
    }

    @Transactional
    Optional<PublicationView> one(Session session, UUID id) {
        return publications.of(session.id(), id).map(row -> PublicationView.of(row, session));
    }
}
