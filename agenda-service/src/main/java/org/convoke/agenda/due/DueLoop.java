package org.convoke.agenda.due;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks once a second for what is due. */
@Singleton
class DueLoop {

    private static final Logger LOG = Logger.getLogger(DueLoop.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(15);

    private final List<Due> all;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;
    private final Set<String> hindered = new HashSet<>();

    DueLoop(@All List<Due> all) {
        this.all = all;
        this.thread = Thread.ofPlatform().name("due").daemon().unstarted(this::run);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        thread.join(STOP_PATIENCE);
    }

    private void run() {
        try {
            while (!stopping.await(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                all.forEach(this::look);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(Due due) {
        try {
            due.carryOut();
            if (hindered.remove(due.what())) {
                LOG.infof("It is looked again for what is due, what=%s", due.what());
            }
        } catch (RuntimeException e) {
            if (hindered.add(due.what())) {
                LOG.warnf(
                        "It can not be looked for what is due now, it goes on trying, what=%s reason=%s",
                        due.what(), e);
            }
        }
    }
}
