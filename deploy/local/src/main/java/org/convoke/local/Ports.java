package org.convoke.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports on 127.0.0.1. */
public final class Ports {

    private static final int LOWEST = 12_000;

    /** Linux gives ports from here on to outgoing connections, others from higher ones on. */
    private static final int OUTGOING = 32_768;

    private static final int TRIES = 1000;

    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /**
     * A port that nobody uses at this moment. It is below those that systems give to outgoing connections, which could take
     * it before a server that starts slowly does; drawn by lot, since several programs may ask at once; and never given
     * twice.
     */
    public static int free() {
        for (var tries = 0; tries < TRIES; tries++) {
            var port = ThreadLocalRandom.current().nextInt(LOWEST, OUTGOING);
            if (GIVEN.add(port) && !inUse(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port between " + LOWEST + " and " + OUTGOING);
    }

    public static boolean inUse(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /**
     * The port to listen on.
     *
     * @param wanted a number, or 0 for any free one
     * @param setting the environment variable that changes it, for the message
     * @throws PartFailed if somebody else listens there
     */
    public static int take(String part, int wanted, String setting) {
        if (wanted == 0) {
            return free();
        }
        if (inUse(wanted)) {
            throw new PartFailed(
                    part,
                    "port " + wanted + " is in use by another program",
                    "Set " + setting + " to another port",
                    null);
        }
        return wanted;
    }
}
