package org.convoke.local.smtp;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * An SMTP server on 127.0.0.1 that keeps what it accepts and misbehaves as it is told:
 *
 * <pre>{@code
 * server.at(Point.RCPT).to("mission.che@che.example").say("550 5.1.1 no such mailbox");
 * server.at(Point.DOT).message(50).run(process::destroyForcibly);
 * server.at(Point.DATA).everyNth(50).drop();
 * }</pre>
 */
public final class FaultySmtpServer implements AutoCloseable {

    private final ServerSocket socket;
    private final List<Rule> rules = new CopyOnWriteArrayList<>();
    private final List<Received> received = new ArrayList<>();
    private final List<String> commands = new ArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger messages = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);

    private volatile Set<String> extensions = Set.of("PIPELINING", "8BITMIME", "SMTPUTF8", "DSN", "SIZE 20000000");
    private volatile boolean speaksEhlo = true;
    private volatile boolean losesPipelined;
    private volatile @Nullable SSLContext tls;
    private volatile String user = "";
    private volatile String password = "";

    private FaultySmtpServer(ServerSocket socket) {
        this.socket = socket;
    }

    /** A server on a free port that accepts everything. */
    public static FaultySmtpServer start() {
        return start(0);
    }

    /** A server on this port that accepts everything. */
    public static FaultySmtpServer start(int port) {
        try {
            var server = new FaultySmtpServer(new ServerSocket(port, 200, InetAddress.getByName("127.0.0.1")));
            Thread.ofPlatform().daemon().name("smtp-accept").start(server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                open.add(connection);
                var number = connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(connection, number));
            } catch (IOException stopping) {
                return;
            }
        }
    }

    private void serve(Socket connection, int number) {
        try (connection) {
            connection.setTcpNoDelay(true);
            new Session(this, connection, number).serve();
        } catch (IOException gone) {
            // the client has left, or a rule has closed the connection
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(connection);
        }
    }

    /** The extensions offered after EHLO, beside STARTTLS and AUTH; at first PIPELINING, 8BITMIME, SMTPUTF8, DSN, SIZE. */
    public FaultySmtpServer offering(String... keywords) {
        extensions = Set.of(keywords);
        return this;
    }

    /** Offers PIPELINING and loses what comes in one go with MAIL. */
    public FaultySmtpServer losingWhatIsPipelined() {
        losesPipelined = true;
        return this;
    }

    /** Knows HELO only. */
    public FaultySmtpServer withoutEhlo() {
        speaksEhlo = false;
        return this;
    }

    /** Offers STARTTLS. */
    public FaultySmtpServer offeringTls(SSLContext context) {
        tls = context;
        return this;
    }

    /** Offers AUTH PLAIN and LOGIN (unless {@link #offering} names others), and takes no mail before. */
    public FaultySmtpServer requiring(String userName, String secret) {
        user = userName;
        password = secret;
        return this;
    }

    /** Something to do at this point; the rule says when and what. The rule that was made last is asked first. */
    public Rule at(Point point) {
        return new Rule(this, point);
    }

    /** Forgets all rules: from now on everything is accepted. */
    public void behave() {
        rules.clear();
    }

    /** Closes all connections that are open now, as a server does with idle ones; new ones are welcome. */
    public void dropConnections() {
        open.forEach(FaultySmtpServer::closeQuietly);
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return socket.getLocalPort();
    }

    /** The messages that were accepted, in the order of their final dots. */
    public List<Received> received() {
        synchronized (received) {
            return List.copyOf(received);
        }
    }

    /** How many messages were accepted. */
    public int count() {
        synchronized (received) {
            return received.size();
        }
    }

    /** Forgets the messages and commands so far. */
    public void forget() {
        synchronized (received) {
            received.clear();
        }
        synchronized (commands) {
            commands.clear();
        }
    }

    /** How many connections were made. */
    public int connections() {
        return connections.get();
    }

    /** Every command line that was read, without credentials. */
    public List<String> commands() {
        synchronized (commands) {
            return List.copyOf(commands);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        closeQuietly(socket);
        dropConnections();
    }

    static void closeQuietly(Closeable any) {
        try {
            any.close();
        } catch (IOException gone) {
            // it is gone, which is what was wanted
        }
    }

    void add(Rule rule) {
        rules.addFirst(rule);
    }

    void cancel(Rule rule) {
        rules.remove(rule);
    }

    Rule.@Nullable Deed deedAt(Point point, String recipient, int message) {
        for (var rule : rules) {
            if (rule.applies(point, recipient, message)) {
                return rule.deed();
            }
        }
        return null;
    }

    void keep(Received message) {
        synchronized (received) {
            received.add(message);
        }
    }

    void note(String command) {
        synchronized (commands) {
            commands.add(command);
        }
    }

    int nextMessage() {
        return messages.incrementAndGet();
    }

    CountDownLatch closed() {
        return closed;
    }

    Set<String> extensions() {
        return extensions;
    }

    boolean losesPipelined() {
        return losesPipelined;
    }

    boolean speaksEhlo() {
        return speaksEhlo;
    }

    @Nullable
    SSLContext tls() {
        return tls;
    }

    boolean requiresAuth() {
        return !user.isEmpty();
    }

    boolean knows(String userName, String secret) {
        return user.equals(userName) && password.equals(secret);
    }
}
