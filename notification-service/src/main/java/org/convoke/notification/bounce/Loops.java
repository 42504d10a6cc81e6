package org.convoke.notification.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.convoke.notification.email.MailIdentity;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Knows our own messages when they come back, so that nothing is forwarded in circles. */
@ApplicationScoped
class Loops {

    /** Stands in everything that we forward. */
    static final String MARK = "X-Convoke-Forwarded";

    private final Set<String> ourselves;
    private final String returnName;

    Loops(MailIdentity us, @ConfigProperty(name = "convoke.bounce.address") String mailbox) {
        ourselves = Set.of(Addresses.normal(us.from()), Addresses.normal(mailbox));
        returnName = Addresses.normal(mailbox).replaceFirst("@.*", "+");
    }

    boolean isOurOwn(Mail mail) {
        return mail.headers().has(MARK)
                || Addresses.in(mail.from()).anyMatch(from -> ourselves.contains(from) || from.startsWith(returnName));
    }
}
