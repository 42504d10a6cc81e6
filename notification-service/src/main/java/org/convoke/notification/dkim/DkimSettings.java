package org.convoke.notification.dkim;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The keys as the settings name them: {@code CONVOKE_DKIM_KEYS=2026a=/keys/2026a.pem,2026b=/keys/2026b.pem@2026-12-01T00:00:00Z}.
 * The newest whose time has come signs; the one before stays in the DNS until no message of it is on its way any more.
 */
@Singleton
final class DkimSettings {

    private static final Logger LOG = Logger.getLogger(DkimSettings.class);
    private static final Pattern KEY =
            Pattern.compile("([A-Za-z0-9](?:[A-Za-z0-9.-]{0,61}[A-Za-z0-9])?)=([^@]+)(?:@(.+))?");

    @Produces
    @Singleton
    Signer signer(
            @ConfigProperty(name = "convoke.dkim.domain") Optional<String> domain,
            @ConfigProperty(name = "convoke.dkim.keys") Optional<List<String>> settings,
            @ConfigProperty(name = "convoke.mail.from") String from,
            Clock clock) {
        return signer(domain.orElse(""), settings.orElse(List.of()), from, clock);
    }

    static Signer signer(String domain, List<String> settings, String from, Clock clock) {
        var keys = settings.stream().map(DkimSettings::key).toList();
        if (keys.isEmpty() != domain.isEmpty()) {
            throw new IllegalArgumentException(
                    "CONVOKE_DKIM_DOMAIN and CONVOKE_DKIM_KEYS belong together: give both to sign, none to leave it to the"
                            + " relay");
        }
        if (!keys.isEmpty() && !isBelow(from.substring(from.lastIndexOf('@') + 1), domain)) {
            throw new IllegalArgumentException("CONVOKE_DKIM_DOMAIN is '" + domain + "'; it must be the domain of"
                    + " CONVOKE_MAIL_FROM (" + from + ") or one above it, or DMARC does not accept the signature");
        }
        if (!keys.isEmpty()) {
            LOG.infof("Messages are signed for %s by %s", domain, keys);
        }
        return new Signer(domain, keys, clock);
    }

    private static boolean isBelow(String domain, String above) {
        var lower = domain.toLowerCase(Locale.ROOT);
        return lower.equals(above.toLowerCase(Locale.ROOT)) || lower.endsWith("." + above.toLowerCase(Locale.ROOT));
    }

    private static DkimKey key(String setting) {
        var written = KEY.matcher(setting.strip());
        if (!written.matches()) {
            throw new IllegalArgumentException("CONVOKE_DKIM_KEYS has '" + setting
                    + "'; it must be selectors with their files, such as 2026a=/keys/2026a.pem, and from when on where that is"
                    + " not at once: 2026b=/keys/2026b.pem@2026-12-01T00:00:00Z");
        }
        try {
            return DkimKey.read(written.group(1), Path.of(written.group(2)), from(written.group(3)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("CONVOKE_DKIM_KEYS names " + e.getMessage(), e);
        }
    }

    private static Instant from(@Nullable String text) {
        try {
            return text == null ? Instant.EPOCH : Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("the time '" + text + "'; it must be such as 2026-12-01T00:00:00Z", e);
        }
    }
}
