package org.convoke.web.secretariat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TypedTest {

    @Test
    void what_is_blank_is_not_there() {
        assertThat(new Typed(Map.of("a", " ", "b", " x "))).isEqualTo(new Typed(Map.of("b", "x")));
    }

    @Test
    void lines_end_in_one_way_however_a_browser_sends_them() {
        assertThat(new Typed(Map.of("a", "one\r\ntwo\r\n"))).isEqualTo(new Typed(Map.of("a", "one\ntwo")));
    }

    @Test
    void it_survives_a_hidden_field_whatever_was_typed() {
        var typed = new Typed(Map.of("title-en", "a=b&c <\"'> %41+ é 中", "room-fr", "Salle ; 2"));

        assertThat(Typed.decoded(typed.encoded())).isEqualTo(typed);
    }

    @Test
    void a_hidden_field_that_somebody_changed_by_hand_is_read_as_far_as_it_goes() {
        assertThat(Typed.decoded("start=10%3A00&&=x&broken=%zz&alone")).isEqualTo(new Typed(Map.of("start", "10:00")));
    }

    @Test
    void fields_that_belong_together_share_the_beginning_of_their_names() {
        var typed = new Typed(Map.of("start", "10:00", "start-after", "m", "starter", "soup"));

        assertThat(typed.part("start").values()).containsOnlyKeys("start", "start-after");
        assertThat(typed.without("start").values()).containsOnlyKeys("starter");
    }
}
