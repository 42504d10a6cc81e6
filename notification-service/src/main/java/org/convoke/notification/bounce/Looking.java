package org.convoke.notification.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.convoke.kit.audit.Audit;
import org.convoke.kit.caller.Caller;
import org.convoke.notification.bounce.Journal.Outcome;

/** A person has looked at what was set aside; its content is forgotten, that it came is not. */
@ApplicationScoped
class Looking {

    private final Journal journal;
    private final Audit audit;

    Looking(Journal journal, Audit audit) {
        this.journal = journal;
        this.audit = audit;
    }

    /** False where no such message waits for a person. */
    @Transactional
    boolean seen(UUID message, Caller by) {
        if (!journal.holds(message, Outcome.SET_ASIDE)) {
            return false;
        }
        journal.becomes(message, Outcome.SEEN, null);
        audit.record(by, "returned-message.seen", "returned-message", message, Map.of());
        return true;
    }
}
