package org.convoke.agenda;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;

class StructureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.convoke.agenda");

    @Test
    void features_depend_on_each_other_in_one_direction() {
        slices().matching("org.convoke.agenda.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void a_session_knows_nothing_of_drafts_and_revisions() {
        noClasses()
                .that()
                .resideInAPackage("..agenda.session..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..agenda.draft..", "..agenda.revision..")
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
    void nobody_uses_a_resource() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .bePackagePrivate()
                .check(CLASSES);
    }
}
