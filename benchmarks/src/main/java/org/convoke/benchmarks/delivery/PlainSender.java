package org.convoke.benchmarks.delivery;

import java.io.IOException;

/** Postfix's {@code smtp-source}: one message over and over, as fast as the server takes it, and no record of anything. */
final class PlainSender {

    private PlainSender() {}

    /** Sends so many messages of so many octets over so many connections; fails where it is not installed. */
    static void send(int port, int messages, int connections, long octets) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        "smtp-source",
                        "-d",
                        "-s",
                        String.valueOf(connections),
                        "-m",
                        String.valueOf(messages),
                        "-l",
                        String.valueOf(octets),
                        "-f",
                        "notices@convoke.example",
                        "-t",
                        "mission@state.example",
                        "127.0.0.1:" + port)
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("smtp-source ended with " + process.exitValue());
        }
    }
}
