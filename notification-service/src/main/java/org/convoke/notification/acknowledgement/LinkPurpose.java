package org.convoke.notification.acknowledgement;

import java.nio.charset.StandardCharsets;

/** What the link in a message may do. One that was made for one purpose is worth nothing for another. */
public enum LinkPurpose {
    /** Says that the message was read. */
    ACKNOWLEDGE("acknowledge"),
    /** Says that the mailbox is the mission's. */
    CONFIRM_MAILBOX("confirm-mailbox");

    private final byte[] authenticated;

    LinkPurpose(String word) {
        this.authenticated = ("convoke-link-v1:" + word + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** What of it goes into the authentication code. */
    byte[] authenticated() {
        return authenticated.clone();
    }
}
