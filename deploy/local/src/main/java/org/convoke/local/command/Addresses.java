package org.convoke.local.command;

import org.convoke.local.stack.Settings;

/** What a person wants to know once everything runs. */
final class Addresses {

    private Addresses() {}

    static String of(Settings settings) {
        var mail = settings.ownMailbox()
                ? "what was mailed %s (SMTP :%d, IMAP :%d; user and password are the address)"
                        .formatted(settings.mailPage(), settings.mailSmtpPort(), settings.mailImapPort())
                : "mail goes to    %s:%s"
                        .formatted(
                                settings.given("CONVOKE_SMTP_HOST").orElse("127.0.0.1"),
                                settings.given("CONVOKE_SMTP_PORT").orElse("25"));
        return """

                  website         %s
                  agenda          %s  (OpenAPI of each at /q/openapi, health at /q/health)
                  registration    %s
                  notification    %s
                  Keycloak        http://127.0.0.1:%d  (admin; password in %s)
                  PostgreSQL      127.0.0.1:%d  (postgres; password in the file named password beside its log)
                  Kafka           127.0.0.1:%d
                  %s
                  data and logs   %s

                  Sign in as secretariat, cofacilitator, usher, operator, delegate.che, or focal. and a State's
                  three-letter code (focal.che, focal.mex). The password is the user name.
                """.formatted(
                        settings.web(),
                        settings.agenda(),
                        settings.registration(),
                        settings.notification(),
                        settings.keycloakPort(),
                        settings.folderOf("keycloak").resolve("admin-password"),
                        settings.postgresPort(),
                        settings.kafkaPort(),
                        mail,
                        settings.data());
    }
}
