package org.convoke.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void a_new_id_is_of_version_7_and_rises() {
        var ids = Stream.generate(Ids::next).limit(1000).toList();

        assertThat(ids).allMatch(id -> id.version() == 7 && id.variant() == 2).doesNotHaveDuplicates();
        assertThat(ids.stream().map(id -> id.getMostSignificantBits() >>> 16).toList())
                .isSorted();
    }

    @Test
    void a_hash_is_the_same_each_time_and_of_version_8() {
        var id = Ids.hash("notice", "change", "3");

        assertThat(id).isEqualTo(Ids.hash("notice", "change", "3"));
        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id).hasToString("a54e0aae-80f9-8e84-8583-e603f373cf36");
    }

    @Test
    void parts_are_told_apart() {
        assertThat(Ids.hash("ab", "c")).isNotEqualTo(Ids.hash("a", "bc")).isNotEqualTo(Ids.hash("abc"));
    }
}
