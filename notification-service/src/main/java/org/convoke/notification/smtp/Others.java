package org.convoke.notification.smtp;

/** How a server that refuses one recipient has treated the others: what an ambiguous refusal is read by. */
enum Others {
    /** It accepts others, and has refused this one before: the refusal is about this one. */
    ACCEPTED,
    /** Too early to say: the recipient is tried again. */
    UNKNOWN,
    /** It has refused several in a row and accepted none in between: the refusal is about us. */
    REFUSED
}
