package org.convoke.servicetests.smtp;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** One connection to the server. */
final class Session {

    private static final String NAME = "faulty.example";

    private final FaultySmtpServer server;
    private final int number;
    private Socket socket;
    private @Nullable InputStream in;
    private @Nullable OutputStream out;
    private @Nullable String returnPath;
    private final List<String> recipients = new ArrayList<>();
    private int message;
    private boolean encrypted;
    private boolean signedIn;

    Session(FaultySmtpServer server, Socket socket, int number) {
        this.server = server;
        this.socket = socket;
        this.number = number;
    }

    void serve() {
        try (var connection = socket) {
            connection.setTcpNoDelay(true);
            use(connection);
            if (asUsual(Point.GREETING)) {
                say("220 " + NAME + " ready");
            }
            while (obey(readLine())) {
                // until QUIT or the end of the connection
            }
        } catch (IOException gone) {
            // the client has left, or a rule has closed the connection
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void use(Socket connection) throws IOException {
        socket = connection;
        in = new BufferedInputStream(connection.getInputStream(), 64 * 1024);
        out = new BufferedOutputStream(connection.getOutputStream(), 8 * 1024);
    }

    private boolean obey(String line) throws IOException, InterruptedException {
        var verb = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
        server.note(verb.equals("AUTH") ? "AUTH" : line);
        switch (verb) {
            case "EHLO" -> ehlo();
            case "HELO" -> usually(Point.EHLO, "250 " + NAME);
            case "STARTTLS" -> startTls();
            case "AUTH" -> auth(line);
            case "MAIL" -> mail(line);
            case "RCPT" -> rcpt(line);
            case "DATA" -> data();
            case "RSET" -> reset();
            case "NOOP" -> say("250 2.0.0 nothing done");
            case "QUIT" -> {
                say("221 2.0.0 goodbye");
                flush();
                return false;
            }
            default -> say("502 5.5.2 not understood");
        }
        return true;
    }

    private void ehlo() throws IOException, InterruptedException {
        if (!server.speaksEhlo()) {
            say("502 not implemented");
            return;
        }
        var lines = new ArrayList<String>(List.of(NAME));
        lines.addAll(server.extensions());
        if (server.tls() != null && !encrypted) {
            lines.add("STARTTLS");
        }
        if (server.requiresAuth() && lines.stream().noneMatch(line -> line.startsWith("AUTH"))) {
            lines.add("AUTH PLAIN LOGIN");
        }
        var reply = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            reply.append(i == lines.size() - 1 ? "250 " : "250-").append(lines.get(i));
            reply.append(i == lines.size() - 1 ? "" : "\r\n");
        }
        usually(Point.EHLO, reply.toString());
    }

    private void startTls() throws IOException, InterruptedException {
        var context = server.tls();
        if (context == null || encrypted) {
            say("502 5.5.1 no");
            return;
        }
        if (!asUsual(Point.STARTTLS)) {
            return;
        }
        say("220 2.0.0 go ahead");
        flush();
        var secure = (SSLSocket) context.getSocketFactory().createSocket(socket, null, socket.getPort(), true);
        secure.setUseClientMode(false);
        secure.startHandshake();
        encrypted = true;
        use(secure);
    }

    private void auth(String line) throws IOException, InterruptedException {
        var words = line.split(" ");
        String name;
        String secret;
        if (words.length == 3 && words[1].equalsIgnoreCase("PLAIN")) {
            var parts = decoded(words[2]).split("\0");
            name = parts[1];
            secret = parts[2];
        } else if (words[1].equalsIgnoreCase("LOGIN")) {
            say("334 VXNlcm5hbWU6");
            name = decoded(readLine());
            say("334 UGFzc3dvcmQ6");
            secret = decoded(readLine());
        } else {
            say("504 5.5.4 not that one");
            return;
        }
        if (asUsual(Point.AUTH)) {
            signedIn = server.knows(name, secret);
            say(signedIn ? "235 2.7.0 welcome" : "535 5.7.8 wrong name or password");
        }
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    private void mail(String line) throws IOException, InterruptedException {
        if (server.requiresAuth() && !signedIn) {
            say("530 5.7.0 sign in first");
        } else if (returnPath != null) {
            say("503 5.5.1 nested MAIL");
        } else if (asUsual(Point.MAIL)) {
            returnPath = between(line);
            say("250 2.1.0 sender ok");
        }
    }

    private void rcpt(String line) throws IOException, InterruptedException {
        if (returnPath == null) {
            say("503 5.5.1 MAIL first");
            return;
        }
        var recipient = between(line);
        recipients.add(recipient);
        if (asUsual(Point.RCPT)) {
            say("250 2.1.5 recipient ok");
        } else {
            recipients.remove(recipient);
        }
    }

    private static String between(String line) {
        return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
    }

    private void data() throws IOException, InterruptedException {
        if (recipients.isEmpty()) {
            say("503 5.5.1 no valid recipients");
            return;
        }
        message = server.nextMessage();
        if (!asUsual(Point.DATA)) {
            return;
        }
        say("354 go ahead, end with a dot");
        if (!asUsual(Point.TEXT)) {
            return;
        }
        var kept = new Received(
                message,
                Objects.requireNonNull(returnPath),
                List.copyOf(recipients),
                readText(),
                Instant.now(),
                number);
        var deed = server.deedAt(Point.DOT, lastRecipient(), message);
        if (!(deed instanceof Rule.Deed.Say(var reply) && !reply.startsWith("2"))) {
            server.keep(kept);
        }
        if (deed == null || goesOn(deed)) {
            say("250 2.0.0 queued as " + message);
        }
        flush();
        var after = server.deedAt(Point.ANSWERED, lastRecipient(), message);
        if (after != null) {
            goesOn(after);
        }
        forgetTransaction();
    }

    private void reset() throws IOException {
        forgetTransaction();
        say("250 2.0.0 forgotten");
    }

    private void forgetTransaction() {
        returnPath = null;
        recipients.clear();
    }

    private String lastRecipient() {
        return recipients.isEmpty() ? "" : recipients.getLast();
    }

    private void usually(Point point, String reply) throws IOException, InterruptedException {
        if (asUsual(point)) {
            say(reply);
        }
    }

    private boolean asUsual(Point point) throws IOException, InterruptedException {
        var deed = server.deedAt(point, lastRecipient(), message);
        return deed == null || goesOn(deed);
    }

    /** Does it; true where the usual answer still follows. */
    private boolean goesOn(Rule.Deed deed) throws IOException, InterruptedException {
        switch (deed) {
            case Rule.Deed.Say(var reply) -> {
                say(reply);
                if (reply.startsWith("421")) {
                    flush();
                    throw new EOFException("closing, as 421 says");
                }
                return false;
            }
            case Rule.Deed.Dribble(var reply, var each) -> {
                dribble(reply + "\r\n", each);
                return false;
            }
            case Rule.Deed.Drop() -> {
                flush();
                throw new EOFException("dropped");
            }
            case Rule.Deed.Hang() -> {
                flush();
                server.closed().await();
                throw new EOFException("closed while hanging");
            }
            case Rule.Deed.Wait(var time) -> {
                flush();
                pause(time);
                return true;
            }
            case Rule.Deed.Run(var hook) -> {
                flush();
                hook.run();
                return true;
            }
        }
    }

    private void dribble(String reply, Duration each) throws IOException, InterruptedException {
        for (var octet : reply.getBytes(StandardCharsets.UTF_8)) {
            out().write(octet);
            flush();
            pause(each);
        }
    }

    private void pause(Duration time) throws IOException, InterruptedException {
        if (server.closed().await(time.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new EOFException("closed while waiting");
        }
    }

    private void say(String reply) throws IOException {
        out().write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private void flush() throws IOException {
        out().flush();
    }

    /** A line; answers are sent when nothing more has arrived, so that commands in one go get answers in one go. */
    private String readLine() throws IOException {
        if (in().available() == 0) {
            flush();
        }
        var line = new ByteArrayOutputStream(128);
        while (true) {
            var octet = in().read();
            if (octet < 0) {
                throw new EOFException("the client has left");
            }
            if (octet == '\n') {
                return line.toString(StandardCharsets.UTF_8).stripTrailing();
            }
            line.write(octet);
        }
    }

    private byte[] readText() throws IOException {
        flush();
        var text = new ByteArrayOutputStream(32 * 1024);
        var line = new ByteArrayOutputStream(128);
        while (true) {
            var octet = in().read();
            if (octet < 0) {
                throw new EOFException("the client has left before the dot");
            }
            line.write(octet);
            if (octet == '\n') {
                var bytes = line.toByteArray();
                line.reset();
                if (bytes.length == 3 && bytes[0] == '.') {
                    return text.toByteArray();
                }
                var stuffed = bytes[0] == '.' ? 1 : 0;
                text.write(bytes, stuffed, bytes.length - stuffed);
            }
        }
    }

    private InputStream in() {
        return Objects.requireNonNull(in);
    }

    private OutputStream out() {
        return Objects.requireNonNull(out);
    }
}
