package org.convoke.agenda;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.convoke.servicetests.ServiceStructure;
import org.junit.jupiter.api.Test;

class StructureTest extends ServiceStructure {

    StructureTest() {
        super("org.convoke.agenda");
    }

    @Test
    void a_session_knows_nothing_of_drafts_and_revisions() {
        noClasses()
                .that()
                .resideInAPackage("..agenda.session..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..agenda.draft..", "..agenda.revision..")
                .check(classes);
    }
}
