package org.convoke.notification.smtp;

/** Whose fault a refusal is, which decides what becomes of the delivery. */
public enum Fault {
    /** There is no such mailbox: the delivery ends and the mailbox is suppressed. */
    ADDRESS_PERMANENT,
    /** This recipient will not have this message: the delivery ends, the mailbox stays. */
    RECIPIENT_PERMANENT,
    /** Not now: try again later. */
    TEMPORARY,
    /** The server refuses us, whoever the message is for: deliveries are kept and the relay's breaker opens. */
    US
}
