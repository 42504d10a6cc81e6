package org.convoke.notification.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.convoke.kit.audit.Audit;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Row;
import org.convoke.notification.database.Sql;
import org.convoke.notification.hold.Hold.Scope;
import org.convoke.notification.notice.DeliveriesDue;

/**
 * The holds, as rows that every replica sees. Claims leave out what is held by the same statement that takes what is due, so
 * nothing that is claimed after a hold was committed is sent.
 */
@ApplicationScoped
public class Holds {

    /** How old what is known of held relays may be: only so that others take over, the claim itself looks at the rows. */
    private static final long KNOWN_FOR_NANOS = 500_000_000;

    private static final Sql HOLD = Sql.of("""
            insert into hold (scope, name, reason, since, held_by) values (:scope, :name, :reason, :now, :by)
            on conflict (scope, name) do nothing
            """);

    private static final Sql RESUME = Sql.of("delete from hold where scope = :scope and name = :name");

    private static final Sql ALL = Sql.of("select * from hold order by since, scope, name");

    private static final Sql RELAYS = Sql.of("select name from hold where scope = 'relay'");

    private final Database database;
    private final DeliveriesDue due;
    private final Audit audit;
    private final Clock clock;
    private volatile Known known = new Known(Set.of(), 0, false);

    Holds(Database database, DeliveriesDue due, Audit audit, Clock clock) {
        this.database = database;
        this.due = due;
        this.audit = audit;
        this.clock = clock;
    }

    /** The names of held relays, and when that was read. */
    private record Known(Set<String> relays, long at, boolean read) {}

    /** Lets none of it be started from now on; false where it is held already, by the reason that was given first. */
    @Transactional
    public boolean hold(Scope scope, String of, String reason, String by) {
        var held = database.query(HOLD)
                        .set("scope", scope.word())
                        .set("name", of)
                        .set("reason", reason)
                        .set("now", clock.instant())
                        .set("by", by)
                        .update()
                > 0;
        if (held) {
            audit.record(by, "sending.held", scope.word(), subject(of), Map.of("reason", reason));
            forget();
        }
        return held;
    }

    /** Lets it be sent again; false where it was not held. */
    @Transactional
    public boolean resume(Scope scope, String of, String reason, String by) {
        var resumed = database.query(RESUME)
                        .set("scope", scope.word())
                        .set("name", of)
                        .update()
                > 0;
        if (resumed) {
            audit.record(by, "sending.resumed", scope.word(), subject(of), Map.of("reason", reason));
            due.afterCommit();
            forget();
        }
        return resumed;
    }

    private static String subject(String of) {
        return of.isEmpty() ? "sending" : of;
    }

    /** Everything that is held, the oldest first. */
    public List<Hold> all() {
        return database.query(ALL).list(Holds::read);
    }

    private static Hold read(Row row) throws SQLException {
        return new Hold(
                row.word("scope", Scope.class),
                row.text("name"),
                row.text("reason"),
                row.instant("since"),
                row.text("held_by"));
    }

    /** The relays that are held, as of half a second ago at most. */
    public Set<String> relays() {
        var now = System.nanoTime();
        var known = this.known;
        if (known.read() && now - known.at() < KNOWN_FOR_NANOS) {
            return known.relays();
        }
        var read = new Known(new HashSet<>(database.query(RELAYS).list(row -> row.text("name"))), now, true);
        this.known = read;
        return read.relays();
    }

    private void forget() {
        known = new Known(Set.of(), 0, false);
    }
}
