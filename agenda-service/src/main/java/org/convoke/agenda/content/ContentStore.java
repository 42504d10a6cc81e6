package org.convoke.agenda.content;

import java.io.InputStream;

/** Keeps bytes under their SHA-256. What is kept once is never changed, so that keeping it again is the same. */
interface ContentStore {

    /** Keeps the file before the transaction that cites it, where the store knows no transactions. */
    void send(ReceivedFile file);

    /** Keeps the file in the caller's transaction, where the store knows transactions. */
    void keep(ReceivedFile file);

    /**
     * Reads a part. Nothing is fetched before the stream is read, and little of it is in memory at a time.
     *
     * @param from the first byte, from 0
     * @param length how many; the part lies within what is kept
     */
    InputStream open(Sha256 content, long from, long length);
}
