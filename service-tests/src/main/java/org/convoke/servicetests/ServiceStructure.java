package org.convoke.servicetests;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** How every service is built: of features, each with tables, endpoints and consumers that nobody else touches. */
public abstract class ServiceStructure {

    /** The classes of the service without its tests, for the rules that it has of its own. */
    protected final JavaClasses classes;

    private final String root;

    /** @param root the package of the service */
    protected ServiceStructure(String root) {
        this.root = root;
        this.classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root);
    }

    @Test
    void features_depend_on_each_other_in_one_direction() {
        slices().matching(root + ".(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void a_table_belongs_to_one_feature() {
        classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .or()
                .areAssignableTo("io.quarkus.hibernate.orm.panache.PanacheRepositoryBase")
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void nobody_uses_a_resource_or_a_consumer() {
        classes()
                .that()
                .areAnnotatedWith("jakarta.ws.rs.Path")
                .or()
                .areAssignableTo("org.convoke.kit.inbox.EventHandler")
                .should()
                .bePackagePrivate()
                .check(classes);
    }
}
