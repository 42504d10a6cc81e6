package org.convoke.benchmarks.smtp;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One client sends its messages, over several connections at once. */
final class Round {

    /**
     * What was measured.
     *
     * @param perSecond messages handed over in a second, by all connections together
     * @param cpuSeconds processor time of the sending threads for 1,000 messages
     */
    record Figures(double perSecond, double cpuSeconds) {}

    private Round() {}

    static Figures run(Client client, int port, int connections, int messages, byte[] message) throws Exception {
        var each = Math.max(1, messages / connections);
        var connected = new CountDownLatch(connections);
        var go = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(connections)) {
            List<Future<Long>> ends = new ArrayList<>();
            for (var number = 0; number < connections; number++) {
                ends.add(threads.submit(connection(client, port, each, message, connected, go)));
            }
            connected.await();
            var start = System.nanoTime();
            go.countDown();
            var cpu = 0L;
            for (var end : ends) {
                cpu += end.get();
            }
            var seconds = (System.nanoTime() - start) / 1e9;
            var sent = each * connections;
            return new Figures(sent / seconds, cpu / 1e9 / sent * 1000);
        }
    }

    /** Gives the processor time in nanoseconds. */
    private static Callable<Long> connection(
            Client client, int port, int messages, byte[] message, CountDownLatch connected, CountDownLatch go) {
        return () -> {
            try (var sender = client.connect(port)) {
                sender.send("first@mission.example", message);
                connected.countDown();
                go.await();
                var clock = ManagementFactory.getThreadMXBean();
                var before = clock.getCurrentThreadCpuTime();
                for (var number = 0; number < messages; number++) {
                    sender.send("mission." + number + "@state.example", message);
                }
                return clock.getCurrentThreadCpuTime() - before;
            } finally {
                connected.countDown();
            }
        };
    }
}
