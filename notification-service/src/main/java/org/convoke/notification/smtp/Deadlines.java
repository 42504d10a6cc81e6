package org.convoke.notification.smtp;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Closes the sockets of conversations that have outlived their deadline. Timeouts of reading do not end a server that
 * sends one octet at a time, and writing has no timeout at all.
 */
final class Deadlines implements Closeable {

    private static final long LOOK_EVERY_MILLIS = 100;

    private final Map<Socket, Long> ends = new ConcurrentHashMap<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("smtp-deadlines").factory());

    Deadlines() {
        var unused = watch.scheduleWithFixedDelay(
                this::closeOverdue, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** From now until {@link #end}, the socket is closed once the clock of {@link System#nanoTime} has reached this. */
    void begin(Socket socket, long nanoTime) {
        ends.put(socket, nanoTime);
    }

    /** The conversation is over, or its time does not count. */
    void end(Socket socket) {
        ends.remove(socket);
    }

    private void closeOverdue() {
        var now = System.nanoTime();
        ends.forEach((socket, end) -> {
            if (now - end >= 0 && ends.remove(socket, end)) {
                closeQuietly(socket);
            }
        });
    }

    static void closeQuietly(Closeable socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // nothing is owed to a connection that we give up
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
