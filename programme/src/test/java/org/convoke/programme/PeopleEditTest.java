package org.convoke.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.programme.ProgrammeBuilder.person;

import java.util.List;
import org.junit.jupiter.api.Test;

class PeopleEditTest {

    private static final Person ANNA = person("Anna", "Austria");
    private static final Person BO = person("Bo", "Sweden");
    private static final Person CEM = person("Cem", "Türkiye");

    private static List<PeopleEdit> between(List<Person> was, List<Person> isNow) {
        return PeopleEdit.between(new Facet.People(was), new Facet.People(isNow));
    }

    @Test
    void who_is_new_is_added_and_who_is_gone_is_removed() {
        assertThat(between(List.of(ANNA), List.of(ANNA, BO))).containsExactly(new PeopleEdit.Added(BO));
        assertThat(between(List.of(ANNA, BO), List.of(BO))).containsExactly(new PeopleEdit.Removed(ANNA));
    }

    @Test
    void who_comes_when_another_one_goes_is_a_replacement() {
        assertThat(between(List.of(ANNA, BO), List.of(ANNA, CEM))).containsExactly(new PeopleEdit.Replaced(BO, CEM));
        assertThat(between(List.of(ANNA), List.of(BO, CEM)))
                .containsExactly(new PeopleEdit.Replaced(ANNA, BO), new PeopleEdit.Added(CEM));
    }

    @Test
    void another_order_is_no_edit_of_anybody() {
        assertThat(between(List.of(ANNA, BO), List.of(BO, ANNA))).isEmpty();
    }
}
