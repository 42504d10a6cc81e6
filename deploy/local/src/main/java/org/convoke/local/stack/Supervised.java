package org.convoke.local.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.convoke.local.Ending;
import org.convoke.local.PartFailed;
import org.convoke.local.process.ChildProcess;

/** A part with its state; brings it back when it dies, if it is one that comes back. */
final class Supervised {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    /** A part that has run this long begins again with the first pause. */
    private static final Duration STEADY = Duration.ofMinutes(1);

    private static final ScheduledExecutorService REVIVAL = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().daemon().name("revival").factory());

    private final Part part;
    private final Progress progress;
    private PartState state = PartState.WAITING;
    private Instant since = Instant.now();
    private Duration pause = FIRST_PAUSE;
    private boolean wanted;
    private final CountDownLatch firstReady = new CountDownLatch(1);

    Supervised(Part part, Progress progress) {
        this.part = part;
        this.progress = progress;
    }

    String name() {
        return part.name();
    }

    Set<String> needs() {
        return part.needs();
    }

    Path log() {
        return part.log();
    }

    void endLeftover() {
        part.endLeftover();
    }

    void check() {
        part.check();
    }

    void start() {
        begin();
        bringUp();
    }

    void awaitFirstReady() throws InterruptedException {
        firstReady.await();
    }

    void stop() {
        synchronized (this) {
            wanted = false;
        }
        var ran = part.process().isPresent();
        part.stop();
        if (ran) {
            become(PartState.STOPPED, "");
        }
    }

    synchronized PartStatus status() {
        return PartStatus.of(part, state, since);
    }

    private synchronized void begin() {
        wanted = true;
    }

    private void bringUp() {
        become(PartState.STARTING, "");
        part.start();
        part.process().ifPresent(process -> {
            var _ = process.exited().thenAccept(this::ended);
        });
        become(PartState.READY, "");
        firstReady.countDown();
    }

    private void ended(ChildProcess process) {
        synchronized (this) {
            var current = part.process().filter(running -> running.equals(process));
            if (!wanted || current.isEmpty() || state != PartState.READY) {
                return;
            }
        }
        var reason = Ending.of(process, "").reason();
        if (part.comesBack()) {
            reviveLater(reason);
        } else {
            become(PartState.ENDED, reason + ". Log: " + process.log());
        }
    }

    private void reviveLater(String reason) {
        Duration wait;
        synchronized (this) {
            if (Duration.between(since, Instant.now()).compareTo(STEADY) > 0) {
                pause = FIRST_PAUSE;
            }
            wait = pause;
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
        become(PartState.RESTARTING, reason + ". Again in " + wait.toSeconds() + " s. Log: " + part.log());
        var _ = REVIVAL.schedule(this::revive, wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void revive() {
        synchronized (this) {
            if (!wanted || state != PartState.RESTARTING) {
                return;
            }
        }
        try {
            bringUp();
        } catch (PartFailed e) {
            reviveLater(e.reason());
        }
    }

    private void become(PartState next, String detail) {
        Duration elapsed;
        synchronized (this) {
            var now = Instant.now();
            elapsed = Duration.between(since, now);
            state = next;
            since = now;
        }
        progress.changed(part.name(), next, elapsed, detail);
    }
}
