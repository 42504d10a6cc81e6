package org.convoke.notification.smtp;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Inet6Address;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.convoke.notification.smtp.SmtpSettings.Tls;
import org.jspecify.annotations.Nullable;

/** One connection to a mail server, used by one thread, for one message after the other. */
final class SmtpConnection implements Closeable {

    private static final byte[] FINAL_DOT = ".\r\n".getBytes(StandardCharsets.US_ASCII);

    private final SmtpSettings settings;
    private final Socket plain;
    private final Deadlines deadlines;
    private Socket socket;
    private ReplyReader replies;
    private OutputStream out;
    private Capabilities capabilities = Capabilities.NONE;
    private String host;
    private Stage stage = Stage.GREETING;
    private long deadline;
    private boolean dotSent;
    private boolean transactionOpen;
    private boolean closed;

    /**
     * Over a socket that is connected; nothing has been said yet.
     *
     * @param deadline by {@link System#nanoTime}, of everything up to {@link #rest}
     */
    SmtpConnection(SmtpSettings settings, Socket connected, Deadlines deadlines, long deadline) throws IOException {
        this.settings = settings;
        this.plain = connected;
        this.socket = connected;
        this.deadlines = deadlines;
        this.deadline = deadline;
        this.host = settings.address();
        this.replies = new ReplyReader(connected.getInputStream());
        this.out = connected.getOutputStream();
        deadlines.begin(connected, deadline);
    }

    /** Greeting, EHLO, STARTTLS and AUTH, as far as settings and server want them. */
    void open(Tls tls) throws IOException, RefusedByServer {
        var greeting = require(Stage.GREETING, read());
        host = greeting.domain().isEmpty() ? host : greeting.domain();
        hello();
        if (tls == Tls.REQUIRED || (tls == Tls.OPPORTUNISTIC && capabilities.offers("STARTTLS"))) {
            startTls(tls);
            hello();
        }
        if (settings.signsIn()) {
            signIn();
        }
    }

    private void hello() throws IOException, RefusedByServer {
        stage = Stage.EHLO;
        var name = settings.helloName().isEmpty() ? addressLiteral() : settings.helloName();
        var ehlo = ask("EHLO " + name);
        if (ehlo.isPositive()) {
            capabilities = Capabilities.in(ehlo);
        } else if (ehlo.code() / 100 == 5) {
            capabilities = Capabilities.NONE;
            require(Stage.EHLO, ask("HELO " + name));
        } else {
            require(Stage.EHLO, ehlo);
        }
    }

    /** RFC 5321, 4.1.3: what a client without a name of its own says. */
    private String addressLiteral() {
        var address = plain.getLocalAddress();
        return address instanceof Inet6Address
                ? "[IPv6:" + address.getHostAddress().replaceFirst("%.*", "") + "]"
                : "[" + address.getHostAddress() + "]";
    }

    private void startTls(Tls tls) throws IOException, RefusedByServer {
        stage = Stage.TLS;
        if (!capabilities.offers("STARTTLS")) {
            throw new RefusedByServer(stage, new Reply(502, List.of("5.7.10 the server offers no STARTTLS")));
        }
        require(Stage.TLS, ask("STARTTLS"));
        if (replies.hasMore()) {
            throw new ProtocolException("the server sent something between STARTTLS and the handshake");
        }
        socket = Encryption.over(plain, settings, tls == Tls.REQUIRED, patience());
        replies = new ReplyReader(socket.getInputStream());
        out = socket.getOutputStream();
    }

