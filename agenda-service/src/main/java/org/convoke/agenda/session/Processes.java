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
public class Processes {

    private final ProcessRows rows;
    private final Audit audit;
    private final Clock clock;

    Processes(ProcessRows rows, Audit audit, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins a process, once for each key that the client gives to its call.
     *
     * @param key makes a call that is repeated find the process that the first one began
     */
    @Transactional
    SessionProcess begin(LocalizedText title, LocalizedText coFacilitators, Optional<String> key, Caller by) {
        var id = new ProcessId(
                key.map(given -> Ids.hash("process", by.name(), given)).orElseGet(Ids::next));
        return rows.locked(id)
                .map(ProcessRow::process)
                .orElseGet(() -> begin(new SessionProcess(id, title, coFacilitators), by));
    }

    private SessionProcess begin(SessionProcess process, Caller by) {
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

    /** The process of that id. */
    @Transactional
    public Optional<SessionProcess> find(ProcessId id) {
        return rows.findByIdOptional(id.value()).map(ProcessRow::process);
    }
}
