package org.convoke.benchmarks.publicpages;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Asks one server for one thing after the other over a kept-alive connection, each tenth time over a new one. It reads
 * every answer whole and takes compressed ones as they are: it must cost less than what it measures.
 */
final class Visitor implements AutoCloseable {

    private static final int NEW_CONNECTION_EVERY = 10;
    private static final int PATIENCE_MILLIS = 20_000;

    private final InetSocketAddress server;
    private final byte[] buffer = new byte[64 * 1024];
    private @Nullable Socket connection;
    private int asked;

    /** What came back: the status, and how long the body was. */
    record Answer(int status, int bytes) {}

    Visitor(int port) {
        this.server = new InetSocketAddress("127.0.0.1", port);
    }

    /** A request that can be sent again and again. */
    static byte[] request(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip\r\nUser-Agent: visitor\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    Answer ask(byte[] request) throws IOException {
        if (asked++ % NEW_CONNECTION_EVERY == 0) {
            close();
        }
        var open = connection;
        if (open == null) {
            open = connect();
            connection = open;
        }
        open.getOutputStream().write(request);
        return read(open);
    }

    private Socket connect() throws IOException {
        var socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(server, PATIENCE_MILLIS);
        return socket;
    }

    private Answer read(Socket open) throws IOException {
        int filled = 0;
        int end;
        while ((end = endOfHead(filled)) < 0) {
            if (filled == buffer.length) {
                throw new IOException("a head of more than " + filled + " bytes");
            }
            filled += received(open, filled);
        }
        var head = new String(buffer, 0, end, StandardCharsets.ISO_8859_1);
        int length = length(head);
        for (int missing = length - (filled - end); missing > 0; ) {
            missing -= received(open, 0, Math.min(missing, buffer.length));
        }
        return new Answer(Integer.parseInt(head.substring(9, 12)), length);
    }

    private int received(Socket open, int at) throws IOException {
        return received(open, at, buffer.length - at);
    }

    private int received(Socket open, int at, int most) throws IOException {
        int read = open.getInputStream().read(buffer, at, most);
        if (read < 0) {
            throw new EOFException("the server ended the connection in the middle of an answer");
        }
        return read;
    }

    private int endOfHead(int filled) {
        for (int i = 3; i < filled; i++) {
            if (buffer[i] == '\n' && buffer[i - 1] == '\r' && buffer[i - 2] == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    private static int length(String head) throws IOException {
        var lower = head.toLowerCase(Locale.ROOT);
        int at = lower.indexOf("\r\ncontent-length:");
        if (at < 0) {
            throw new IOException("an answer without a length: " + head);
        }
        int from = at + "\r\ncontent-length:".length();
        return Integer.parseInt(lower.substring(from, lower.indexOf('\r', from)).strip());
    }

    @Override
    public void close() throws IOException {
        if (connection != null) {
            try {
                connection.close();
            } catch (SocketException alreadyClosed) {
                // nothing is left to close
            }
            connection = null;
        }
    }
}
