package org.convoke.notification.smtp;

import java.time.Duration;

/**
 * Which mail server we talk to, and how patiently.
 *
 * @param user whom we sign in as; empty to not sign in
 * @param helloName how we present ourselves; empty for the address of our end of the connection
 * @param toConnect how long connecting may take, resolving the name included
 * @param toAnswer how long the server may take to answer a command, the final dot included
 * @param idle how long an unused connection is trusted to be still there
 */
public record SmtpSettings(
        String host,
        int port,
        Tls tls,
        String user,
        String password,
        String helloName,
        Duration toConnect,
        Duration toAnswer,
        Duration idle) {

    /** Whether the conversation is encrypted by STARTTLS. */
    public enum Tls {
        /** Never: a relay on this machine or in its own network. */
        OFF,
        /** Where the server offers it, whatever its certificate says; against eavesdroppers only. */
        OPPORTUNISTIC,
        /** Always, and only to a server whose certificate is good for its name. */
        REQUIRED
    }

    public SmtpSettings {
        if (!user.isEmpty() && tls == Tls.OPPORTUNISTIC) {
            throw new IllegalArgumentException("CONVOKE_SMTP_USER needs CONVOKE_SMTP_TLS=required: with 'opportunistic'"
                    + " anybody on the way could read the password (or 'off', for a relay in your own network)");
        }
    }

    boolean signsIn() {
        return !user.isEmpty();
    }

    /** How the server is named before it has named itself. */
    public String address() {
        return host + ":" + port;
    }

    /** Without the password, whoever prints it. */
    @Override
    public String toString() {
        return address() + ", TLS " + tls + (signsIn() ? ", signing in" : "");
    }
}
