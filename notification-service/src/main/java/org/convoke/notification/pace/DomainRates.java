package org.convoke.notification.pace;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How fast may be sent to which domain: {@code gov.example=2/s, *=600/min}; the star stands for each other domain by itself. */
@Singleton
public final class DomainRates {

    private static final String EACH_OTHER = "*";

    private final Map<String, Rate> rates;

    /** @param settings as {@code gov.example=2/s} */
    public DomainRates(@ConfigProperty(name = "convoke.mail.domain-rates") Optional<List<String>> settings) {
        var read = new LinkedHashMap<String, Rate>();
        for (var setting : settings.orElse(List.of())) {
            var equals = setting.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("CONVOKE_MAIL_DOMAIN_RATES has '" + setting
                        + "'; it must be domains with their rates, such as gov.example=2/s,*=600/min");
            }
            read.put(setting.substring(0, equals).strip().toLowerCase(Locale.ROOT), rate(setting, equals));
        }
        this.rates = Map.copyOf(read);
    }

    private static Rate rate(String setting, int equals) {
        try {
            return Rate.of(setting.substring(equals + 1));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("CONVOKE_MAIL_DOMAIN_RATES has " + e.getMessage(), e);
        }
    }

    /** Empty where nothing is limited. */
    public boolean isEmpty() {
        return rates.isEmpty();
    }

    /** The limit of that domain, in lower case. */
    public Optional<Rate> of(String domain) {
        return Optional.ofNullable(rates.getOrDefault(domain, rates.get(EACH_OTHER)));
    }
}
