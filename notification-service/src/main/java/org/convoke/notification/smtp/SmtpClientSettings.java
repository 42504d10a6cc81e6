package org.convoke.notification.smtp;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.convoke.notification.smtp.SmtpSettings.Tls;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Makes the mailer of this installation from its configuration. */
@Singleton
final class SmtpClientSettings {

    private static final Logger LOG = Logger.getLogger(SmtpClientSettings.class);
    private static final Duration TRUSTED_WHILE_IDLE = Duration.ofSeconds(60);

    @Produces
    @Singleton
    Mailer mailer(
            @ConfigProperty(name = "convoke.smtp.host", defaultValue = "127.0.0.1") String host,
            @ConfigProperty(name = "convoke.smtp.port", defaultValue = "3025") int port,
            @ConfigProperty(name = "convoke.smtp.tls", defaultValue = "off") String tls,
            @ConfigProperty(name = "convoke.smtp.user") Optional<String> user,
            @ConfigProperty(name = "convoke.smtp.password") Optional<String> password,
            @ConfigProperty(name = "convoke.smtp.hello") Optional<String> hello,
            @ConfigProperty(name = "convoke.smtp.connects-within", defaultValue = "PT5S") Duration toConnect,
            @ConfigProperty(name = "convoke.smtp.answers-within", defaultValue = "PT20S") Duration toAnswer,
            @ConfigProperty(name = "convoke.smtp.ends-within", defaultValue = "PT30S") Duration longest) {
        var settings = new SmtpSettings(
                host,
                port,
                tls(tls),
                user.orElse(""),
                password.orElse(""),
                hello.orElse(""),
                toConnect,
                toAnswer,
                TRUSTED_WHILE_IDLE);
        LOG.infof("Mail goes to %s", settings);
        return new SmtpMailer(settings, longest);
    }

    private static Tls tls(String text) {
        try {
            return Tls.valueOf(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "CONVOKE_SMTP_TLS is '" + text + "'; it must be off, opportunistic or required", e);
        }
    }

    void close(@Disposes Mailer mailer) {
        if (mailer instanceof SmtpMailer ours) {
            ours.close();
        }
    }
}
