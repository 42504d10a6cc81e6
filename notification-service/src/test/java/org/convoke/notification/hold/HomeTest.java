package org.convoke.notification.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class HomeTest {

    private static final Instant NOW = Instant.parse("2017-08-28T14:20:00Z");
    private static final Home MARKED = new Home("7000000000000000001", 16_384, 16_999, "00000001", NOW);

    private static Home found(String cluster, long database, long table, String timeline, Instant at) {
        return new Home(cluster, database, table, timeline, at);
    }

    @Test
    void a_database_that_is_where_it_was_was_not_put_back_however_long_the_service_was_down() {
        var later = found("7000000000000000001", 16_384, 16_999, "00000001", NOW.plusSeconds(90 * 86_400));

        assertThat(Home.putBack(MARKED, later)).isEmpty();
    }

    @Test
    void a_dump_read_into_another_cluster_is_seen() {
        assertThat(Home.putBack(MARKED, found("7000000000000000002", 16_384, 16_999, "00000001", NOW)))
                .hasValue("it was made in another cluster");
    }

    @Test
    void a_dump_read_into_the_same_cluster_is_seen_in_another_database_and_in_the_same() {
        assertThat(Home.putBack(MARKED, found("7000000000000000001", 20_000, 16_999, "00000001", NOW)))
                .isPresent();
        assertThat(Home.putBack(MARKED, found("7000000000000000001", 16_384, 20_000, "00000001", NOW)))
                .isPresent();
    }

    @Test
    void a_recovery_to_a_moment_is_seen_by_its_new_timeline_and_its_old_mark() {
        var recovered = found("7000000000000000001", 16_384, 16_999, "00000002", NOW.plusSeconds(3600));

        assertThat(Home.putBack(MARKED, recovered)).isPresent();
    }

    @Test
    void a_fail_over_begins_a_new_timeline_and_holds_nothing() {
        var promoted = found("7000000000000000001", 16_384, 16_999, "00000002", NOW.plusSeconds(90));

        assertThat(Home.putBack(MARKED, promoted)).isEmpty();
    }
}
