package org.convoke.local.stack;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.convoke.local.PartFailed;

/** The parts together: all ready, or none running. */
public final class Stack {

    private final Map<String, Supervised> parts = new LinkedHashMap<>();
    private final AtomicReference<ExecutorService> starting = new AtomicReference<>();
    private volatile boolean stopping;

    /** A stack of which nothing runs yet. */
    public Stack(List<Part> parts, Progress progress) {
        parts.forEach(part -> this.parts.put(part.name(), new Supervised(part, progress)));
    }

    /**
     * Starts every part as soon as those that it needs are ready, and returns when all are.
     *
     * @throws PartFailed the first failure; by then everything else is stopped
     */
    public void start() {
        parts.values().forEach(Supervised::endLeftover);
        parts.values().forEach(Supervised::check);
        var failures = new ConcurrentLinkedQueue<PartFailed>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            starting.set(threads);
            for (Supervised part : parts.values()) {
                threads.execute(() -> startWhenNeedsAreReady(part, failures, threads));
            }
        } catch (RejectedExecutionException e) {
            // A part that began earlier has failed already, or somebody stopped everything: no further one begins.
        }
        if (!failures.isEmpty()) {
            stop();
            throw failures.remove();
        }
    }

    private void startWhenNeedsAreReady(Supervised part, Collection<PartFailed> failures, ExecutorService threads) {
        try {
            awaitNeeds(part);
            part.start();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            failures.add(asFailure(part, e));
            threads.shutdownNow();
        }
    }

    /** Stops what runs: services first, then servers, each group at once. */
    public synchronized void stop() {
        stopping = true;
        var threads = starting.get();
        if (threads != null) {
            threads.shutdownNow();
            awaitEnd(threads);
        }
        stopAll(parts.values().stream().filter(part -> !part.needs().isEmpty()).toList());
        stopAll(parts.values().stream().filter(part -> part.needs().isEmpty()).toList());
    }

    /**
     * Stops one part and starts it again.
     *
     * @throws IllegalArgumentException if there is no such part
     * @throws PartFailed if it does not start
     */
    public synchronized void restart(String name) {
        var part = part(name);
        part.stop();
        part.start();
    }

    /**
     * Stops one part, and nobody brings it back.
     *
     * @throws IllegalArgumentException if there is no such part
     */
    public synchronized void stop(String name) {
        part(name).stop();
    }

    /**
     * Starts one part that was stopped.
     *
     * @throws IllegalArgumentException if there is no such part
     * @throws PartFailed if it does not start
     */
    public synchronized void start(String name) {
        part(name).start();
    }

    private Supervised part(String name) {
        var part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException(
                    "there is no part " + name + "; the parts are " + String.join(", ", parts.keySet()));
        }
        if (stopping) {
            throw new IllegalArgumentException("everything is being stopped");
        }
        return part;
    }

    /** Whether {@link #stop} has been asked for. */
    public boolean stopping() {
        return stopping;
    }

    public List<PartStatus> status() {
        return parts.values().stream().map(Supervised::status).toList();
    }

    private void awaitNeeds(Supervised part) throws InterruptedException {
        for (String need : part.needs()) {
            var needed = parts.get(need);
            if (needed != null) {
                needed.awaitFirstReady();
            }
        }
    }

    private static void stopAll(List<Supervised> parts) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            parts.forEach(part -> threads.execute(part::stop));
        }
    }

    private static void awaitEnd(ExecutorService threads) {
        try {
            var _ = threads.awaitTermination(Duration.ofMinutes(1).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static PartFailed asFailure(Supervised part, RuntimeException e) {
        if (e instanceof PartFailed failed) {
            return failed;
        }
        var reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new PartFailed(part.name(), reason, null, part.log(), e);
    }
}
