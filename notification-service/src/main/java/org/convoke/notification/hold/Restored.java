package org.convoke.notification.hold;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Row;
import org.convoke.notification.database.Sql;
import org.convoke.notification.hold.Hold.Scope;
import org.jboss.logging.Logger;

/**
 * Holds all sending where the database was put back from a copy: it does not know what was sent since the copy was made, so
 * a person has to look first. The database keeps a mark of where it lives, which a copy brings along and a new place belies.
 */
@ApplicationScoped
class Restored {

    private static final Logger LOG = Logger.getLogger(Restored.class);
    private static final long MARK_EVERY_SECONDS = 60;
    private static final String US = "notification-service";

    private static final String HERE = """
            select system_identifier::text as cluster, 'home'::regclass::oid::bigint as table_oid,
              (select oid::bigint from pg_database where datname = current_database()) as database_oid,
              left(pg_walfile_name(pg_current_wal_lsn()), 8) as timeline, clock_timestamp() as seen_at
            from pg_control_system()
            """;

    private static final Sql FOUND = Sql.of(HERE);

    private static final Sql MARKED = Sql.of("select * from home for update");

    private static final Sql FIRST_MARK = Sql.of("""
            insert into home (cluster, database_oid, table_oid, timeline, seen_at)
            select cluster, database_oid, table_oid, timeline, seen_at from (""" + HERE + """
            ) here on conflict (single) do nothing
            """);

    private static final Sql MARK = Sql.of("""
            update home set cluster = here.cluster, database_oid = here.database_oid, table_oid = here.table_oid,
              timeline = here.timeline, seen_at = here.seen_at
            from (""" + HERE + ") here");

    /** Where the database was put back under a service that runs on, its next start must still see that. */
    private static final Sql STILL_HERE = Sql.of("""
            update home set seen_at = here.seen_at, timeline = here.timeline from (""" + HERE + """
            ) here where home.cluster = here.cluster and home.table_oid = here.table_oid
            """);

    private final Database database;
    private final Holds holds;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("home").factory());

    Restored(Database database, Holds holds) {
        this.database = database;
        this.holds = holds;
    }

    /** Before any sender looks for work. */
    @Transactional
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
        look();
        timer.scheduleWithFixedDelay(this::mark, MARK_EVERY_SECONDS, MARK_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    /** Compares the mark with where the database is now, holds all sending where it tells of another place, and marks it. */
    @Transactional
    void look() {
        var marked = database.query(MARKED).first(Restored::read);
        if (marked.isEmpty()) {
            database.query(FIRST_MARK).update();
            return;
        }
        var found = database.query(FOUND).first(Restored::read).orElseThrow();
        Home.putBack(marked.get(), found).ifPresent(how -> {
            holds.hold(Scope.ALL, "", "The database was put back from a copy: " + how, US);
            LOG.errorf(
                    "The database was put back from a copy: nothing is sent until an operator resumes it, how=%s", how);
        });
        database.query(MARK).update();
    }

    private void mark() {
        try {
            database.query(STILL_HERE).update();
        } catch (RuntimeException e) {
            LOG.debugf("The mark of the database keeps its last time, cause=%s", e);
        }
    }

    private static Home read(Row row) throws SQLException {
        return new Home(
                row.text("cluster"),
                Long.parseLong(row.text("database_oid")),
                Long.parseLong(row.text("table_oid")),
                row.text("timeline"),
                row.instant("seen_at"));
    }
}
