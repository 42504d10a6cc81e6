package org.convoke.web.secretariat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergeTest {

    private static final List<String> GROUPS = List.of("title", "start", "people");

    private final Typed was = new Typed(Map.of("title", "T", "start", "10:00", "people-0-name", "A"));

    @Test
    void what_only_one_of_two_changed_is_as_that_one_has_it() {
        var ours = was.with("title", "Ours");
        var theirs = was.with("start", "11:00").with("people-1-name", "B");

        var merge = Merge.of(GROUPS, was, ours, theirs);

        assertThat(merge.clashes()).isEmpty();
        assertThat(merge.typed()).isEqualTo(theirs.with("title", "Ours"));
    }

    @Test
    void what_both_changed_differently_is_a_clash_in_which_ours_is_kept() {
        var merge = Merge.of(GROUPS, was, was.with("start", "09:00"), was.with("start", "11:00"));

        assertThat(merge.clashes()).containsExactly("start");
        assertThat(merge.typed().text("start")).isEqualTo("09:00");
    }

    @Test
    void the_same_change_twice_is_no_clash() {
        var same = was.with("start", "09:00");

        assertThat(Merge.of(GROUPS, was, same, same)).isEqualTo(new Merge(same, List.of()));
    }

    @Test
    void a_row_that_one_removes_and_the_other_changes_is_a_clash() {
        var merge = Merge.of(GROUPS, was, was.without("people"), was.with("people-0-name", "C"));

        assertThat(merge.clashes()).containsExactly("people");
        assertThat(merge.typed().part("people").isEmpty()).isTrue();
    }

    @Test
    void a_new_form_has_nothing_to_clash_with() {
        assertThat(Merge.of(GROUPS, Typed.NOTHING, was, Typed.NOTHING)).isEqualTo(new Merge(was, List.of()));
    }
}
