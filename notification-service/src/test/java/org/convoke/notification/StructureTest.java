package org.convoke.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.convoke.servicetests.ServiceStructure;
import org.junit.jupiter.api.Test;

class StructureTest extends ServiceStructure {

    StructureTest() {
        super("org.convoke.notification");
    }

    @Test
    void the_mail_client_knows_of_messages_and_servers_and_of_nothing_else() {
        noClasses()
                .that()
                .resideInAPackage("..notification.smtp..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..notification.database..",
                        "..notification.delivery..",
                        "..notification.email..",
                        "..notification.notice..",
                        "..notification.recipient..",
                        "..notification.report..",
                        "..notification.suppression..")
                .check(classes);
    }

    @Test
    void an_email_is_written_without_database_or_server() {
        noClasses()
                .that()
                .resideInAPackage("..notification.email..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..notification.database..", "..notification.smtp..", "java.sql..")
                .check(classes);
    }

    @Test
    void who_is_owed_what_is_decided_without_talking_to_a_mail_server() {
        noClasses()
                .that()
                .resideInAnyPackage("..notification.notice..", "..notification.recipient..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..notification.smtp..", "..notification.delivery..")
                .check(classes);
    }

    @Test
    void nobody_depends_on_what_is_shown() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "..notification.report..", "..notification.proof..", "..notification.announcement..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..notification.report..", "..notification.proof..", "..notification.announcement..")
                .check(classes);
    }
}
