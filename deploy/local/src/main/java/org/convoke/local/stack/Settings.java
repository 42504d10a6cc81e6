package org.convoke.local.stack;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment says about this installation; everything has a default.
 *
 * @param environment all variables, as the parts will see them too
 * @param home the project's folder
 */
public record Settings(Map<String, String> environment, Path home) {

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
        return port("CONVOKE_WEB_PORT", 8080);
    }

    public int agendaPort() {
        return port("CONVOKE_AGENDA_PORT", 8081);
    }

    public int registrationPort() {
        return port("CONVOKE_REGISTRATION_PORT", 8082);
    }

    public int notificationPort() {
        return port("CONVOKE_NOTIFICATION_PORT", 8083);
    }

    public int keycloakPort() {
        return port("CONVOKE_KEYCLOAK_PORT", 8180);
    }

    public int postgresPort() {
        return port("CONVOKE_POSTGRES_PORT", 5433);
    }

    public int kafkaPort() {
        return port("CONVOKE_KAFKA_PORT", 9094);
    }

    public int mailSmtpPort() {
        return port("CONVOKE_MAIL_SMTP_PORT", 3025);
    }

    public int mailImapPort() {
        return port("CONVOKE_MAIL_IMAP_PORT", 3143);
    }

    public int mailPagePort() {
        return port("CONVOKE_MAIL_PAGE_PORT", 8025);
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

    private int port(String variable, int otherwise) {
        var text = given(variable).orElse(Integer.toString(otherwise));
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65_535) {
            throw new IllegalArgumentException(variable + " must be a port between 1 and 65535, not " + text);
        }
        return Integer.parseInt(text);
    }

    private static URI here(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
