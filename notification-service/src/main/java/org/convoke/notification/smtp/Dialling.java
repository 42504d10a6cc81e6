package org.convoke.notification.smtp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Connects to the first of a server's addresses that answers, in bounded time, looking up the name included. */
final class Dialling {

    private Dialling() {}

    /** A connected socket that sends what is written at once. */
    static Socket connect(String host, int port, Duration atMost) throws IOException {
        var end = System.nanoTime() + atMost.toNanos();
        IOException last = new UnknownHostException(host);
        for (var address : addresses(host, atMost)) {
            var socket = new Socket();
            try {
                socket.setTcpNoDelay(true);
                socket.connect(new InetSocketAddress(address, port), left(end));
                return socket;
            } catch (IOException next) {
                Deadlines.closeQuietly(socket);
                last = next;
            }
        }
        throw last;
    }

    private static int left(long end) throws SocketTimeoutException {
        var left = Duration.ofNanos(end - System.nanoTime()).toMillis();
        if (left <= 0) {
            throw new SocketTimeoutException("connecting took too long");
        }
        return (int) left;
    }

    /** A look-up cannot be given a timeout; a thread that waits for it can. */
    private static InetAddress[] addresses(String host, Duration atMost) throws IOException {
        var lookUp = new FutureTask<>(() -> InetAddress.getAllByName(host));
        Thread.ofPlatform().daemon().name("smtp-look-up").start(lookUp);
        try {
            return lookUp.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new SocketTimeoutException("looking up " + host + " took too long");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException known ? known : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
