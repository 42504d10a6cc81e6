package org.convoke.local.stack;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What the environment says about this installation; everything has a default.
 *
 * @param environment all variables, as the parts will see them too
 * @param home the project's folder
 */
public record Settings(Map<String, String> environment, Path home) {

    /** The settings of ports, with what holds where they are not given. */
    private static final Map<String, Integer> PORTS = Map.of(
            "CONVOKE_WEB_PORT", 8080,
            "CONVOKE_AGENDA_PORT", 8081,
            "CONVOKE_REGISTRATION_PORT", 8082,
            "CONVOKE_NOTIFICATION_PORT", 8083,
            "CONVOKE_KEYCLOAK_PORT", 8180,
            "CONVOKE_POSTGRES_PORT", 5433,
            "CONVOKE_KAFKA_PORT", 9094,
            "CONVOKE_MAIL_SMTP_PORT", 3025,
            "CONVOKE_MAIL_IMAP_PORT", 3143,
            "CONVOKE_MAIL_PAGE_PORT", 8025);

    public Settings {
        environment = Map.copyOf(environment);
    }

    /** Where data, logs and secrets are: {@code CONVOKE_DATA}, by default {@code .convoke} in the project. */
    public Path data() {
        return Optional.ofNullable(environment.get("CONVOKE_DATA"))
                .filter(text -> !text.isBlank())
                .map(Path::of)
                .orElseGet(() -> home.resolve(".convoke"))
                .toAbsolutePath()
                .normalize();
    }

    public Path folderOf(String part) {
        return data().resolve(part);
    }

    public int webPort() {
        return port("CONVOKE_WEB_PORT");
    }

    public int agendaPort() {
        return port("CONVOKE_AGENDA_PORT");
    }

    public int registrationPort() {
        return port("CONVOKE_REGISTRATION_PORT");
    }

    public int notificationPort() {
        return port("CONVOKE_NOTIFICATION_PORT");
    }

    public int keycloakPort() {
        return port("CONVOKE_KEYCLOAK_PORT");
    }

    public int postgresPort() {
        return port("CONVOKE_POSTGRES_PORT");
    }

    public int kafkaPort() {
        return port("CONVOKE_KAFKA_PORT");
    }

    public int mailSmtpPort() {
        return port("CONVOKE_MAIL_SMTP_PORT");
    }

    public int mailImapPort() {
        return port("CONVOKE_MAIL_IMAP_PORT");
    }

    public int mailPagePort() {
        return port("CONVOKE_MAIL_PAGE_PORT");
    }

    /** Whether mail goes to our own mailbox; {@code CONVOKE_SMTP_HOST} or {@code CONVOKE_SMTP_PORT} say otherwise. */
    public boolean ownMailbox() {
        return given("CONVOKE_SMTP_HOST").isEmpty()
                && given("CONVOKE_SMTP_PORT").isEmpty();
    }

    public URI web() {
        return given("CONVOKE_WEB_URL").map(URI::create).orElseGet(() -> here(webPort()));
    }

    public URI agenda() {
        return here(agendaPort());
    }

    public URI registration() {
        return here(registrationPort());
    }

    public URI notification() {
        return here(notificationPort());
    }

    /** The realm that signs people in. */
    public URI issuer() {
        return URI.create(here(keycloakPort()) + "/realms/convoke");
    }

    public URI mailPage() {
        return here(mailPagePort());
    }

    public Optional<String> given(String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(text -> !text.isBlank());
    }

    /**
     * Each part that is to be started needs a port of its own; our mailbox is not, where mail goes to another server.
     *
     * @throws IllegalArgumentException where two settings name the same one
     */
    void checkPorts() {
        var taken = new HashMap<Integer, String>();
        for (var variable : new TreeSet<>(PORTS.keySet())) {
            if (variable.startsWith("CONVOKE_MAIL_") && !ownMailbox()) {
                continue;
            }
            var port = port(variable);
            var other = taken.putIfAbsent(port, variable);
            if (other != null) {
                throw new IllegalArgumentException(
                        other + " and " + variable + " are both " + port + "; set one of them to another port");
            }
        }
    }

    private int port(String variable) {
        var text =
                given(variable).orElseGet(() -> String.valueOf(Objects.requireNonNull(PORTS.get(variable), variable)));
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65_535) {
            throw new IllegalArgumentException(variable + " must be a port between 1 and 65535, not " + text);
        }
        return Integer.parseInt(text);
    }

    private static URI here(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
