package org.convoke.agenda.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.convoke.kit.audit.Audit;
import org.convoke.kit.caller.Caller;

/** Sets whether what the secretariat publishes of a session waits for the co-facilitators' office. */
@ApplicationScoped
class TwoPersonRule {

    private final SessionRows rows;
    private final Audit audit;

    TwoPersonRule(SessionRows rows, Audit audit) {
        this.rows = rows;
        this.audit = audit;
    }

    /** @return the session as it is now */
    @Transactional
    Session set(SessionId session, boolean required, Caller by) {
        var row = rows.lock(session);
        if (row.approvalRequired != required) {
            row.approvalRequired = required;
            audit.record(by, "approval-rule.set", "session", session, Map.of("required", required));
        }
        return row.session();
    }
}
