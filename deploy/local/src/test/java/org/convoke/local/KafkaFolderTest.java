package org.convoke.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KafkaFolderTest {

    @Test
    void the_id_of_a_cluster_is_never_taken_for_an_option_of_the_tool_that_gets_it() {
        assertThat(Stream.generate(KafkaFolder::clusterId).limit(10_000))
                .noneMatch(id -> id.startsWith("-"))
                .allMatch(id -> id.length() == 22);
    }
}
