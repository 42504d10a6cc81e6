package org.convoke.benchmarks.delivery;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.convoke.benchmarks.smtp.MailSink;

/** Notices to many mailboxes and the plain sender in turns, then single publications to 215, and prints what they took. */
public final class DeliveryComparison {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int MAILBOXES_OF_THE_DEMO = 215;

    private final MailSink sink;
    private final Secretariat secretariat;
    private final Mailboxes mailboxes = new Mailboxes();
    private final Processes service = Processes.of("notification");
    private final Processes postgres = Processes.of("postgres");
    private final int connections = Integer.parseInt(Objects.requireNonNull(System.getenv("CONVOKE_MAIL_CONNECTIONS")));
    private final PrintStream out;

    private DeliveryComparison(MailSink sink, PrintStream out) throws IOException, InterruptedException {
        this.sink = sink;
        this.out = out;
        demo();
        this.secretariat = new Secretariat();
    }

    /**
     * What one round took.
     *
     * @param seconds from the first message that the server took to the last
     * @param octets of one message
     */
    private record Round(int messages, double seconds, double octets, double serviceCpu, double postgresCpu) {

        double perSecond() {
            return messages / seconds;
        }
    }

    /** What one publication took, in milliseconds from the moment that agenda-service gives it. */
    private record Reached(double first, double last) {}

    /** @param arguments deliveries of a notice (10,000), pairs that count (5), single publications (50) */
    public static void main(String[] arguments) throws Exception {
        int deliveries = argument(arguments, 0, 10_000);
        int pairs = argument(arguments, 1, 5);
        int publications = argument(arguments, 2, 50);
        try (var sink = new MailSink(Integer.parseInt(Objects.requireNonNull(System.getenv("CONVOKE_SMTP_PORT"))))) {
            var comparison = new DeliveryComparison(sink, System.out);
            comparison.inTurns(deliveries, pairs);
            comparison.alone(publications);
        }
    }

    private static int argument(String[] arguments, int place, int usual) {
        return place < arguments.length ? Integer.parseInt(arguments[place]) : usual;
    }

    /** Everybody was told when it ends. */
    private static void demo() throws IOException, InterruptedException {
        var log = Files.createTempFile("convoke-bench", ".log");
        var convoke = Path.of(Objects.requireNonNull(System.getenv("CONVOKE_HOME")), "convoke");
        var demo = new ProcessBuilder(convoke.toString(), "demo", "--keep")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (demo.waitFor() != 0) {
            throw new IOException("the demo failed:\n" + Files.readString(log));
        }
    }

    /** A first pair, to warm up, does not count. */
    private void inTurns(int deliveries, int pairs) throws Exception {
        mailboxes.beside(deliveries - MAILBOXES_OF_THE_DEMO);
        List<Round> notices = new ArrayList<>();
        List<Round> plain = new ArrayList<>();
        for (int pair = 0; pair <= pairs; pair++) {
            var notice = measured(deliveries, secretariat::publish);
            var octets = Math.round(notice.octets());
            var raw = measured(deliveries, () -> PlainSender.send(sink.port(), deliveries, connections, octets));
            if (pair > 0) {
                notices.add(notice);
                plain.add(raw);
            }
        }
        out.printf(
                Locale.ROOT,
                "%n%,d deliveries of %,.0f octets, %d connections, medians of %d pairs%n%n",
                deliveries,
                median(notices, Round::octets),
                connections,
                pairs);
        out.printf("| sender | messages/s | ratio | CPU s per 1,000: service | PostgreSQL |%n");
        out.printf("| --- | ---: | ---: | ---: | ---: |%n");
        var raw = median(plain, Round::perSecond);
        out.printf(Locale.ROOT, "| smtp-source | %,.0f | 1.00 | | |%n", raw);
        out.printf(
                Locale.ROOT,
                "| Convoke, a notice on its whole path | %,.0f | %.2f | %.2f | %.2f |%n",
                median(notices, Round::perSecond),
                median(notices, Round::perSecond) / raw,
                median(notices, round -> round.serviceCpu() * 1000 / round.messages()),
                median(notices, round -> round.postgresCpu() * 1000 / round.messages()));
        out.printf(Locale.ROOT, "%nResident: %,.0f MiB%n", service.resident());
    }

    /** Publications one after the other, each to the mailboxes of the demo. */
    private void alone(int publications) throws Exception {
        mailboxes.beside(0);
        List<Reached> reached = new ArrayList<>();
        for (int number = 0; number < publications; number++) {
            sink.forget();
            var published = secretariat.publish();
            sink.await(MAILBOXES_OF_THE_DEMO, PATIENCE);
            reached.add(new Reached(millis(published, sink.first()), millis(published, sink.last())));
        }
        out.printf(
                Locale.ROOT,
                "%nFrom publication to the first acceptance, %d publications: median %.0f ms, 95 of 100 below %.0f ms;"
                        + " to the last of %d: median %.0f ms, 95 of 100 below %.0f ms%n",
                publications,
                median(reached, Reached::first),
                ranked(reached, Reached::first, 0.95),
                MAILBOXES_OF_THE_DEMO,
                median(reached, Reached::last),
                ranked(reached, Reached::last, 0.95));
    }

    private static double millis(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e6;
    }

    /** Does something that brings so many messages. */
    @FunctionalInterface
    private interface Work {
        void begin() throws Exception;
    }

    private Round measured(int messages, Work work) throws Exception {
        sink.forget();
        var serviceBefore = service.cpuSeconds();
        var postgresBefore = postgres.cpuSeconds();
        work.begin();
        sink.await(messages, PATIENCE);
        return new Round(
                messages,
                millis(sink.first(), sink.last()) / 1000,
                (double) sink.bytes() / messages,
                service.cpuSeconds() - serviceBefore,
                postgres.cpuSeconds() - postgresBefore);
    }

    private static <T> double median(List<T> of, ToDoubleFunction<T> figure) {
        return ranked(of, figure, 0.5);
    }

    private static <T> double ranked(List<T> of, ToDoubleFunction<T> figure, double share) {
        var sorted = of.stream().mapToDouble(figure).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[(int) (share * (sorted.length - 1) + 0.5)];
    }
}
