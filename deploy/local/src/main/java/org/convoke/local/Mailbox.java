package org.convoke.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.convoke.local.artefact.Folders;
import org.convoke.local.mailbox.MailboxProgram;
import org.convoke.local.process.ChildProcess;
import org.convoke.local.process.Launch;
import org.convoke.local.process.Leftover;
import org.convoke.local.process.OpenFolder;

/** A mail server of its own on 127.0.0.1 that accepts everything and keeps the newest messages in memory. */
public final class Mailbox implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(1);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(5);

    private final Path folder;
    private final Addresses ports;
    private final boolean durable;
    private ChildProcess process;

    private record Addresses(int smtp, int imap, int page) {}

    private Mailbox(Path folder, Addresses ports, boolean durable) {
        this.folder = folder;
        this.ports = ports;
        this.durable = durable;
        this.process = launch();
    }

    /**
     * Starts the server and waits until it answers.
     *
     * @param folder for its log
     * @param smtp port for SMTP, or 0 for any free one; likewise for the others
     */
    public static Mailbox start(Path folder, int smtp, int imap, int page) {
        return start(folder, smtp, imap, page, true);
    }

    /** A server on free ports. */
    public static Mailbox temporary() {
        return start(OpenFolder.temporary("mail"), 0, 0, 0, false);
    }

    private static Mailbox start(Path folder, int smtp, int imap, int page, boolean durable) {
        Leftover.endWhatIsRecordedIn(identity(folder));
        var ports = new Addresses(
                Ports.take("mail", smtp, "CONVOKE_MAIL_SMTP_PORT"),
                Ports.take("mail", imap, "CONVOKE_MAIL_IMAP_PORT"),
                Ports.take("mail", page, "CONVOKE_MAIL_PAGE_PORT"));
        return new Mailbox(folder.toAbsolutePath(), ports, durable);
    }

    public int smtpPort() {
        return ports.smtp();
    }

    /** IMAP's port; user and password are the address itself. */
    public int imapPort() {
        return ports.imap();
    }

    /** Where people see what arrived; {@code /messages?to=ADDRESS} below it answers in JSON. */
    public URI page() {
        return URI.create("http://127.0.0.1:" + ports.page());
    }

    public Path log() {
        return process.log();
    }

    public ChildProcess process() {
        return process;
    }

    public void kill() {
        process.kill();
    }

    public void pause() {
        process.pause();
    }

    public void resume() {
        process.resume();
    }

    public void stop() {
        process.stop(STOP_PATIENCE);
    }

    /** Starts it again on the same ports; what it had received is gone. */
    public void restart() {
        stop();
        process = launch();
    }

    @Override
    public void close() {
        stop();
        if (!durable) {
            Folders.delete(folder);
        }
    }

    private ChildProcess launch() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new PartFailed("mail", "cannot create " + folder, null, null, e);
        }
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xms32m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                MailboxProgram.class.getName(),
                Integer.toString(ports.smtp()),
                Integer.toString(ports.imap()),
                Integer.toString(ports.page()));
        // The class path may name folders relative to where this JVM was started.
        var here = Path.of("").toAbsolutePath();
        var started = ChildProcess.start(
                Launch.of("mail", command, here, folder.resolve("mail.log")).identifiedBy(identity(folder)));
        Readiness.await(started, START_LIMIT, this::answers);
        return started;
    }

    private boolean answers() {
        return HttpAnswer.isOk(page().resolve("/health"));
    }

    private static Path identity(Path folder) {
        return folder.resolve("mail.pid");
    }
}
