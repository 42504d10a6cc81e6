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
    void who_decides_whom_to_tell_talks_to_no_mail_server() {
        noClasses()
                .that()
                .resideInAnyPackage("..notification.notice..", "..notification.recipient..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..notification.smtp..", "..notification.delivery..")
                .check(CLASSES);
    }

    @Test
    void the_mail_client_knows_nothing_of_notices() {
        noClasses()
                .that()
                .resideInAPackage("..notification.smtp..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..notification.notice..",
                        "..notification.delivery..",
                        "..notification.recipient..",
                        "..notification.email..",
                        "..notification.database..")
                .check(CLASSES);
    }

    @Test
    void a_message_is_written_without_a_database() {
        noClasses()
                .that()
                .resideInAPackage("..notification.email..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..notification.database..")
                .check(CLASSES);
    }

    @Test
    void nobody_uses_a_resource() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true)
                .check(CLASSES);
    }
}
