package org.convoke.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.convoke.local.Ports;
import org.convoke.local.smtp.FaultySmtpServer;
import org.jspecify.annotations.Nullable;

/**
 * The platform under test: everything that {@code convoke up} starts, on free ports, with its data in a folder of its own
 * and its mail sent to a server of the test. One is started for all tests of a run, and ended with it.
 */
final class Platform {

    private static final Duration START = Duration.ofMinutes(5);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> PORTS = List.of(
            "WEB",
            "AGENDA",
            "REGISTRATION",
            "NOTIFICATION",
            "KEYCLOAK",
            "POSTGRES",
            "KAFKA",
            "MAIL_SMTP",
            "MAIL_IMAP",
            "MAIL_PAGE");

    /**
     * What a sender holds is taken over after 15 s here, and not after 50 as usual, so that the tests wait less; a
     * conversation with a mail server must be shorter.
     */
    static final Duration LEASE = Duration.ofSeconds(15);

    private static final Duration LONGEST_CONVERSATION = Duration.ofSeconds(10);

    private static @Nullable Platform shared;

    private final Map<String, String> settings = new HashMap<>();
    private final Map<String, URI> substitutes = new ConcurrentHashMap<>();
    private final Path data;
    private final FaultySmtpServer mail;
    private final BounceMailbox bounces;

    private Platform() throws IOException {
        data = Files.createTempDirectory("convoke-acceptance");
        mail = FaultySmtpServer.start();
        bounces = BounceMailbox.start();
        settings.putAll(freePorts());
        settings.put("CONVOKE_DATA", data.toString());
        settings.put("CONVOKE_HOME", Repository.ROOT.toString());
        settings.put("CONVOKE_SMTP_HOST", "127.0.0.1");
        settings.put("CONVOKE_SMTP_PORT", String.valueOf(mail.port()));
        settings.put("CONVOKE_BOUNCE_IMAP_HOST", "127.0.0.1");
        settings.put("CONVOKE_BOUNCE_IMAP_PORT", String.valueOf(bounces.port()));
        settings.put("CONVOKE_BOUNCE_IMAP_PASSWORD", "secret");
        settings.put("CONVOKE_BOUNCE_LOOK_EVERY", "PT1S");
        settings.put("CONVOKE_WEB_URL", web().toString());
        settings.put("CONVOKE_MAIL_LEASE", LEASE.toString());
        settings.put("CONVOKE_SMTP_ENDS_WITHIN", LONGEST_CONVERSATION.toString());
    }

    /** The one platform of this run, started when it is first asked for. */
    static synchronized Platform running() {
        if (shared == null) {
            try {
                var platform = new Platform();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> platform.command(Duration.ofMinutes(1), "down")));
                platform.succeed(START, "up", "--detach");
                shared = platform;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return shared;
    }

    /** The server that all mail of the platform is sent to. */
    FaultySmtpServer mail() {
        return mail;
    }

    /** The mailbox in which the platform looks for what comes back. */
    BounceMailbox bounces() {
        return bounces;
    }

    URI web() {
        return at("WEB");
    }

    URI service(String name) {
        var substitute = substitutes.get(name);
        return substitute == null ? at(name.toUpperCase(Locale.ROOT)) : substitute;
    }

    /** From now on the service is asked at another address, until {@link #askUsual}. */
    void askInstead(String service, URI address) {
        substitutes.put(service, address);
    }

    /** The service is asked where the launcher has started it. */
    void askUsual(String service) {
        substitutes.remove(service);
    }

    /** Runs a command of the launcher and returns what it printed, or fails with it. */
    String succeed(Duration limit, String... arguments) {
        var outcome = command(limit, arguments);
        if (outcome.code() != 0) {
            throw new AssertionError("convoke " + String.join(" ", arguments) + " ended with " + outcome.code() + ":\n"
                    + outcome.output());
        }
        return outcome.output();
    }

    /** What a command of the launcher did. */
    record Outcome(int code, String output) {}

    /** Runs a command of the launcher with the settings of this platform and more. */
    Outcome command(Duration limit, String... arguments) {
        try {
            var output = Files.createTempFile("convoke", ".out");
            var line = new ArrayList<String>();
            line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            line.addAll(
                    List.of("-Xmx256m", "-cp", System.getProperty("java.class.path"), "org.convoke.local.Launcher"));
            line.addAll(List.of(arguments));
            var builder = new ProcessBuilder(line)
                    .directory(Repository.ROOT.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(settings);
            builder.redirectInput(
                    ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            var process = builder.start();
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                process.destroy();
                throw new AssertionError("no end within " + limit + ":\n" + Files.readString(output));
            }
            return new Outcome(process.exitValue(), Files.readString(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A client of the services' REST interfaces that signs in as a user of the local realm. */
    Api as(String user) {
        return new Api(this, Token.of(at("KEYCLOAK"), user));
    }

    /** A client that has not signed in. */
    Api anonymous() {
        return new Api(this, null);
    }

    /** The process id of a part, or -1 while it is not running. */
    long pid(String part) {
        var file = data.resolve(part).resolve(part + ".pid");
        try {
            var words = Files.readString(file).strip().split(" ", -1);
            if (words[0].isEmpty()) { // being written
                return -1;
            }
            var process = ProcessHandle.of(Long.parseLong(words[0]));
            return process.filter(ProcessHandle::isAlive)
                    .map(ProcessHandle::pid)
                    .orElse(-1L);
        } catch (IOException e) {
            return -1;
        }
    }

    /** Ends a process of this platform without a warning. */
    static void kill(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    /** Stops a process of this platform where it is, until {@link #goOn}. */
    static void pause(long pid) {
        signal("STOP", pid);
    }

    /** Lets a process go on that was stopped. */
    static void goOn(long pid) {
        signal("CONT", pid);
    }

    private static void signal(String name, long pid) {
        try {
            var kill = new ProcessBuilder("kill", "-" + name, String.valueOf(pid))
                    .inheritIO()
                    .start();
            if (kill.waitFor() != 0) {
                throw new AssertionError("no signal " + name + " for process " + pid);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path data() {
        return data;
    }

    private URI at(String part) {
        return URI.create("http://127.0.0.1:" + settings.get("CONVOKE_" + part + "_PORT"));
    }

    private static Map<String, String> freePorts() {
        return PORTS.stream()
                .collect(Collectors.toMap(part -> "CONVOKE_" + part + "_PORT", part -> String.valueOf(Ports.free())));
    }
}
