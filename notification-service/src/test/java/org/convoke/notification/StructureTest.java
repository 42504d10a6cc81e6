package org.convoke.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;

class StructureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.convoke.notification");

    @Test
    void features_depend_on_each_other_in_one_direction() {
        slices().matching("org.convoke.notification.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
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
                .check(CLASSES);
    }

    @Test
    void an_email_is_written_without_database_or_server() {
        noClasses()
                .that()
                .resideInAPackage("..notification.email..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..notification.database..", "..notification.smtp..", "java.sql..")
                .check(CLASSES);
    }

    @Test
    void who_is_owed_what_is_decided_without_talking_to_a_mail_server() {
        noClasses()
                .that()
                .resideInAnyPackage("..notification.notice..", "..notification.recipient..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..notification.smtp..", "..notification.delivery..")
                .check(CLASSES);
    }

    @Test
    void nobody_depends_on_what_is_shown() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..notification.report..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..notification.report..")
                .check(CLASSES);
    }

    @Test
    void nobody_uses_a_resource() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .bePackagePrivate()
                .check(CLASSES);
    }
}
