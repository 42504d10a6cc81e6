package org.convoke.local.smtp;

import java.io.EOFException;
import java.io.IOException;
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
    private Wire wire;
    private @Nullable String returnPath;
    private final List<String> recipients = new ArrayList<>();
    private int message;
    private boolean encrypted;
    private boolean signedIn;

    Session(FaultySmtpServer server, Socket socket, int number) throws IOException {
        this.server = server;
        this.socket = socket;
        this.wire = Wire.over(socket);
        this.number = number;
    }

    /** Obeys until the client quits; ends with an exception where it leaves, or a rule closes the connection. */
    void serve() throws IOException, InterruptedException {
        if (asUsual(Point.GREETING)) {
            wire.say("220 " + NAME + " ready");
        }
        while (obey(wire.readLine())) {
            // until QUIT
        }
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
            case "NOOP" -> wire.say("250 2.0.0 nothing done");
            case "QUIT" -> {
                wire.say("221 2.0.0 goodbye");
                wire.flush();
                return false;
            }
            default -> wire.say("502 5.5.2 not understood");
        }
        return true;
    }

    private void ehlo() throws IOException, InterruptedException {
        if (!server.speaksEhlo()) {
            wire.say("502 not implemented");
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
            wire.say("502 5.5.1 no");
            return;
        }
        if (!asUsual(Point.STARTTLS)) {
            return;
        }
        wire.say("220 2.0.0 go ahead");
        wire.flush();
        var secure = (SSLSocket) context.getSocketFactory().createSocket(socket, null, socket.getPort(), true);
        secure.setUseClientMode(false);
        secure.startHandshake();
        encrypted = true;
        socket = secure;
        wire = Wire.over(secure);
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
            wire.say("334 VXNlcm5hbWU6");
            name = decoded(wire.readLine());
            wire.say("334 UGFzc3dvcmQ6");
            secret = decoded(wire.readLine());
        } else {
            wire.say("504 5.5.4 not that one");
            return;
        }
        if (asUsual(Point.AUTH)) {
            signedIn = server.knows(name, secret);
            wire.say(signedIn ? "235 2.7.0 welcome" : "535 5.7.8 wrong name or password");
        }
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    private void mail(String line) throws IOException, InterruptedException {
        if (server.requiresAuth() && !signedIn) {
            wire.say("530 5.7.0 sign in first");
        } else if (returnPath != null) {
            wire.say("503 5.5.1 nested MAIL");
        } else if (asUsual(Point.MAIL)) {
            returnPath = between(line);
            if (server.losesPipelined()) {
                wire.lose();
            }
            wire.say("250 2.1.0 sender ok");
        }
    }

    private void rcpt(String line) throws IOException, InterruptedException {
        if (returnPath == null) {
            wire.say("503 5.5.1 MAIL first");
            return;
        }
        var recipient = between(line);
        recipients.add(recipient);
        if (asUsual(Point.RCPT)) {
            wire.say("250 2.1.5 recipient ok");
        } else {
            recipients.remove(recipient);
        }
    }

    private static String between(String line) {
        return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
    }

    private void data() throws IOException, InterruptedException {
        if (recipients.isEmpty()) {
            wire.say("503 5.5.1 no valid recipients");
            return;
        }
        message = server.nextMessage();
        if (!asUsual(Point.DATA)) {
            return;
        }
        wire.say("354 go ahead, end with a dot");
        if (!asUsual(Point.TEXT)) {
            return;
        }
        var kept = new Received(
                message,
                Objects.requireNonNull(returnPath),
                List.copyOf(recipients),
                wire.readText(),
                Instant.now(),
                number);
        var deed = server.deedAt(Point.DOT, lastRecipient(), message);
        if (!(deed instanceof Rule.Deed.Say(var reply) && !reply.startsWith("2"))) {
            server.keep(kept);
        }
        if (deed == null || goesOn(deed)) {
            wire.say("250 2.0.0 queued as " + message);
        }
        wire.flush();
        var after = server.deedAt(Point.ANSWERED, lastRecipient(), message);
        if (after != null) {
            goesOn(after);
        }
        forgetTransaction();
    }

    private void reset() throws IOException {
        forgetTransaction();
        wire.say("250 2.0.0 forgotten");
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
            wire.say(reply);
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
                wire.say(reply);
                if (reply.startsWith("421")) {
                    wire.flush();
                    throw new EOFException("closing, as 421 says");
                }
                return false;
            }
            case Rule.Deed.Dribble(var reply, var each) -> {
                dribble(reply + "\r\n", each);
                return false;
            }
            case Rule.Deed.Drop() -> {
                wire.flush();
                throw new EOFException("dropped");
            }
            case Rule.Deed.Hang() -> {
                wire.flush();
                server.closed().await();
                throw new EOFException("closed while hanging");
            }
            case Rule.Deed.Wait(var time) -> {
                wire.flush();
                pause(time);
                return true;
            }
            case Rule.Deed.Run(var hook) -> {
                wire.flush();
                hook.run();
                return true;
            }
        }
    }

    private void dribble(String reply, Duration each) throws IOException, InterruptedException {
        for (var octet : reply.getBytes(StandardCharsets.UTF_8)) {
            wire.send(octet);
            pause(each);
        }
    }

    private void pause(Duration time) throws IOException, InterruptedException {
        if (server.closed().await(time.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new EOFException("closed while waiting");
        }
    }
}
