package org.convoke.web.secretariat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a form goes on, on a draft that others have changed meanwhile. */
class FilledTest {

    private static final Typed WAS =
            new Typed(Map.of("title-en", "Title", "start", "10:00", "end", "11:00", "number", "1", "mode", "HYBRID"));

    @Test
    void what_was_not_typed_is_as_it_is_there_now_and_what_was_typed_stays() {
        var theirs = WAS.with("title-en", "Their title").with("number", "7");

        var newer = on(WAS.with("end", "11:30"), theirs);

        assertThat(newer.typed()).isEqualTo(theirs.with("end", "11:30"));
        assertThat(newer.was()).isEqualTo(theirs);
    }

    @Test
    void what_both_changed_is_mine_and_an_edit_of_theirs_once_it_has_been_shown() {
        var theirs = WAS.with("start", "09:00").with("end", "11:15");

        var newer = on(WAS.with("end", "11:30"), theirs, Aspect.TIME);

        assertThat(newer.typed()).isEqualTo(WAS.with("end", "11:30"));
        assertThat(newer.was()).isEqualTo(theirs);
    }

    private static Filled on(Typed mine, Typed theirs, Aspect... shown) {
        return new Filled(mine, WAS, 3, "").on(4, theirs, List.of(shown));
    }
}
