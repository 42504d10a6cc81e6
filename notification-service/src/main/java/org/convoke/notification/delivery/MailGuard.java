package org.convoke.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which domains this installation may write to; a test system must never mail a real mission. */
@ApplicationScoped
class MailGuard {

    private final List<String> allowed;

    /** @param allowed domains; {@code *.example} means all below example, {@code *} all there are */
    MailGuard(@ConfigProperty(name = "convoke.mail.allow") List<String> allowed) {
        this.allowed = allowed.stream()
                .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    boolean allows(String address) {
        var domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return allowed.stream().anyMatch(pattern -> matches(pattern, domain));
    }

    private static boolean matches(String pattern, String domain) {
        return pattern.equals("*")
                || pattern.equals(domain)
                || (pattern.startsWith("*.") && domain.endsWith(pattern.substring(1)));
    }
}
