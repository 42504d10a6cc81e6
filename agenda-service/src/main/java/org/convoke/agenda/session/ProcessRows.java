package org.convoke.agenda.session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The table of processes. */
@ApplicationScoped
class ProcessRows implements PanacheRepositoryBase<ProcessRow, UUID> {

    /** Makes whoever wants to begin the same process wait, so that the second one finds it begun. */
    private static final String LOCK_ID = "select pg_advisory_xact_lock(hashtextextended(?1, 0)) is null";

    /** The process, if it has been begun; nobody else can begin it until this transaction ends. */
    Optional<ProcessRow> locked(ProcessId id) {
        getEntityManager()
                .createNativeQuery(LOCK_ID, Boolean.class)
                .setParameter(1, id.toString())
                .getSingleResult();
        return findByIdOptional(id.value());
    }
}
