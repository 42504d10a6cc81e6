package org.convoke.notification.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

/**
 * Writes what many threads ask for in few transactions: while one is being committed, what is asked for next gathers, and is
 * written together.
 *
 * @param <T> what is to be written
 * @param <R> what comes of it
 */
final class Gathering<T, R> implements AutoCloseable {

    /** So that a transaction stays short. */
    private static final int MOST = 64;

    private final Duration pause;
    private final Function<List<T>, List<R>> write;
    private final BlockingQueue<Asked<T, R>> queue = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean closed;

    private record Asked<T, R>(T what, CompletableFuture<R> done) {}

    /**
     * @param pause how long the first may wait for others to come
     * @param write writes and commits several; what came of each, in their order
     */
    Gathering(String name, Duration pause, Function<List<T>, List<R>> write) {
        this.pause = pause;
        this.write = write;
        this.thread = Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    /** Has it written; done, or failed, once that is committed. */
    CompletableFuture<R> add(T what) {
        var done = new CompletableFuture<R>();
        queue.add(new Asked<>(what, done));
        if (closed) {
            refuseAll();
        }
        return done;
    }

    /** Writes no more; what is asked for and not written fails. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    private void run() {
        var asked = new ArrayList<Asked<T, R>>();
        try {
            while (!closed) {
                asked.add(queue.take());
                Thread.sleep(pause);
                queue.drainTo(asked, MOST - asked.size());
                write(asked);
                asked.clear();
            }
        } catch (InterruptedException toldToClose) {
            Thread.currentThread().interrupt();
        } finally {
            queue.addAll(asked);
            refuseAll();
        }
    }

    private void refuseAll() {
        for (var asked = queue.poll(); asked != null; asked = queue.poll()) {
            asked.done().completeExceptionally(new IllegalStateException("nothing is written any more"));
        }
    }

    private void write(List<Asked<T, R>> asked) {
        try {
            var written = write.apply(asked.stream().map(Asked::what).toList());
            for (var place = 0; place < asked.size(); place++) {
                asked.get(place).done().complete(written.get(place));
            }
        } catch (RuntimeException | Error e) { // also a broken assertion of the driver, whose connection was cut
            asked.forEach(one -> one.done().completeExceptionally(e));
        }
    }
}
