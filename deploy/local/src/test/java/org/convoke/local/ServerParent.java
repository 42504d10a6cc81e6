package org.convoke.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Another JVM that starts a server, says where, and waits to be killed. */
final class ServerParent {

    private final Process process;
    private final List<ProcessHandle> family;
    private final int port;
    private final Path folder;

    private ServerParent(Process process, int port, Path folder) {
        this.process = process;
        this.family = process.descendants().toList();
        this.port = port;
        this.folder = folder;
    }

    static ServerParent start(String server) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerParent.class.getName(),
                        server)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        @SuppressWarnings("resource") // closed with the process
        BufferedReader output = process.inputReader();
        var words = output.readLine().split(" ", 2);
        return new ServerParent(process, Integer.parseInt(words[0]), Path.of(words[1]));
    }

    /** What {@code kill -9} does. */
    void kill() {
        assertThat(family).isNotEmpty();
        process.destroyForcibly();
    }

    void assertNothingLeft(Duration limit) {
        await().atMost(limit).untilAsserted(() -> {
            assertThat(family).noneMatch(ProcessHandle::isAlive);
            assertThat(Ports.inUse(port)).isFalse();
            assertThat(Files.exists(folder)).isFalse();
        });
    }

    public static void main(String[] arguments) throws IOException {
        switch (arguments[0]) {
            case "postgres" -> {
                var server = PostgresServer.temporary();
                System.out.println(server.port() + " " + server.folder());
            }
            case "kafka" -> {
                var server = KafkaServer.temporary();
                System.out.println(server.port() + " " + server.folder());
            }
            default -> throw new IllegalArgumentException(arguments[0]);
        }
        System.in.read();
    }
}
