package org.convoke.notification.relay;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.convoke.notification.pace.Rate;
import org.convoke.notification.smtp.SmtpSettings;
import org.convoke.notification.smtp.SmtpSettings.Tls;
import org.eclipse.microprofile.config.Config;

/**
 * The relays as the settings name them: {@code CONVOKE_SMTP_RELAYS=geneva,backup}, then {@code CONVOKE_SMTP_RELAY_GENEVA_HOST}
 * and so on. The relay called "default" is the one of {@code CONVOKE_SMTP_HOST} and its kin; without a list it is the only one.
 */
final class RelaySettings {

    private static final String DEFAULT = "default";
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9-]{0,28}[a-z0-9])?");
    private static final int MOST = 1000;

    private final Config config;

    RelaySettings(Config config) {
        this.config = config;
    }

    /**
     * One relay.
     *
     * @param priority a relay of a higher number gets messages only while none of a lower one can be used, as in SRV records
     * @param weight its share among those of the same priority
     * @param connections how many conversations of this process it has at once
     */
    record Configured(String name, SmtpSettings smtp, int priority, int weight, int connections, Optional<Rate> rate) {}

    /** @throws IllegalArgumentException with one sentence for whoever starts the service */
    List<Configured> read() {
        var names = config.getOptionalValue("convoke.smtp.relays", String.class).stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .toList();
        names.stream().filter(name -> !NAME.matcher(name).matches()).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("CONVOKE_SMTP_RELAYS names '" + name
                    + "'; a relay's name has letters, digits and hyphens, such as geneva or backup-2");
        });
        if (names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException("CONVOKE_SMTP_RELAYS names a relay twice: " + String.join(", ", names));
        }
        return (names.isEmpty() ? List.of(DEFAULT) : names)
                .stream().map(this::relay).toList();
    }

    private Configured relay(String name) {
        return new Configured(
                name,
                smtp(name),
                number(name, "priority", 1),
                number(name, "weight", 1),
                number(name, "connections", config.getValue("convoke.mail.connections", Integer.class)),
                text(name, "rate").map(rate -> rate(name, rate)));
    }

    private SmtpSettings smtp(String name) {
        var host = own(name, "host")
                .orElseThrow(() -> new IllegalArgumentException(
                        variable(name, "host") + " is missing; CONVOKE_SMTP_RELAYS names this relay"));
        var user = own(name, "user").orElse("");
        var tls = tls(name, own(name, "tls").orElse(name.equals(DEFAULT) ? "off" : "required"));
        if (!user.isEmpty() && tls == Tls.OPPORTUNISTIC) {
            throw new IllegalArgumentException(variable(name, "user") + " needs " + variable(name, "tls")
                    + "=required: with 'opportunistic' anybody on the way could read the password (or 'off', for a"
                    + " relay in your own network)");
        }
        return new SmtpSettings(
                host,
                port(name, own(name, "port").orElse(name.equals(DEFAULT) ? "3025" : "587")),
                tls,
                user,
                own(name, "password").orElse(""),
                config.getOptionalValue("convoke.smtp.hello", String.class).orElse(""),
                duration("convoke.smtp.connects-within", "PT5S"),
                duration("convoke.smtp.answers-within", "PT20S"),
                Duration.ofSeconds(60));
    }

    Duration longestConversation() {
        return duration("convoke.smtp.ends-within", "PT30S");
    }

    private Duration duration(String property, String otherwise) {
        return Duration.parse(config.getOptionalValue(property, String.class).orElse(otherwise));
    }

    /** What says which server it is: of the default one, under the names that were there before there were several. */
    private Optional<String> own(String name, String what) {
        return name.equals(DEFAULT) ? config.getOptionalValue("convoke.smtp." + what, String.class) : text(name, what);
    }

    private Optional<String> text(String name, String what) {
        return config.getOptionalValue("convoke.smtp.relay." + name + "." + what, String.class)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private int number(String name, String what, int otherwise) {
        var text = text(name, what).orElse(Integer.toString(otherwise));
        if (!text.matches("[1-9]\\d{0,3}") || Integer.parseInt(text) > MOST) {
            throw new IllegalArgumentException(
                    variable(name, what) + " is '" + text + "'; it must be a number from 1 to " + MOST);
        }
        return Integer.parseInt(text);
    }

    private static int port(String name, String text) {
        if (!text.matches("[1-9]\\d{0,4}") || Integer.parseInt(text) > 65_535) {
            throw new IllegalArgumentException(
                    variable(name, "port") + " is '" + text + "'; it must be a port, such as 587");
        }
        return Integer.parseInt(text);
    }

    private static Rate rate(String name, String text) {
        try {
            return Rate.of(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(variable(name, "rate") + " is " + e.getMessage(), e);
        }
    }

    private static Tls tls(String name, String text) {
        return Arrays.stream(Tls.values())
                .filter(tls -> tls.name().equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(variable(name, "tls") + " is '" + text + "'; it must be "
                                + Arrays.stream(Tls.values())
                                        .map(tls -> tls.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))));
    }

    /** As whoever runs the service writes it. */
    private static String variable(String name, String what) {
        var plain = name.equals(DEFAULT)
                && List.of("host", "port", "tls", "user", "password").contains(what);
        return ("convoke_smtp_" + (plain ? what : "relay_" + name.replace('-', '_') + "_" + what))
                .toUpperCase(Locale.ROOT);
    }
}
