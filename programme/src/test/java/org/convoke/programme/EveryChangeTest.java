package org.convoke.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EveryChangeTest {

    @Test
    void the_two_samples_differ_by_one_change_of_every_kind() {
        assertThat(EveryChange.changes())
                .extracting(change -> (Object) change.getClass())
                .containsExactlyInAnyOrderElementsOf(EveryChange.kinds());
    }

    @Test
    void every_kind_of_change_has_its_name_and_no_name_is_used_twice() {
        var named = Arrays.asList(Change.class.getAnnotation(JsonSubTypes.class).value());

        assertThat(named).extracting(JsonSubTypes.Type::value).containsExactlyInAnyOrderElementsOf(EveryChange.kinds());
        assertThat(named).extracting(JsonSubTypes.Type::name).doesNotHaveDuplicates();
    }
}
