package org.convoke.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.item;
import static org.convoke.programme.ProgrammeBuilder.person;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;

import java.util.List;
import org.junit.jupiter.api.Test;

class RegroupingTest {

    private static final Person SHAW = person("Jo Shaw", "Global Initiative");
    private static final Person BRANDNER = person("Ilse Brandner", "University of the Danube");
    private static final Person HADDAD = person("Noor Haddad", "Institute for Migration Law");

    private static ProgrammeBuilder afternoon() {
        return programme().day("2017-09-04").meeting("Afternoon", at("15:00"), to("18:00"));
    }

    private static final Programme WHOLE = afternoon()
            .panel("Trafficking", at("15:00"), to("18:00"))
            .number("2")
            .panellists(SHAW, BRANDNER)
            .build();

    /** The panel in two parts, the second of which came out of it. */
    private static ProgrammeBuilder split() {
        return afternoon()
                .panel("Trafficking", at("15:00"), to("16:30"))
                .number("2 (a)")
                .panellists(SHAW)
                .panel("Slavery", at("16:30"), to("18:00"))
                .number("2 (b)")
                .panellists(BRANDNER)
                .which(part -> part.cameOutOf(List.of(item("Trafficking"))));
    }

    @Test
    void an_item_that_is_split_is_one_change_with_all_that_belongs_to_it() {
        assertThat(AgendaDiff.between(WHOLE, split().build())).singleElement().satisfies(change -> {
            assertThat(change).isInstanceOf(Change.ItemSplit.class);
            assertThat(change.weight()).isEqualTo(Weight.URGENT);
            assertThat(change.isNow())
                    .isInstanceOfSatisfying(
                            Facet.Items.class,
                            items -> assertThat(items.items()).hasSize(2));
        });
    }

    @Test
    void the_room_of_a_part_is_a_change_of_its_own() {
        assertThat(AgendaDiff.between(WHOLE, split().room("Board Room D").build()))
                .hasSize(2)
                .anyMatch(change -> change instanceof Change.ItemSplit)
                .anyMatch(change -> change instanceof Change.ItemRoomChanged room
                        && room.item().id().equals(item("Slavery")));
    }

    @Test
    void a_panellist_who_was_nowhere_before_is_a_change_of_its_own() {
        var now = split().panellists(BRANDNER, HADDAD).build();

        assertThat(AgendaDiff.between(WHOLE, now))
                .filteredOn(change -> !(change instanceof Change.ItemSplit))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.was()).isEqualTo(new Facet.People(List.of(BRANDNER)));
                    assertThat(change.isNow()).isEqualTo(new Facet.People(List.of(BRANDNER, HADDAD)));
                });
    }

    @Test
    void a_panellist_who_is_in_no_part_any_more_is_told() {
        var now = split().panellists(HADDAD).build();

        assertThat(AgendaDiff.between(WHOLE, now))
                .filteredOn(change -> !(change instanceof Change.ItemSplit))
                .singleElement()
                .satisfies(change -> assertThat(change.was()).isEqualTo(new Facet.People(List.of(BRANDNER))));
    }

    @Test
    void items_that_are_merged_are_one_change() {
        var before = split().build();
        var merged = afternoon()
                .panel("Trafficking", at("15:00"), to("18:00"))
                .panellists(SHAW, BRANDNER)
                .which(whole -> whole.cameOutOf(List.of(item("Slavery"))))
                .build();

        assertThat(AgendaDiff.between(before, merged)).singleElement().isInstanceOf(Change.ItemsMerged.class);
    }

    @Test
    void what_came_out_of_an_item_that_the_reader_never_saw_is_new() {
        var nothing = afternoon().build();

        assertThat(AgendaDiff.between(nothing, split().build()))
                .hasSize(2)
                .allMatch(change -> change instanceof Change.ItemAdded);
    }

    @Test
    void an_item_that_goes_on_under_another_id_is_not_cancelled_and_added() {
        var now = afternoon()
                .panel("Slavery", at("15:00"), to("18:00"))
                .panellists(SHAW, BRANDNER)
                .which(part -> part.cameOutOf(List.of(item("Trafficking"))))
                .build();

        assertThat(AgendaDiff.between(WHOLE, now)).singleElement().isInstanceOf(Change.ItemSplit.class);
    }
}
