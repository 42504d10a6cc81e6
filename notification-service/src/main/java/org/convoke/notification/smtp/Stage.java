package org.convoke.notification.smtp;

/** How far a conversation had come. */
public enum Stage {
    CONNECT,
    GREETING,
    EHLO,
    TLS,
    AUTH,
    MAIL,
    RCPT,
    DATA,
    FINAL_DOT
}
