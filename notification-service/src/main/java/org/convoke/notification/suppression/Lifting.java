package org.convoke.notification.suppression;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.convoke.kit.audit.Audit;
import org.convoke.kit.caller.Caller;

/** Ends a suppression by a person's will: the next message to the mailbox is tried again. */
@ApplicationScoped
class Lifting {

    private final Suppressions suppressions;
    private final Audit audit;

    Lifting(Suppressions suppressions, Audit audit) {
        this.suppressions = suppressions;
        this.audit = audit;
    }

    /**
     * False where the mailbox was not suppressed. The address is only in the details, which can be erased.
     *
     * @param why in the person's words; empty where none were asked for
     */
    @Transactional
    boolean lift(String address, String why, Caller by) {
        var suppression = suppressions.of(address);
        if (suppression.isEmpty() || !suppressions.lift(address)) {
            return false;
        }
        audit.record(
                by,
                "suppression.lifted",
                "delivery",
                suppression.get().delivery(),
                Map.of("address", address, "words", suppression.get().words(), "reason", why));
        return true;
    }
}
