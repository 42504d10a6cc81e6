package org.convoke.agenda.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convoke.kit.audit.Audit;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.identity.Ids;
import org.convoke.programme.LocalizedText;

/** The processes of the installation. */
@ApplicationScoped
class Processes {

    private final ProcessRows rows;
    private final Audit audit;
    private final Clock clock;

    Processes(ProcessRows rows, Audit audit, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins a process. */
    @Transactional
    SessionProcess begin(LocalizedText title, LocalizedText coFacilitators, Caller by) {
        var process = new SessionProcess(new ProcessId(Ids.next()), title, coFacilitators);
        rows.persist(new ProcessRow(process, by.name(), clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        audit.record(by, "process.begun", "process", process.id(), Map.of());
        return process;
    }

    /** All processes, the oldest first. */
    @Transactional
    List<SessionProcess> all() {
        return rows.list("order by createdAt, id").stream()
                .map(ProcessRow::process)
                .toList();
    }

    @Transactional
    Optional<SessionProcess> find(ProcessId id) {
        return rows.findByIdOptional(id.value()).map(ProcessRow::process);
    }
}