    private void signIn() throws IOException, RefusedByServer {
        stage = Stage.AUTH;
        if (capabilities.authenticatesBy("PLAIN")) {
            var credentials = "\0" + settings.user() + "\0" + settings.password();
            require(Stage.AUTH, ask("AUTH PLAIN " + base64(credentials)));
        } else if (capabilities.authenticatesBy("LOGIN")) {
            requireContinue(Stage.AUTH, ask("AUTH LOGIN"));
            requireContinue(Stage.AUTH, ask(base64(settings.user())));
            require(Stage.AUTH, ask(base64(settings.password())));
        } else {
            throw new RefusedByServer(
                    stage, new Reply(504, List.of("5.7.4 the server offers neither AUTH PLAIN nor AUTH LOGIN")));
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Begins the conversation about one message; everything in it ends by the deadline. */
    void begin(long newDeadline) {
        deadline = newDeadline;
        stage = Stage.MAIL;
        dotSent = false;
        deadlines.begin(plain, newDeadline);
    }

    /** The conversation is over; the connection waits for the next one. */
    void rest() {
        deadlines.end(plain);
    }

    /**
     * Sends one message.
     *
     * @return the positive answer to the final dot
     */
    Reply deliver(MailTransaction transaction, Content content, Runnable beforeFinalDot)
            throws IOException, RefusedByServer {
        envelope(transaction.commands(capabilities, content));
        out.write(content.bytes());
        out.flush();
        beforeFinalDot.run();
        patience();
        stage = Stage.FINAL_DOT;
        dotSent = true;
        out.write(FINAL_DOT);
        out.flush();
        var answer = read();
        dotSent = false;
        transactionOpen = false;
        return require(Stage.FINAL_DOT, answer);
    }

    /** All commands up to DATA: in one go where the server can take it, else one by one. */
    private void envelope(List<MailTransaction.Command> transaction) throws IOException, RefusedByServer {
        var commands = new ArrayList<MailTransaction.Command>(4);
        if (transactionOpen) {
            commands.add(new MailTransaction.Command(Stage.MAIL, "RSET"));
        }
        commands.addAll(transaction);
        transactionOpen = true;
        var pipelining = capabilities.offers("PIPELINING");
        if (pipelining) {
            say(String.join(
                    "\r\n", commands.stream().map(MailTransaction.Command::line).toList()));
        }
        @Nullable RefusedByServer refusal = null;
        for (var command : commands) {
            if (!pipelining) {
                say(command.line());
            }
            stage = refusal == null ? command.stage() : stage;
            refusal = answerTo(command, refusal);
            if (refusal != null && (!pipelining || closed)) {
                break;
            }
        }
        if (refusal != null) {
            throw refusal;
        }
    }

    /** Reads the answer to one command of several; what comes after a refusal only has to be read. */
    private @Nullable RefusedByServer answerTo(MailTransaction.Command command, @Nullable RefusedByServer refusal)
            throws IOException {
        try {
            var reply = read();
            if (refusal != null) {
                // a server that wants the text although it refused the recipient gets neither text nor dot
                closed |= reply.code() == 354;
                return refusal;
            }
            if (command.stage() == Stage.DATA) {
                requireContinue(Stage.DATA, reply);
            } else {
                require(command.stage(), reply);
            }
            return null;
        } catch (RefusedByServer first) {
            return first;
        } catch (IOException lost) {
            if (refusal == null) {
                throw lost;
            }
            closed = true;
            return refusal;
        }
    }

    private Reply ask(String command) throws IOException {
        say(command);
        return read();
    }

    private void say(String commands) throws IOException {
        patience();
        out.write((commands + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private Reply read() throws IOException {
        socket.setSoTimeout(patience());
        var reply = replies.read();
        closed |= reply.code() == Reply.CLOSING;
        return reply;
    }

    /** How many milliseconds we still wait: not longer than a command may take, nor beyond the deadline. */
    private int patience() throws SocketTimeoutException {
        var left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
        if (left <= 0) {
            throw new SocketTimeoutException("the conversation took too long");
        }
        return (int) Math.min(left, settings.toAnswer().toMillis());
    }

    private static Reply require(Stage stage, Reply reply) throws RefusedByServer, ProtocolException {
        if (reply.isRefusal()) {
            throw new RefusedByServer(stage, reply);
        }
        if (!reply.isPositive()) {
            throw new ProtocolException("the server answered " + reply.code() + " at " + stage);
        }
        return reply;
    }

    private static void requireContinue(Stage stage, Reply reply) throws RefusedByServer, ProtocolException {
        if (reply.isRefusal()) {
            throw new RefusedByServer(stage, reply);
        }
        if (reply.code() / 100 != 3) {
            throw new ProtocolException("the server answered " + reply.code() + " at " + stage);
        }
    }

    /** Whether another message can be sent over this connection, as far as we can see without asking. */
    boolean isUsable() {
        try {
            return !closed && !plain.isClosed() && !replies.hasMore();
        } catch (IOException gone) {
            return false;
        }
    }

    /** Says each command alone from now on, whatever the server offers. */
    void sayOneByOne() {
        capabilities = capabilities.without("PIPELINING");
    }

    /** Whether the end came while several commands were under way at once. */
    boolean endedWhilePipelining() {
        return capabilities.offers("PIPELINING") && (stage == Stage.RCPT || stage == Stage.DATA);
    }

    /** How many octets the server takes at most. */
    long largestMessage() {
        return capabilities.largestMessage();
    }

    /** Whether this server can carry the recipient's address. */
    boolean canCarry(MailTransaction transaction) {
        return transaction.isPossibleFor(capabilities);
    }

    /** What we are waiting for, or were when the conversation ended. */
    Stage stage() {
        return stage;
    }

    /** Whether the final dot may have reached the server, and its answer has not reached us. */
    boolean dotSent() {
        return dotSent;
    }

    /** The server's own name, else how it is configured. */
    String host() {
        return host;
    }

    @Override
    public void close() {
        closed = true;
        deadlines.end(plain);
        Deadlines.closeQuietly(plain);
    }
}
