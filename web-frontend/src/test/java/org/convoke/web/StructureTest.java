package org.convoke.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Path;
import java.sql.Connection;
import javax.sql.DataSource;
import org.convoke.web.services.Agenda;
import org.convoke.web.services.Notification;
import org.convoke.web.services.Registration;
import org.convoke.web.signin.Reader;
import org.convoke.web.signin.Readers;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.junit.jupiter.api.Test;

class StructureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.convoke.web");

    @Test
    void packages_depend_on_each_other_in_one_direction() {
        slices().matching("org.convoke.web.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void what_all_pages_share_knows_none_of_them() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "..web.site..", "..web.signin..", "..web.services..", "..web.live..", "..web.programme..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..web.publicsite..", "..web.mission..", "..web.notice..", "..web.secretariat..")
                .check(CLASSES);
    }

    @Test
    void the_public_pages_know_no_desk() {
        noClasses()
                .that()
                .resideInAnyPackage("..web.publicsite..", "..web.feeds..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..web.secretariat..", "..web.mission..", "..web.notice..")
                .check(CLASSES);
    }

    @Test
    void what_programs_read_never_looks_at_who_is_reading() {
        noClasses()
                .that()
                .resideInAnyPackage("..web.feeds..", "..web.shelf..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Reader.class, Readers.class)
                .check(CLASSES);
    }

    @Test
    void nobody_uses_a_resource() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .and()
                .areNotAnnotatedWith(RegisterRestClient.class)
                .should()
                .bePackagePrivate()
                .check(CLASSES);
    }

    @Test
    void services_are_asked_by_features_and_not_by_the_frame() {
        noClasses()
                .that()
                .resideInAnyPackage("..web.site..", "..web.signin..", "..web.live..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Agenda.class, Registration.class, Notification.class)
                .check(CLASSES);
    }

    @Test
    void only_sign_in_has_a_database() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..web.signin..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(DataSource.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Connection.class)
                .check(CLASSES);
    }
}
