package org.convoke.notification.hold;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a database lives, as it says itself, and when a service last wrote so. Putting a database back from a copy changes it:
 * a dump gives the tables new object ids, often in another database of another cluster; a recovery to a moment begins a new
 * timeline and brings back a mark that is old.
 *
 * @param cluster the system identifier of the cluster
 * @param database the database's object id
 * @param table the object id of the table that holds the mark
 * @param timeline the timeline of the write-ahead log
 */
record Home(String cluster, long database, long table, String timeline, Instant seenAt) {

    /** A fail-over begins a new timeline too, but the mark that it finds is younger. */
    private static final Duration FAIL_OVER = Duration.ofMinutes(10);

    /** How the mark that is found tells that the database was put back from a copy; empty where it was not. */
    static Optional<String> putBack(Home marked, Home found) {
        if (!marked.cluster().equals(found.cluster())) {
            return Optional.of("it was made in another cluster");
        }
        if (marked.database() != found.database() || marked.table() != found.table()) {
            return Optional.of("its tables were made anew, as from a dump");
        }
        if (!marked.timeline().equals(found.timeline())
                && Duration.between(marked.seenAt(), found.seenAt()).compareTo(FAIL_OVER) > 0) {
            return Optional.of("it was recovered to a moment before " + found.seenAt());
        }
        return Optional.empty();
    }
}
