package org.convoke.notification.smtp;

/** What the next hop said to a message, in its words, or that it said nothing. */
public sealed interface Answer {

    /** The name by which the server presents itself; the configured host and port where it has not. */
    String host();

    /** The server's words (lines joined by a space); our own description where it said nothing. */
    String words();

    /** Whether a server has looked at the recipient or the text, whatever it said of them. */
    default boolean isAboutMessage() {
        return switch (this) {
            case HandedOver handedOver -> true;
            case Refused refused -> refused.stage().compareTo(Stage.RCPT) >= 0;
            case Broken broken -> false;
        };
    }

    /**
     * The server has taken responsibility for the message.
     *
     * @param code the reply code, 2xx
     * @param enhanced the enhanced status code ("2.0.0"); empty where the server gave none
     */
    record HandedOver(String host, int code, String enhanced, String words) implements Answer {}

    /**
     * The server, or our own check of the address, has refused the message; nothing is in doubt.
     *
     * @param stage at which command
     * @param fault whose fault it is
     * @param code the reply code, 4xx or 5xx
     * @param enhanced the enhanced status code ("5.1.1"); empty where the server gave none
     */
    record Refused(Stage stage, Fault fault, String host, int code, String enhanced, String words) implements Answer {

        /**
         * Whether it says "later" in a way that may mean the whole domain: 4.2.x is about one mailbox, 4.3.x about the server
         * itself (RFC 3463), 421 about the connection.
         */
        public boolean saysLater() {
            return isAboutMessage()
                    && code / 100 == 4
                    && code != Reply.CLOSING
                    && !enhanced.startsWith("4.2.")
                    && !enhanced.startsWith("4.3.");
        }
    }

    /**
     * The connection could not be made, was lost, or stayed silent too long.
     *
     * @param stage what we were waiting for
     * @param dotSent whether the final dot may have reached the server: then the delivery is in doubt
     */
    record Broken(Stage stage, boolean dotSent, String host, String words) implements Answer {}
}
