package org.convoke.agenda.revision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convoke.agenda.session.SessionId;
import org.convoke.programme.RevisionSymbol;
import org.convoke.programme.Status;
import org.convoke.programme.Visibility;

/** The table of revisions; rows are added, never changed. Every search is by the unique index (session, number). */
@ApplicationScoped
class Revisions implements PanacheRepositoryBase<RevisionRow, UUID> {

    private static final String LISTED = """
            select id, number, coalesce(symbolRevision, number), symbolCorrigendum, status, publishedAt, publishedBy, contentHash,
                   changesForPublic, changesForParticipants, changesForInternal
            from RevisionRow where session = :session order by number desc""";

    Optional<Revision> latest(SessionId session) {
        return find("session = ?1 order by number desc", session.value())
                .firstResultOptional()
                .map(RevisionRow::revision);
    }

    Optional<Revision> numbered(SessionId session, int number) {
        return find("session = ?1 and number = ?2", session.value(), number)
                .firstResultOptional()
                .map(RevisionRow::revision);
    }

    /** The oldest with that content hash: what it names never changes, even where a later one is the same again. */
    Optional<Revision> hashed(SessionId session, String contentHash) {
        return find("session = ?1 and contentHash = ?2 order by number", session.value(), contentHash)
                .firstResultOptional()
                .map(RevisionRow::revision);
    }

    /** All revisions of a session, the oldest first. */
    List<Revision> inOrder(SessionId session) {
        return list("session = ?1 order by number", session.value()).stream()
                .map(RevisionRow::revision)
                .toList();
    }

    /** What a list shows of each revision, the newest first; the programmes stay where they are. */
    List<RevisionSummary> summaries(SessionId session, Visibility reader) {
        return getEntityManager()
                .createQuery(LISTED, Listed.class)
                .setParameter("session", session.value())
                .getResultStream()
                .map(listed -> listed.summary(reader))
                .toList();
    }

    /** A row of the list. */
    record Listed(
            UUID id,
            int number,
            int symbolRevision,
            int symbolCorrigendum,
            String status,
            Instant publishedAt,
            String publishedBy,
            String contentHash,
            int forPublic,
            int forParticipants,
            int forInternal) {

        RevisionSummary summary(Visibility reader) {
            var symbol = new RevisionSymbol(symbolRevision, symbolCorrigendum);
            return new RevisionSummary(
                    id,
                    number,
                    symbol.toString(),
                    symbol.corrects().map(RevisionSymbol::toString).orElse(null),
                    Status.valueOf(status),
                    publishedAt,
                    reader == Visibility.INTERNAL ? publishedBy : null,
                    contentHash,
                    switch (reader) {
                        case PUBLIC -> forPublic;
                        case PARTICIPANTS -> forParticipants;
                        case INTERNAL -> forInternal;
                    });
        }
    }
}
