package org.convoke.web.secretariat.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionsTest {

    private static final List<String> RECOGNISED = List.of("/meetings/0=a", "/meetings/1=", "/meetings/2=c");

    @Test
    void what_is_as_it_was_recognised_is_not_decided() {
        assertThat(Decisions.of(RECOGNISED, RECOGNISED, List.of())).isEqualTo(Decisions.NONE);
    }

    @Test
    void what_is_new_after_all_is_apart_and_what_is_another_one_is_the_same_as_that() {
        var decided = Decisions.of(
                List.of("/meetings/0=", "/meetings/1=b", "/meetings/2=c"), RECOGNISED, List.of("/meetings/3"));

        assertThat(decided)
                .isEqualTo(
                        new Decisions(List.of("/meetings/0"), List.of("/meetings/1=b"), List.of("/meetings/3"), false));
    }

    @Test
    void two_things_are_not_one_and_the_first_has_it() {
        var decided = Decisions.of(List.of("/meetings/0=b", "/meetings/1=b", "/meetings/2=c"), RECOGNISED, List.of());

        assertThat(decided.twice()).isTrue();
        assertThat(decided.same()).containsExactly("/meetings/0=b");
    }

    @Test
    void what_is_no_choice_is_left_out() {
        assertThat(Decisions.of(List.of("", "=", "nothing"), List.of(), List.of()))
                .isEqualTo(new Decisions(List.of(), List.of(), List.of(), false));
    }
}
