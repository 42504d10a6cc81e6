package org.convoke.notification.smtp;

import java.time.Duration;

/** Hands finished messages to the next hop, over connections that are kept alive. */
public interface Mailer {

    /**
     * The hard deadline of a conversation, connecting included: no dot is sent after it, and {@link #send} has returned
     * by then, whatever the server and the network do. (The time that {@code beforeFinalDot} takes is the caller's own.)
     */
    Duration longestConversation();

    /**
     * Offers one message for one recipient and waits for the server's answer.
     *
     * @param message a complete RFC 5322 message with CRLF line ends, before dot-stuffing
     * @param beforeFinalDot called once all of the message is written and only the dot that makes the server
     *     responsible is missing; where it throws, the dot is not sent, the connection is dropped (the server forgets
     *     the message) and the exception is passed on
     * @return what became of it; expected failures are answers, never exceptions
     */
    Answer send(Envelope envelope, byte[] message, Runnable beforeFinalDot);
}
