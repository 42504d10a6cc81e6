package org.convoke.benchmarks.publicpages;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * Many visitors at once for some time.
 *
 * @param perSecond how many requests all of them together begin in a second; 0 for as many as they can
 */
record Load(int visitors, Duration length, int perSecond) {

    /**
     * What was measured.
     *
     * @param failed answers that were not a 200
     * @param median of the times from a request to the end of its answer, milliseconds
     * @param slowest the time that 99 of 100 stay below
     */
    record Figures(double perSecond, long failed, double median, double slowest) {}

    private record Visit(long[] nanos, int count, long failed) {}

    /** Asks the server for these paths in turns. */
    Figures on(int port, List<String> paths) throws Exception {
        var requests = paths.stream().map(Visitor::request).toArray(byte[][]::new);
        var began = System.nanoTime();
        var visits = new ArrayList<Visit>();
        try (var threads = Executors.newFixedThreadPool(visitors)) {
            List<Future<Visit>> ends = new ArrayList<>();
            for (int number = 0; number < visitors; number++) {
                ends.add(threads.submit(visit(port, requests, number, began)));
            }
            for (var end : ends) {
                visits.add(end.get());
            }
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        var times = visits.stream()
                .flatMapToLong(visit -> Arrays.stream(visit.nanos(), 0, visit.count()))
                .sorted()
                .toArray();
        return new Figures(
                times.length / seconds,
                visits.stream().mapToLong(Visit::failed).sum(),
                at(times, 0.5),
                at(times, 0.99));
    }

    private Callable<Visit> visit(int port, byte[][] requests, int number, long began) {
        return () -> {
            var nanos = new long[1024];
            int count = 0;
            long failed = 0;
            long until = began + length.toNanos();
            double apart = perSecond == 0 ? 0 : 1e9 * visitors / perSecond;
            try (var visitor = new Visitor(port)) {
                while (System.nanoTime() < until) {
                    long due = began + (long) (apart * (count + (double) number / visitors));
                    waitUntil(due);
                    long start = perSecond == 0 ? System.nanoTime() : due; // a late start counts as waiting
                    if (!isAnswered(visitor, requests[(count + number) % requests.length])) {
                        failed++;
                    }
                    if (count == nanos.length) {
                        nanos = Arrays.copyOf(nanos, 2 * count);
                    }
                    nanos[count++] = System.nanoTime() - start;
                }
            }
            return new Visit(nanos, count, failed);
        };
    }

    private static void waitUntil(long due) {
        for (long left; (left = due - System.nanoTime()) > 0; ) {
            LockSupport.parkNanos(left);
        }
    }

    private static boolean isAnswered(Visitor visitor, byte[] request) throws IOException {
        try {
            return visitor.ask(request).status() == 200;
        } catch (IOException lost) {
            visitor.close();
            return false;
        }
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }
}
