package org.convoke.local.smtp;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Lines and texts of SMTP over one socket. */
final class Wire {

    private final InputStream in;
    private final OutputStream out;

    private Wire(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    static Wire over(Socket connection) throws IOException {
        return new Wire(
                new BufferedInputStream(connection.getInputStream(), 64 * 1024),
                new BufferedOutputStream(connection.getOutputStream(), 8 * 1024));
    }

    /** Writes a reply; it leaves with {@link #flush} or before the next wait for a line. */
    void say(String reply) throws IOException {
        out.write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a single octet at once. */
    void send(byte octet) throws IOException {
        out.write(octet);
        flush();
    }

    void flush() throws IOException {
        out.flush();
    }

    /** A line; answers are sent when nothing more has arrived, so that commands in one go get answers in one go. */
    String readLine() throws IOException {
        if (in.available() == 0) {
            flush();
        }
        var line = new ByteArrayOutputStream(128);
        for (var octet = read(); octet != '\n'; octet = read()) {
            line.write(octet);
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    /** Loses whatever has arrived and was not read. */
    void lose() throws IOException {
        while (in.available() > 0) {
            read();
        }
    }

    /** All lines up to the one that is a dot, without the dots that were stuffed. */
    byte[] readText() throws IOException {
        flush();
        var text = new ByteArrayOutputStream(32 * 1024);
        var line = new ByteArrayOutputStream(128);
        while (true) {
            var octet = read();
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

    private int read() throws IOException {
        var octet = in.read();
        if (octet < 0) {
            throw new EOFException("the client has left");
        }
        return octet;
    }
}
