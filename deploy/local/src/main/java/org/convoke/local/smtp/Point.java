package org.convoke.local.smtp;

/** The moments of a conversation at which the server can be told to misbehave. */
public enum Point {
    /** A connection was made; in place of the greeting. */
    GREETING,
    /** In place of the answer to EHLO (or HELO). */
    EHLO,
    /** In place of the answer to STARTTLS. */
    STARTTLS,
    /** In place of the answer to AUTH. */
    AUTH,
    /** In place of the answer to MAIL. */
    MAIL,
    /** In place of the answer to RCPT. */
    RCPT,
    /** In place of the answer to DATA: before the final dot. */
    DATA,
    /** DATA has been answered; before the text is read. */
    TEXT,
    /** The final dot has arrived and the message is kept, unless it is refused here; before the answer. */
    DOT,
    /** The positive answer to the final dot has been written. */
    ANSWERED
}
