package org.convoke.agenda.session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The table of processes. */
@ApplicationScoped
class ProcessRows implements PanacheRepositoryBase<ProcessRow, UUID> {}
