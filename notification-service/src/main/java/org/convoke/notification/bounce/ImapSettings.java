package org.convoke.notification.bounce;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the mailbox of return paths is read; nowhere where there is no host. */
@Singleton
final class ImapSettings {

    private static final String PATIENCE_MILLIS = "20000";

    /** Whether the conversation is encrypted. */
    enum Tls {
        OFF,
        STARTTLS,
        ON
    }

    private final Optional<String> host;
    private final int port;
    private final Tls tls;
    private final String user;
    private final String password;

    ImapSettings(
            @ConfigProperty(name = "convoke.bounce.address") String mailbox,
            @ConfigProperty(name = "convoke.bounce.imap.host") Optional<String> host,
            @ConfigProperty(name = "convoke.bounce.imap.port") int port,
            @ConfigProperty(name = "convoke.bounce.imap.tls") String tls,
            @ConfigProperty(name = "convoke.bounce.imap.user") Optional<String> user,
            @ConfigProperty(name = "convoke.bounce.imap.password") Optional<String> password) {
        this.host = host.map(String::strip).filter(name -> !name.isEmpty());
        this.port = port;
        this.tls = Arrays.stream(Tls.values())
                .filter(known -> known.name().equals(tls.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "CONVOKE_BOUNCE_IMAP_TLS is '" + tls + "'; it must be off, starttls or on"));
        this.user = user.orElse(mailbox);
        this.password = password.orElse("");
    }

    boolean isThere() {
        return host.isPresent();
    }

    String host() {
        return host.orElseThrow();
    }

    int port() {
        return port;
    }

    String user() {
        return user;
    }

    String password() {
        return password;
    }

    /** By what positions in it are remembered. */
    String mailbox() {
        return user + "@" + host();
    }

    /** For the IMAP client: every wait has an end, and looking changes no flag. */
    Properties properties() {
        var properties = new Properties();
        properties.setProperty("mail.imap.connectiontimeout", PATIENCE_MILLIS);
        properties.setProperty("mail.imap.timeout", PATIENCE_MILLIS);
        properties.setProperty("mail.imap.writetimeout", PATIENCE_MILLIS);
        properties.setProperty("mail.imap.peek", "true");
        properties.setProperty("mail.imap.partialfetch", "true");
        properties.setProperty("mail.imap.fetchsize", "65536");
        properties.setProperty("mail.imap.ssl.enable", Boolean.toString(tls == Tls.ON));
        properties.setProperty("mail.imap.starttls.enable", Boolean.toString(tls == Tls.STARTTLS));
        properties.setProperty("mail.imap.starttls.required", Boolean.toString(tls == Tls.STARTTLS));
        properties.setProperty("mail.imap.ssl.checkserveridentity", "true");
        return properties;
    }
}
