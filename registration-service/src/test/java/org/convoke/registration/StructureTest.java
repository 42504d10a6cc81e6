package org.convoke.registration;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import org.convoke.servicetests.ServiceStructure;
import org.junit.jupiter.api.Test;

class StructureTest extends ServiceStructure {

    StructureTest() {
        super("org.convoke.registration");
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
                .check(classes);
    }

    @Test
    void missions_and_invitations_know_nothing_of_each_other() {
        slices().matching("org.convoke.registration.(mission|invitation)..")
                .should()
                .notDependOnEachOther()
                .check(classes);
    }
}
