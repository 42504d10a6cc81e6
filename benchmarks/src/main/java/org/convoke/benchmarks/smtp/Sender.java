package org.convoke.benchmarks.smtp;

/** One connection of a mail client, kept alive, for one thread. */
interface Sender extends AutoCloseable {

    /** Hands one finished message to the server and waits for its answer. */
    void send(String recipient, byte[] message) throws Exception;

    @Override
    void close() throws Exception;
}
