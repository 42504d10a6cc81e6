package org.convoke.registration;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import org.convoke.kit.inbox.EventHandler;
import org.junit.jupiter.api.Test;

class StructureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.convoke.registration");

    @Test
    void features_depend_on_each_other_in_one_direction() {
        slices().matching("org.convoke.registration.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void participants_know_nothing_of_what_is_kept_about_them() {
        noClasses()
                .that()
                .resideInAPackage("..registration.participant..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..registration.mission..", "..registration.invitation..", "..registration.session..")
                .check(CLASSES);
    }

    @Test
    void missions_and_invitations_know_nothing_of_each_other() {
        slices().matching("org.convoke.registration.(mission|invitation)..")
                .should()
                .notDependOnEachOther()
                .check(CLASSES);
    }

    @Test
    void a_table_belongs_to_one_feature() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .areAssignableTo(PanacheRepositoryBase.class)
                .should()
                .bePackagePrivate()
                .check(CLASSES);
    }

    @Test
    void nobody_uses_a_resource_or_a_consumer() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .or()
                .areAssignableTo(EventHandler.class)
                .should()
                .bePackagePrivate()
                .check(CLASSES);
    }
}
