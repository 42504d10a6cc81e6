package org.convoke.local.demo;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Does many small things side by side. */
final class AtOnce {

    private AtOnce() {}

    /**
     * Returns when all are done.
     *
     * @throws DemoFailed as the first task that failed says
     */
    static void run(int threads, List<Runnable> tasks) {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var done :
                    pool.invokeAll(tasks.stream().map(Executors::callable).toList())) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailed("interrupted");
        } catch (ExecutionException e) {
            throw new DemoFailed(
                    String.valueOf(Objects.requireNonNullElse(e.getCause(), e).getMessage()));
        }
    }
}
