package org.convoke.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReorderingTest {

    private static List<Change> changes(ProgrammeBuilder was, ProgrammeBuilder isNow) {
        return AgendaDiff.between(was.build(), isNow.build());
    }

    private static ProgrammeBuilder morning() {
        return programme().day("2017-09-04").meeting("Morning", at("10:00"), to("13:00"));
    }

    private static ProgrammeBuilder three(String first, String second, String third) {
        return morning()
                .panel(first, at("10:00"), to("11:00"))
                .panel(second, at("11:00"), to("12:00"))
                .panel(third, at("12:00"), to("13:00"));
    }

    @Test
    void two_items_that_exchange_their_times_are_one_change_with_both_orders() {
        var changes = changes(three("A", "B", "C"), three("C", "B", "A"));

        assertThat(changes).singleElement().isInstanceOfSatisfying(Change.ItemsReordered.class, reordered -> {
            assertThat(titles(reordered.was())).containsExactly("A", "C");
            assertThat(titles(reordered.isNow())).containsExactly("C", "A");
        });
    }

    private static List<String> titles(Facet.Items items) {
        return items.items().stream().map(item -> item.title().sourceText()).toList();
    }

    @Test
    void items_of_different_lengths_that_follow_each_other_are_reordered_as_well() {
        var was = morning().panel("Short", at("10:00"), to("10:30")).panel("Long", at("10:30"), to("13:00"));
        var isNow = morning().panel("Long", at("10:00"), to("12:30")).panel("Short", at("12:30"), to("13:00"));

        assertThat(changes(was, isNow)).singleElement().isInstanceOf(Change.ItemsReordered.class);
    }

    @Test
    void moves_that_merely_change_the_order_are_told_one_by_one() {
        var was = morning().panel("A", at("10:00"), to("10:30")).panel("B", at("11:00"), to("11:30"));
        var isNow = morning().panel("B", at("10:00"), to("11:00")).panel("A", at("12:00"), to("12:30"));

        assertThat(changes(was, isNow)).hasSize(2).allMatch(change -> change instanceof Change.ItemMoved);
    }

    @Test
    void an_item_that_leaves_the_row_is_told_beside_the_others() {
        var isNow = morning()
                .panel("B", at("10:00"), to("11:00"))
                .panel("A", at("11:00"), to("12:00"))
                .panel("C", at("12:00"), to("12:30"));

        assertThat(changes(three("A", "B", "C"), isNow))
                .hasSize(2)
                .anyMatch(change -> change instanceof Change.ItemsReordered)
                .anyMatch(change -> change instanceof Change.ItemMoved);
    }

    @Test
    void items_that_all_start_later_are_moved_and_not_reordered() {
        var was = morning().panel("A", at("10:00"), to("11:00")).panel("B", at("11:00"), to("12:00"));
        var isNow = morning().panel("A", at("11:00"), to("12:00")).panel("B", at("12:00"), to("13:00"));

        assertThat(changes(was, isNow)).hasSize(2).allMatch(change -> change instanceof Change.ItemMoved);
    }
}
