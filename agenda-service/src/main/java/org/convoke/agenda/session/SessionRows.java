package org.convoke.agenda.session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table of sessions. */
@ApplicationScoped
class SessionRows implements PanacheRepositoryBase<SessionRow, UUID> {

    /** Makes whoever wants the same short name wait, so that the second one finds it taken. */
    private static final String LOCK_SLUG = "select pg_advisory_xact_lock(hashtextextended(?1, 0)) is null";

    /** Finds by UUID or short name, in upper or lower case. */
    Optional<SessionRow> named(String ref) {
        try {
            return findByIdOptional(UUID.fromString(ref));
        } catch (IllegalArgumentException notAnId) {
            return find("slug", ref).firstResultOptional();
        }
    }

    /** Whether a session has the short name; nobody else can take it until this transaction ends. */
    boolean isTaken(Slug slug) {
        getEntityManager()
                .createNativeQuery(LOCK_SLUG, Boolean.class)
                .setParameter(1, slug.value())
                .getSingleResult();
        return count("slug", slug.value()) > 0;
    }

    /** The row, read anew and locked until the transaction ends. */
    SessionRow lock(SessionId id) {
        var row = locked(id);
        getEntityManager().refresh(row, LockModeType.PESSIMISTIC_WRITE);
        return row;
    }

    /** The row that this transaction has locked. */
    SessionRow locked(SessionId id) {
        var row = findById(id.value());
        if (row == null) {
            throw new IllegalStateException("a session is never deleted: " + id);
        }
        return row;
    }

    /** How far each of them is; what is long of them stays where it is. */
    List<Sessions.Progress> progress() {
        return find("select id, draftVersion, latestNumber from SessionRow order by id")
                .project(Sessions.Progress.class)
                .list();
    }

    /** All of them, the youngest first. */
    List<SessionRow> inOrder() {
        return list("order by createdAt desc, id");
    }
}
