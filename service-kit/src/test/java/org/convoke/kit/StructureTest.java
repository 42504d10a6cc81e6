package org.convoke.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class StructureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.convoke.kit");

    @Test
    void features_depend_on_each_other_in_one_direction() {
        slices().matching("org.convoke.kit.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void the_kit_knows_no_service() {
        classes()
                .that()
                .resideInAPackage("org.convoke.kit..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages(
                        "org.convoke.agenda..",
                        "org.convoke.registration..",
                        "org.convoke.notification..",
                        "org.convoke.web..")
                .check(CLASSES);
    }

    @Test
    void only_operations_know_everything() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..kit.operations..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..kit.operations..")
                .check(CLASSES);
    }
}
