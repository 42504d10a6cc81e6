package org.convoke.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.convoke.local.artefact.Folders;
import org.convoke.local.artefact.ServerArtefacts;
import org.convoke.local.command.ExitCode;
import org.convoke.local.process.OpenFolder;
import org.convoke.local.stack.FakeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as people run it, with real servers and services that only look alive, below a closed folder. */
class LauncherTest {

    private static final Pattern PROCESS = Pattern.compile("(?m)^  \\w+ +\\w+ +\\d+s +\\d+ +(\\d+) ");

    /** JUnit makes it with mode 0700: as root, PostgreSQL's user cannot enter it. */
    @TempDir
    private Path closed;

    private final Map<String, String> environment = new HashMap<>();

    private record Result(int code, String output) {}

    @BeforeEach
    void prepare() throws IOException {
        var artefacts = ServerArtefacts.locate();
        Files.createDirectories(closed.resolve("home"));
        Files.createSymbolicLink(closed.resolve("home/deploy"), artefacts.home().resolve("deploy"));
        for (var module : List.of("agenda-service", "registration-service", "notification-service", "web-frontend")) {
            FakeService.packInto(closed.resolve("home").resolve(module));
        }
        shareUnpackedArchives(artefacts.cache());
        environment.put("CONVOKE_DATA", data().toString());
        for (var name : List.of("WEB", "AGENDA", "REGISTRATION", "NOTIFICATION", "KEYCLOAK", "POSTGRES", "KAFKA")) {
            environment.put("CONVOKE_" + name + "_PORT", Integer.toString(Ports.free()));
        }
        for (var name : List.of("SMTP", "IMAP", "PAGE")) {
            environment.put("CONVOKE_MAIL_" + name + "_PORT", Integer.toString(Ports.free()));
        }
    }

    @AfterEach
    void clean() throws Exception {
        run("down");
        Files.deleteIfExists(OpenFolder.at(data().resolve("cache")));
        Folders.delete(OpenFolder.at(data().resolve("postgres")));
    }

    @Test
    void everything_starts_survives_the_launchers_death_and_stops() throws Exception {
        var up = run("up", "--detach");
        assertThat(up.code()).as(up.output()).isEqualTo(ExitCode.OK);
        assertThat(up.output()).contains("Convoke is ready after").contains("focal.che");

        var status = run("status");
        assertThat(status.code()).as(status.output()).isEqualTo(ExitCode.OK);
        var processes = processes(status.output());
        assertThat(processes).hasSize(8);

        launcher().destroyForcibly();
        await().atMost(Duration.ofMinutes(1)).until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(run("status").code()).isEqualTo(ExitCode.NOT_RUNNING);

        assertThat(run("up", "--detach").code()).isEqualTo(ExitCode.OK);
        assertThat(run("restart", "agenda").output()).contains("agenda is ready again");
        assertThat(run("logs", "kafka").output()).contains("Kafka Server started");
        var again = processes(run("status").output());
        assertThat(run("down").code()).isEqualTo(ExitCode.OK);
        assertThat(again).hasSize(8).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void a_port_in_use_is_told_before_anything_starts() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            environment.put("CONVOKE_WEB_PORT", Integer.toString(other.getLocalPort()));

            var up = run("up");

            assertThat(up.code()).isEqualTo(ExitCode.FAILED);
            assertThat(up.output())
                    .contains("web failed: port " + other.getLocalPort() + " is in use")
                    .contains("CONVOKE_WEB_PORT")
                    .doesNotContain("starting");
        }
    }

    @Test
    void what_is_not_understood_is_said_in_one_sentence() throws Exception {
        assertThat(run("up", "--frsh"))
                .isEqualTo(new Result(ExitCode.USAGE, "convoke: unknown option --frsh (see ./convoke help)\n"));
        assertThat(run("status").code()).isEqualTo(ExitCode.NOT_RUNNING);
    }

    /** Unpacking and building Keycloak takes longer than all the rest, and is not what is tested here. */
    private void shareUnpackedArchives(Path cache) throws IOException {
        var own = OpenFolder.at(data().resolve("cache"));
        Files.delete(own);
        Files.createSymbolicLink(own, cache);
    }

    private Path data() {
        return closed.resolve("data");
    }

    private ProcessHandle launcher() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains("-Dconvoke.home=" + closed))
                .filter(process -> process.info().commandLine().orElse("").endsWith(" up"))
                .findFirst()
                .orElseThrow();
    }

    private static List<ProcessHandle> processes(String status) {
        return PROCESS.matcher(status)
                .results()
                .map(row -> ProcessHandle.of(Long.parseLong(row.group(1))).orElseThrow())
                .toList();
    }

    private Result run(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dconvoke.home=" + closed.resolve("home"),
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }
}
