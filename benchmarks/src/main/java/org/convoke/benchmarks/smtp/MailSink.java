package org.convoke.benchmarks.smtp;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** A mail server that takes everything and keeps nothing but its count, so that the clients are what is measured. */
public final class MailSink implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final ServerSocket server;
    private final AtomicLong messages = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private volatile Instant first = Instant.MAX;
    private volatile Instant last = Instant.MIN;
    private volatile long awaited = Long.MAX_VALUE;

    /** On a free port. */
    MailSink() throws IOException {
        this(0);
    }

    /** On that port. */
    public MailSink(int port) throws IOException {
        server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("sink").start(this::accept);
    }

    /** Where it listens. */
    public int port() {
        return server.getLocalPort();
    }

    /** How many messages were taken. */
    public long messages() {
        return messages.get();
    }

    /** How many bytes they had, as they were sent. */
    public long bytes() {
        return bytes.get();
    }

    /** When the first message since {@link #forget} was taken. */
    public Instant first() {
        return first;
    }

    /** When the last message was taken. */
    public Instant last() {
        return last;
    }

    /** Counts from nought again. */
    public synchronized void forget() {
        messages.set(0);
        bytes.set(0);
        first = Instant.MAX;
    }

    /** Waits until so many messages were taken. */
    public synchronized void await(long count, Duration longest) throws InterruptedException {
        var end = System.nanoTime() + longest.toNanos();
        while (messages.get() < count) {
            var left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0) {
                throw new IllegalStateException(messages.get() + " messages of " + count + " after " + longest);
            }
            awaited = count;
            wait(left);
        }
    }

    /** A message more; whoever waits for as many is woken. */
    private void taken(long octets) {
        bytes.addAndGet(octets);
        var now = Instant.now();
        var count = messages.incrementAndGet();
        if (count == 1) {
            first = now;
        }
        last = now;
        if (count >= awaited) {
            wake();
        }
    }

    private synchronized void wake() {
        notifyAll();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                var socket = server.accept();
                socket.setTcpNoDelay(true);
                Thread.ofPlatform().daemon().name("sink-connection").start(() -> serve(socket));
            }
        } catch (IOException closed) {
            // the benchmark is over
        }
    }

    private void serve(Socket socket) {
        try (socket;
                var out = new BufferedOutputStream(socket.getOutputStream(), BUFFER)) {
            var in = new Incoming(socket.getInputStream());
            say(out, "220 sink.example ready");
            out.flush();
            while (answer(in, out)) {
                if (in.isEmpty()) {
                    out.flush();
                }
            }
            out.flush();
        } catch (IOException gone) {
            // clients may hang up
        }
    }

    /** False where the conversation is over. */
    private boolean answer(Incoming in, OutputStream out) throws IOException {
        switch (in.verb()) {
            case "EHLO" -> say(out, "250-sink.example\r\n250-PIPELINING\r\n250-8BITMIME\r\n250 SIZE 50000000");
            case "DATA" -> {
                say(out, "354 go on");
                out.flush();
                taken(in.text());
                say(out, "250 2.0.0 taken");
            }
            case "QUIT" -> {
                say(out, "221 2.0.0 bye");
                return false;
            }
            default -> say(out, "250 2.0.0 ok");
        }
        return true;
    }

    private static void say(OutputStream out, String reply) throws IOException {
        out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** What a client says, read in large pieces: a server that reads octet by octet would be what is measured. */
    private static final class Incoming {

        private static final byte[] END_OF_TEXT = "\r\n.\r\n".getBytes(StandardCharsets.US_ASCII);

        private final InputStream in;
        private final byte[] buffer = new byte[BUFFER];
        private int next;
        private int end;

        private Incoming(InputStream in) {
            this.in = in;
        }

        /** Whether all that has come is read. */
        private boolean isEmpty() {
            return next == end;
        }

        private byte octet() throws IOException {
            if (next == end) {
                end = in.read(buffer);
                next = 0;
                if (end <= 0) {
                    end = 0;
                    throw new EOFException("the client has hung up");
                }
            }
            return buffer[next++];
        }

        /** The first four letters of a command, whose line is read to its end. */
        private String verb() throws IOException {
            var verb = new StringBuilder(4);
            for (var octet = octet(); octet != '\n'; octet = octet()) {
                if (verb.length() < 4) {
                    verb.append((char) octet);
                }
            }
            return verb.toString();
        }

        /** Reads up to the line that is a dot; how many bytes came before it. */
        private long text() throws IOException {
            var matched = 2;
            var count = 0L;
            while (matched < END_OF_TEXT.length) {
                var octet = octet();
                count++;
                if (octet == END_OF_TEXT[matched]) {
                    matched++;
                } else {
                    matched = octet == '\r' ? 1 : 0;
                }
            }
            return count - 3;
        }
    }
}
