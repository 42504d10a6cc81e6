package org.convoke.local.stack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.convoke.local.HttpAnswer;
import org.convoke.local.PartFailed;
import org.convoke.local.Ports;
import org.convoke.local.Readiness;
import org.convoke.local.process.ChildProcess;
import org.convoke.local.process.Launch;
import org.convoke.local.process.Leftover;
import org.jspecify.annotations.Nullable;

/** One of Convoke's own services, as the build packed it. */
final class ServicePart implements Part {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);

    private final String name;
    private final Path program;
    private final Path folder;
    private final int port;
    private final int heapMegabytes;
    private final Supplier<Map<String, String>> environment;

    private volatile @Nullable ChildProcess process;

    /**
     * A service that does not run yet.
     *
     * @param program its {@code quarkus-run.jar}
     * @param folder for its log
     * @param environment asked at each start, since passwords exist only once the servers run
     */
    ServicePart(
            String name,
            Path program,
            Path folder,
            int port,
            int heapMegabytes,
            Supplier<Map<String, String>> environment) {
        this.name = name;
        this.program = program;
        this.folder = folder;
        this.port = port;
        this.heapMegabytes = heapMegabytes;
        this.environment = environment;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<String> needs() {
        return Set.of("postgres", "kafka");
    }

    @Override
    public void endLeftover() {
        Leftover.endWhatIsRecordedIn(identity());
    }

    @Override
    public void check() {
        Ports.take(name, port, "CONVOKE_" + name.toUpperCase(Locale.ROOT) + "_PORT");
        if (!Files.exists(program)) {
            throw new PartFailed(name, "it is not built: " + program + " is missing", null, null);
        }
    }

    @Override
    public void start() {
        endLeftover();
        check();
        prepareFolder();
        var started = ChildProcess.start(Launch.of(name, command(), folder, log())
                .with(environment.get())
                .identifiedBy(identity()));
        process = started;
        var ready = URI.create(address() + "/q/health/ready");
        Readiness.await(started, START_LIMIT, () -> HttpAnswer.isOk(ready));
    }

    @Override
    public void stop() {
        var running = process;
        process = null;
        if (running != null) {
            running.stop(STOP_PATIENCE);
        }
    }

    @Override
    public Optional<ChildProcess> process() {
        return Optional.ofNullable(process);
    }

    @Override
    public boolean comesBack() {
        return true;
    }

    @Override
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public Path log() {
        return folder.resolve(name + ".log");
    }

    private List<String> command() {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        words.addAll(List.of(
                "-Xms32m",
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                program.toString()));
        return words;
    }

    private void prepareFolder() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new PartFailed(name, "cannot create " + folder, "Set CONVOKE_DATA", null, e);
        }
    }

    private Path identity() {
        return folder.resolve(name + ".pid");
    }
}
