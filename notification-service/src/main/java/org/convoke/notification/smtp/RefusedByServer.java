package org.convoke.notification.smtp;

/** Ends a conversation in which the server has refused something; turned into an {@link Answer} in one place. */
final class RefusedByServer extends Exception {

    private static final long serialVersionUID = 1;

    private final Stage stage;
    private final transient Reply reply;

    RefusedByServer(Stage stage, Reply reply) {
        super(stage + " refused", null, false, false);
        this.stage = stage;
        this.reply = reply;
    }

    Stage stage() {
        return stage;
    }

    Reply reply() {
        return reply;
    }
}
