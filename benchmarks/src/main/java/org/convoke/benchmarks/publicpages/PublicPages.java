package org.convoke.benchmarks.publicpages;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Runs Convoke and the file servers in turns, several rounds each, and prints the medians side by side. */
public final class PublicPages {

    private static final String CONVOKE = "Convoke, publishing every 3 s";
    private static final String HELD = "Convoke at 2,000 a second, publishing every 3 s";
    private static final int VISITORS = 32;
    private static final int HOLD = 2_000;

    private final Duration length;
    private final int rounds;
    private final Session session;
    private final Map<String, List<Load.Figures>> figures = new LinkedHashMap<>();
    private final List<Double> millisUntilSeen = new ArrayList<>();

    private PublicPages(Duration length, int rounds, Session session) {
        this.length = length;
        this.rounds = rounds;
        this.session = session;
    }

    /** @param arguments how many seconds a round takes (10), and how many rounds count (3) */
    public static void main(String[] arguments) throws Exception {
        var seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        var rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        var bench = new PublicPages(Duration.ofSeconds(seconds), rounds, Session.published());
        bench.run();
        bench.print(System.out);
    }

    /** A first round, to warm up, does not count. */
    private void run() throws Exception {
        var folder = Files.createTempDirectory("convoke-bench-public");
        var files = asFiles(folder);
        var rivals = Rival.of(folder);
        try {
            for (int round = 0; round <= rounds; round++) {
                for (var rival : rivals) {
                    put(round, rival.label(), new Load(VISITORS, length, 0).on(rival.port(), files));
                }
                put(round, CONVOKE, whilePublishing(round, new Load(VISITORS, length, 0)));
                put(round, HELD, whilePublishing(round, new Load(VISITORS, length, HOLD)));
            }
        } finally {
            rivals.forEach(Rival::close);
        }
    }

    private Load.Figures whilePublishing(int round, Load load) throws Exception {
        var publishing = new Publishing(session);
        try (publishing) {
            return load.on(Session.webPort(), session.paths());
        } finally {
            if (round > 0) {
                millisUntilSeen.addAll(publishing.millisUntilSeen());
            }
        }
    }

    private void put(int round, String label, Load.Figures measured) {
        if (round > 0) {
            figures.computeIfAbsent(label, first -> new ArrayList<>()).add(measured);
        }
    }

    /** The very bytes that Convoke sends, compressed, as files; their paths in the same order and as often. */
    private List<String> asFiles(Path folder) throws IOException, InterruptedException {
        var http = HttpClient.newHttpClient();
        var files = new ArrayList<String>();
        for (var path : session.paths()) {
            var name = "file-" + session.paths().indexOf(path) + ".html";
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + Session.webPort() + path))
                    .header("Accept-Encoding", "gzip")
                    .build();
            Files.write(
                    folder.resolve(name),
                    http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
            files.add("/" + name);
        }
        return files;
    }

    private void print(PrintStream out) {
        var best = figures.entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith("Convoke"))
                .mapToDouble(entry -> median(entry.getValue(), Load.Figures::perSecond))
                .max()
                .orElse(Double.NaN);
        out.printf(
                Locale.ROOT,
                "60 items, %d visitors, a tenth of the requests on new connections, medians of %d rounds of %d s%n%n",
                VISITORS,
                rounds,
                length.toSeconds());
        out.printf("| server | requests/s | of the fastest file server | median ms | 99 of 100 below ms | failed |%n");
        out.printf("| --- | ---: | ---: | ---: | ---: | ---: |%n");
        figures.forEach((label, measured) -> {
            var perSecond = median(measured, Load.Figures::perSecond);
            out.printf(
                    Locale.ROOT,
                    "| %s | %,.0f | %.2f | %.1f | %.1f | %d |%n",
                    label,
                    perSecond,
                    perSecond / best,
                    median(measured, Load.Figures::median),
                    median(measured, Load.Figures::slowest),
                    measured.stream().mapToLong(Load.Figures::failed).sum());
        });
        var seen = millisUntilSeen.stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        out.printf(
                Locale.ROOT,
                "%nFrom the answer to the secretariat until the last of 5 addresses showed it, %d publications: median"
                        + " %.0f ms, longest %.0f ms%n",
                seen.length,
                seen.length == 0 ? Double.NaN : seen[seen.length / 2],
                seen.length == 0 ? Double.NaN : seen[seen.length - 1]);
    }

    private static double median(List<Load.Figures> figures, ToDoubleFunction<Load.Figures> of) {
        var sorted = figures.stream().mapToDouble(of).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }
}
