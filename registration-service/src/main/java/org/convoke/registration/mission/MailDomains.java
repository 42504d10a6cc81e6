package org.convoke.registration.mission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether the domains of new addresses take mail, as the DNS says. Domains that are reserved for examples and tests (RFC
 * 2606, 6761) are never asked about.
 */
@ApplicationScoped
class MailDomains {

    private static final Set<String> RESERVED = Set.of("example", "test", "invalid", "localhost");
    private static final Set<String> EXAMPLES = Set.of("example.com", "example.net", "example.org");

    private final boolean on;
    private final Dns dns;

    MailDomains(@ConfigProperty(name = "convoke.mail.mx-check") boolean on, Dns dns) {
        this.on = on;
        this.dns = dns;
    }

    /** What is known of a domain. */
    enum Finding {
        TAKES_MAIL,
        /** There is no such domain, or it says that it takes none. */
        TAKES_NONE,
        /** The DNS did not answer. */
        NOT_KNOWN
    }

    /** What is known of these, all asked at the same time. */
    Map<String, Finding> find(Collection<String> domains) {
        var found = new ConcurrentHashMap<String, Finding>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            domains.stream().distinct().forEach(domain -> threads.execute(() -> found.put(domain, find(domain))));
        }
        return found;
    }

    private Finding find(String domain) {
        return !on || isReserved(domain) ? Finding.TAKES_MAIL : dns.mail(domain);
    }

    private static boolean isReserved(String domain) {
        return RESERVED.contains(domain.substring(domain.lastIndexOf('.') + 1))
                || EXAMPLES.stream().anyMatch(example -> domain.equals(example) || domain.endsWith("." + example));
    }
}
