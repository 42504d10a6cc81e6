package org.convoke.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convoke.local.HttpAnswer;
import org.convoke.local.Ports;
import org.convoke.local.Readiness;
import org.convoke.local.process.ChildProcess;
import org.convoke.local.process.Launch;

/**
 * A second notification-service beside the one that the launcher started: the same program with the same environment, so
 * the same database and the same mail server, on a port of its own. It ends with the test.
 */
record Replica(ChildProcess process, URI address) implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);

    /** Starts it and waits until it is ready, whether the first one runs or is stopped. */
    static Replica of(Platform platform, long first) {
        try {
            var port = Ports.free();
            var environment = new HashMap<>(environment(first));
            environment.put("CONVOKE_NOTIFICATION_PORT", String.valueOf(port));
            var folder = Files.createDirectories(platform.data().resolve("replica"));
            var process = ChildProcess.start(Launch.of("replica", command(first), folder, folder.resolve("replica.log"))
                    .with(environment));
            var address = URI.create("http://127.0.0.1:" + port);
            Readiness.await(process, START, () -> HttpAnswer.isOk(address.resolve("/q/health/ready")));
            return new Replica(process, address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Linux tells both of a process, even while it is stopped. */
    private static List<String> command(long pid) throws IOException {
        return words(pid, "cmdline");
    }

    private static Map<String, String> environment(long pid) throws IOException {
        var variables = new HashMap<String, String>();
        for (var variable : words(pid, "environ")) {
            var equals = variable.indexOf('=');
            if (variable.startsWith("CONVOKE_")) {
                variables.put(variable.substring(0, equals), variable.substring(equals + 1));
            }
        }
        return variables;
    }

    private static List<String> words(long pid, String file) throws IOException {
        return List.of(
                Files.readString(Path.of("/proc", String.valueOf(pid), file)).split("\0", 0));
    }

    @Override
    public void close() {
        process.stop(Duration.ofSeconds(20));
    }
}
