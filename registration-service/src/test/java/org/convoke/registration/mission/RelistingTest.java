package org.convoke.registration.mission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.convoke.events.MissionMailboxesChanged.Purpose;
import org.convoke.events.MissionMailboxesChanged.Standing;
import org.junit.jupiter.api.Test;

class RelistingTest {

    @Test
    void what_a_mission_adds_is_asked_and_what_it_had_stays_as_it_was() {
        var relisting = Relisting.of(List.of(listed("old", Standing.CONFIRMED)), boxes("OLD", "new"), false);

        assertThat(relisting.after())
                .containsExactly(listed("OLD", Standing.CONFIRMED), listed("new", Standing.UNCONFIRMED));
        assertThat(relisting.asked()).containsExactly(address("new"));
        assertThat(relisting.admitted()).isEmpty();
        assertThat(relisting.removed()).isEmpty();
    }

    @Test
    void what_the_secretariat_adds_is_used_at_once_but_an_unconfirmed_one_stays_so() {
        var relisting = Relisting.of(List.of(listed("waiting", Standing.UNCONFIRMED)), boxes("waiting", "new"), true);

        assertThat(relisting.after())
                .containsExactly(listed("waiting", Standing.UNCONFIRMED), listed("new", Standing.BY_SECRETARIAT));
        assertThat(relisting.asked()).isEmpty();
        assertThat(relisting.admitted()).containsExactly(address("new"));
    }

    @Test
    void the_old_one_is_used_until_the_one_in_its_place_is_confirmed_and_is_told_at_once() {
        var replaced = Relisting.of(List.of(listed("old", Standing.BY_SECRETARIAT)), boxes("new"), false);

        assertThat(replaced.after())
                .containsExactly(listed("new", Standing.UNCONFIRMED), listed("old", Standing.LEAVING));
        assertThat(replaced.removed()).containsExactly(address("old"));

        var again = Relisting.of(replaced.after(), boxes("newer"), false);
        assertThat(again.after())
                .containsExactly(listed("newer", Standing.UNCONFIRMED), listed("old", Standing.LEAVING));
        assertThat(again.removed()).as("it was told already").isEmpty();

        var confirmed = Relisting.confirmed(replaced.after(), address("NEW"), Standing.CONFIRMED);
        assertThat(confirmed.after()).containsExactly(listed("new", Standing.CONFIRMED));
        assertThat(confirmed.admitted()).containsExactly(address("new"));
    }

    @Test
    void an_old_one_that_is_listed_again_is_as_confirmed_as_it_was() {
        var relisting = Relisting.of(
                List.of(listed("new", Standing.UNCONFIRMED), listed("old", Standing.LEAVING)), boxes("old"), false);

        assertThat(relisting.after()).containsExactly(listed("old", Standing.CONFIRMED));
        assertThat(relisting.asked()).isEmpty();
    }

    @Test
    void whoever_wants_no_mailbox_has_none() {
        var relisting = Relisting.of(List.of(listed("old", Standing.CONFIRMED)), List.of(), false);

        assertThat(relisting.after()).isEmpty();
        assertThat(relisting.removed()).containsExactly(address("old"));
    }

    @Test
    void confirming_twice_or_what_is_not_listed_changes_nothing() {
        var before = List.of(listed("old", Standing.BY_SECRETARIAT));

        for (var name : List.of("old", "gone")) {
            var relisting = Relisting.confirmed(before, address(name), Standing.CONFIRMED);
            assertThat(relisting.after()).isEqualTo(before);
            assertThat(relisting.admitted()).isEmpty();
        }
    }

    private static Listed listed(String name, Standing standing) {
        return new Listed(new Mailbox(address(name), Purpose.ALL), standing);
    }

    private static List<Mailbox> boxes(String... names) {
        return Stream.of(names)
                .map(name -> new Mailbox(address(name), Purpose.ALL))
                .toList();
    }

    private static MailAddress address(String name) {
        return new MailAddress(name + "@mission.example");
    }
}
