package org.convoke.local.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convoke.local.KafkaServer;
import org.convoke.local.KeycloakServer;
import org.convoke.local.Mailbox;
import org.convoke.local.PostgresServer;
import org.convoke.local.SecretFile;
import org.convoke.local.process.OpenFolder;

/** The parts of the platform, with what each is told by its environment. */
public final class Parts {

    private static final List<String> DATABASES = List.of("agenda", "registration", "notification", "web");

    private final Settings settings;
    private final ServerPart<PostgresServer> postgres;

    private Parts(Settings settings) {
        this.settings = settings;
        this.postgres = new ServerPart<>(
                "postgres",
                "127.0.0.1:" + settings.postgresPort(),
                OpenFolder.at(settings.folderOf("postgres")),
                Map.of("CONVOKE_POSTGRES_PORT", settings.postgresPort()),
                () -> startPostgres(settings),
                PostgresServer::process);
    }

    /** All of them; without the mailbox where mail goes to another server. */
    public static List<Part> of(Settings settings) {
        return new Parts(settings).all();
    }

    private List<Part> all() {
        var parts = new ArrayList<Part>();
        parts.add(postgres);
        parts.add(kafka());
        parts.add(keycloak());
        if (settings.ownMailbox()) {
            parts.add(mail());
        }
        parts.add(service("agenda", "agenda-service", settings.agendaPort(), 192));
        parts.add(service("registration", "registration-service", settings.registrationPort(), 192));
        parts.add(service("notification", "notification-service", settings.notificationPort(), 256));
        parts.add(service("web", "web-frontend", settings.webPort(), 192));
        return parts;
    }

    private static PostgresServer startPostgres(Settings settings) {
        var server = PostgresServer.start(settings.folderOf("postgres"), settings.postgresPort());
        DATABASES.forEach(server::createDatabase);
        return server;
    }

    private Part kafka() {
        var folder = settings.folderOf("kafka");
        return new ServerPart<>(
                "kafka",
                "127.0.0.1:" + settings.kafkaPort(),
                folder,
                Map.of("CONVOKE_KAFKA_PORT", settings.kafkaPort()),
                () -> {
                    var server = KafkaServer.start(folder, settings.kafkaPort());
                    server.createTopics();
                    return server;
                },
                KafkaServer::process);
    }

    private Part keycloak() {
        var folder = settings.folderOf("keycloak");
        return new ServerPart<>(
                "keycloak",
                "http://127.0.0.1:" + settings.keycloakPort(),
                folder,
                Map.of("CONVOKE_KEYCLOAK_PORT", settings.keycloakPort()),
                () -> KeycloakServer.start(folder, settings.keycloakPort()),
                KeycloakServer::process);
    }

    private Part mail() {
        var folder = settings.folderOf("mail");
        return new ServerPart<>(
                "mail",
                settings.mailPage().toString(),
                folder,
                Map.of(
                        "CONVOKE_MAIL_SMTP_PORT", settings.mailSmtpPort(),
                        "CONVOKE_MAIL_IMAP_PORT", settings.mailImapPort(),
                        "CONVOKE_MAIL_PAGE_PORT", settings.mailPagePort()),
                () -> Mailbox.start(folder, settings.mailSmtpPort(), settings.mailImapPort(), settings.mailPagePort()),
                Mailbox::process);
    }

    private Part service(String name, String module, int port, int heapMegabytes) {
        Path program = settings.home().resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
        return new ServicePart(name, program, settings.folderOf(name), port, heapMegabytes, () -> environment(name));
    }

    /** What the services read, see {@code deploy/local/README.md}; what the caller set goes first. */
    private Map<String, String> environment(String service) {
        var variables = new HashMap<String, String>();
        variables.put("CONVOKE_BIND", "127.0.0.1");
        variables.put("CONVOKE_POSTGRES_HOST", "127.0.0.1");
        variables.put("CONVOKE_KAFKA", "127.0.0.1:" + settings.kafkaPort());
        variables.put("CONVOKE_OIDC_URL", settings.issuer().toString());
        variables.put("CONVOKE_SMTP_HOST", "127.0.0.1");
        variables.put("CONVOKE_SMTP_PORT", Integer.toString(settings.mailSmtpPort()));
        variables.put("CONVOKE_SMTP_TLS", "off");
        variables.put("CONVOKE_MAIL_ALLOW", "*.example,localhost");
        variables.put("CONVOKE_MAIL_FROM", "notices@convoke.example");
        variables.put("CONVOKE_MAIL_REPLY_TO", "cofacilitators@convoke.example");
        variables.put("CONVOKE_WEB_URL", settings.web().toString());
        variables.put("CONVOKE_AGENDA_URL", settings.agenda().toString());
        variables.put("CONVOKE_REGISTRATION_URL", settings.registration().toString());
        variables.put("CONVOKE_NOTIFICATION_URL", settings.notification().toString());
        if (settings.ownMailbox()) {
            variables.put("CONVOKE_BOUNCE_IMAP_HOST", "127.0.0.1");
            variables.put("CONVOKE_BOUNCE_IMAP_PORT", Integer.toString(settings.mailImapPort()));
            variables.put("CONVOKE_BOUNCE_IMAP_PASSWORD", "bounces");
            variables.put("CONVOKE_BOUNCE_LOOK_EVERY", "PT1S");
        }
        settings.environment().forEach((name, value) -> {
            if (name.startsWith("CONVOKE_") && !value.isBlank()) {
                variables.put(name, value);
            }
        });
        variables.put("CONVOKE_POSTGRES_PORT", Integer.toString(settings.postgresPort()));
        variables.put("CONVOKE_AGENDA_PORT", Integer.toString(settings.agendaPort()));
        variables.put("CONVOKE_REGISTRATION_PORT", Integer.toString(settings.registrationPort()));
        variables.put("CONVOKE_NOTIFICATION_PORT", Integer.toString(settings.notificationPort()));
        variables.put("CONVOKE_WEB_PORT", Integer.toString(settings.webPort()));
        postgres.server().ifPresent(server -> variables.put("CONVOKE_POSTGRES_PASSWORD", server.password(service)));
        if (service.equals("web")) {
            variables.put("CONVOKE_OIDC_SECRET", KeycloakServer.webSecret(settings.folderOf("keycloak")));
            variables.put(
                    "CONVOKE_SESSION_KEY",
                    new SecretFile(settings.folderOf("web").resolve("session-key")).readOrCreate());
        }
        return variables;
    }
}
