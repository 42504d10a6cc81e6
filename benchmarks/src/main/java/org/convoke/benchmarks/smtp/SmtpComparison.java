package org.convoke.benchmarks.smtp;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Runs the clients in turns, several rounds each, and prints the medians side by side. */
public final class SmtpComparison {

    private static final int KIBIBYTES = 15;

    private final int rounds;
    private final int connections;
    private final int messages;

    SmtpComparison(int rounds, int connections, int messages) {
        this.rounds = rounds;
        this.connections = connections;
        this.messages = messages;
    }

    /** @param arguments how many messages a round has (5,000), over how many connections (4), how many rounds (3) */
    public static void main(String[] arguments) throws Exception {
        var comparison =
                new SmtpComparison(argument(arguments, 2, 3), argument(arguments, 1, 4), argument(arguments, 0, 5_000));
        comparison.print(comparison.run(), System.out);
    }

    private static int argument(String[] arguments, int place, int usual) {
        return place < arguments.length ? Integer.parseInt(arguments[place]) : usual;
    }

    /** The figures of each client, round by round; a first round, to warm up, does not count. */
    Map<Client, List<Round.Figures>> run() throws Exception {
        var figures = new EnumMap<Client, List<Round.Figures>>(Client.class);
        var message = message();
        try (var sink = new MailSink()) {
            for (var round = 0; round <= rounds; round++) {
                for (var client : Client.values()) {
                    var measured = Round.run(client, sink.port(), connections, client.messagesOf(messages), message);
                    if (round > 0) {
                        figures.computeIfAbsent(client, first -> new ArrayList<>())
                                .add(measured);
                    }
                }
            }
        }
        return figures;
    }

    void print(Map<Client, List<Round.Figures>> figures, PrintStream out) {
        var best = median(figures.getOrDefault(Client.CONVOKE, List.of()), Round.Figures::perSecond);
        out.printf(
                Locale.ROOT,
                "%,d messages of %d KiB, %d connections, medians of %d rounds%n%n",
                messages,
                KIBIBYTES,
                connections,
                rounds);
        out.printf("| client | messages/s | ratio | CPU s per 1,000 |%n| --- | ---: | ---: | ---: |%n");
        figures.forEach((client, measured) -> {
            var perSecond = median(measured, Round.Figures::perSecond);
            out.printf(
                    Locale.ROOT,
                    "| %s | %,.0f | %.2f | %.2f |%n",
                    client.label(),
                    perSecond,
                    perSecond / best,
                    median(measured, Round.Figures::cpuSeconds));
        });
    }

    private static double median(List<Round.Figures> figures, ToDoubleFunction<Round.Figures> of) {
        var sorted = figures.stream().mapToDouble(of).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }

    /** A message of the size of a notice: text of 76 characters a line. */
    static byte[] message() {
        var head = """
                From: notices@convoke.example
                To: mission@state.example
                Subject: Room changed: the dialogue with stakeholders
                Message-ID: <0195d2a0-0000-7000-8000-000000000001@convoke.example>
                MIME-Version: 1.0
                Content-Type: text/plain; charset=us-ascii

                """.replace("\n", "\r\n");
        var line = "Was: Plenary Room. Is now: Board Room D. ".repeat(2).substring(0, 76) + "\r\n";
        var lines = (KIBIBYTES * 1024 - head.length()) / line.length();
        return (head + line.repeat(lines)).getBytes(StandardCharsets.US_ASCII);
    }
}
