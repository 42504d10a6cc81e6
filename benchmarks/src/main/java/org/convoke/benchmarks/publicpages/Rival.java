package org.convoke.benchmarks.publicpages;

import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A file server to compare with, started as a child process on a free port. */
final class Rival implements AutoCloseable {

    private final String label;
    private final int port;
    private final Process process;

    private Rival(String label, int port, List<String> command) throws IOException, InterruptedException {
        this.label = label;
        this.port = port;
        this.process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        awaitConnection();
    }

    /** Every server that can be had: ours of the same network library, the JDK's, and nginx where it is installed. */
    static List<Rival> of(Path folder) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin");
        int first = freePort();
        var vertx = new Rival(
                "Vert.x, sending files",
                first,
                List.of(
                        java.resolve("java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FileServer.class.getName(),
                        Integer.toString(first),
                        folder.toString()));
        int second = freePort();
        var jdk = new Rival(
                "jwebserver of the JDK",
                second,
                List.of(
                        java.resolve("jwebserver").toString(),
                        "-b",
                        "127.0.0.1",
                        "-p",
                        Integer.toString(second),
                        "-d",
                        folder.toString(),
                        "-o",
                        "none"));
        return isInstalled("nginx") ? List.of(vertx, jdk, nginx(folder)) : List.of(vertx, jdk);
    }

    private static Rival nginx(Path folder) throws IOException, InterruptedException {
        int port = freePort();
        var settings = folder.resolve("nginx.conf");
        Files.writeString(settings, """
                daemon off; worker_processes auto; pid %1$s/nginx.pid; error_log stderr;
                events { worker_connections 1024; }
                http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; default_type text/html;
                       open_file_cache max=100;
                       server { listen 127.0.0.1:%2$d backlog=1024; root %1$s; add_header Content-Encoding gzip; } }
                """.formatted(folder, port));
        return new Rival("nginx", port, List.of("nginx", "-c", settings.toString()));
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> Stream.of(Path.of(folder, program)))
                .anyMatch(Files::isExecutable);
    }

    String label() {
        return label;
    }

    int port() {
        return port;
    }

    private void awaitConnection() throws IOException, InterruptedException {
        for (int attempt = 0; ; attempt++) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
                return;
            } catch (IOException notYet) {
                if (attempt == 200 || process.waitFor(100, TimeUnit.MILLISECONDS)) {
                    throw new IOException(label + " did not start", notYet);
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
