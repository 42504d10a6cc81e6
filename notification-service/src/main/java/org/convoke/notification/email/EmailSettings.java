package org.convoke.notification.email;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads who we are from the configuration of the installation. */
@Singleton
final class EmailSettings {

    /** What {@code CONVOKE_MAIL_ALLOW} says in production only. */
    private static final String EVERYBODY = "*";

    @Produces
    @Singleton
    MailIdentity identity(
            @ConfigProperty(name = "convoke.mail.from", defaultValue = "notices@convoke.example") String from,
            @ConfigProperty(name = "convoke.mail.reply-to", defaultValue = "cofacilitators@convoke.example")
                    String replyTo,
            @ConfigProperty(name = "convoke.web.url", defaultValue = "http://127.0.0.1:8080") String webUrl,
            @ConfigProperty(name = "convoke.mail.domain") Optional<String> domain,
            @ConfigProperty(name = "convoke.mail.allow", defaultValue = "*.example,localhost") String allow) {
        return new MailIdentity(
                from,
                replyTo,
                webUrl.replaceFirst("/+$", ""),
                domain.orElseGet(() -> from.substring(from.lastIndexOf('@') + 1)),
                !allow.strip().equals(EVERYBODY));
    }
}
