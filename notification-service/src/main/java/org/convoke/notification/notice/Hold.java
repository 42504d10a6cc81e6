package org.convoke.notification.notice;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Sql;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Whether the service was started on hold. A restored database does not know what was sent since its copy was made, so
 * nothing may go out, old or new, until a person has looked and resumes it.
 */
@ApplicationScoped
class Hold {

    static final String REASON = "the service was started on hold";

    private static final Logger LOG = Logger.getLogger(Hold.class);

    /** Completed ones too: a mailbox that comes late would start them again. */
    private static final Sql HOLD_ALL =
            Sql.of("update notice set course = 'held', reason = :reason where course = 'going'");

    private final Database database;
    private final boolean on;

    Hold(Database database, @ConfigProperty(name = "convoke.start-on-hold", defaultValue = "false") boolean on) {
        this.database = database;
        this.on = on;
    }

    /** Before any sender looks for work. */
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
        if (on) {
            var held = database.query(HOLD_ALL).set("reason", REASON).update();
            LOG.warnf("Started on hold: nothing goes out until its notice is resumed, notices=%d", held);
        }
    }

    /** How a new notice begins. */
    Course firstCourse() {
        return on ? Course.HELD : Course.GOING;
    }
}
