package org.convoke.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** TCP ports on 127.0.0.1. */
public final class Ports {

    private Ports() {}

    /** A port that nobody uses at this moment. */
    public static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
