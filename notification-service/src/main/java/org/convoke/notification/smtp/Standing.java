package org.convoke.notification.smtp;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * How we stand with a server: whom it has refused in a way that could mean us, and whether it accepts others. No
 * delivery ends by such a refusal at first sight, and none while several are refused in a row. Nothing is kept beyond
 * this process, which costs at most one more attempt.
 */
final class Standing {

    /** So many different recipients refused in a row mean us. */
    private static final int IN_A_ROW = 3;

    /** How many refused recipients are remembered. */
    private static final int MEMORY = 2_000;

    private final Set<String> refusedInARow = new LinkedHashSet<>();
    private final LinkedHashSet<String> refusedBefore = new LinkedHashSet<>();
    private boolean accepts;
    private int brokenWhilePipelining;

    /** The server has taken a message for the recipient. */
    synchronized void accepted(String recipient) {
        accepts = true;
        brokenWhilePipelining = distrustsPipelining() ? brokenWhilePipelining : 0;
        refusedInARow.clear();
        refusedBefore.remove(recipient);
    }

    /** A conversation has ended without an answer while several commands were under way at once. */
    synchronized void brokeWhilePipelining() {
        brokenWhilePipelining++;
    }

    /** Whether the server seems to offer PIPELINING and not to bear it, as some things between us and a server do. */
    synchronized boolean distrustsPipelining() {
        return brokenWhilePipelining >= IN_A_ROW;
    }

    /** The server has refused the recipient in a way that could mean us all; what do the others say? */
    synchronized Others refused(String recipient) {
        if (refusedInARow.size() < IN_A_ROW) {
            refusedInARow.add(recipient);
        }
        if (refusedInARow.size() == IN_A_ROW) {
            return Others.REFUSED;
        }
        var seenBefore = !refusedBefore.add(recipient);
        if (refusedBefore.size() > MEMORY) {
            refusedBefore.removeFirst();
        }
        return seenBefore && accepts ? Others.ACCEPTED : Others.UNKNOWN;
    }
}
