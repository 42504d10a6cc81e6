package org.convoke.agenda.publication;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks once a second for what is due. */
@Singleton
class DueLoop {

    private static final Logger LOG = Logger.getLogger(DueLoop.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(15);

    private final DuePublications due;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;
    private boolean hindered;

    DueLoop(DuePublications due) {
        this.due = due;
        this.thread = Thread.ofPlatform().name("due-publications").daemon().unstarted(this::run);
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
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            due.publish();
            if (hindered) {
                LOG.info("Due publications are looked for again");
            }
            hindered = false;
        } catch (RuntimeException e) {
            if (!hindered) {
                LOG.warnf("Due publications can not be looked for now, it goes on trying, reason=%s", e);
            }
            hindered = true;
        }
    }
}
