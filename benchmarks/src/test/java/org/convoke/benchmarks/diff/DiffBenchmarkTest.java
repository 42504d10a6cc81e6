package org.convoke.benchmarks.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiffBenchmarkTest {

    @Test
    void what_is_measured_is_the_difference_of_a_thousand_items_and_the_same_with_and_without_ids() {
        var benchmark = new DiffBenchmark();

        assertThat(TwoProgrammes.was().itemCount()).isEqualTo(1_000);
        assertThat(benchmark.byIds()).hasSizeGreaterThan(150);
        assertThat(benchmark.withoutIds()).containsExactlyInAnyOrderElementsOf(benchmark.byIds());
    }

    @Test
    void without_numbers_nearly_every_item_is_still_known_again() {
        var benchmark = new DiffBenchmark();
        var byIds = benchmark.byIds().size();

        assertThat(benchmark.withoutNumbers()).hasSizeLessThan(byIds + byIds / 10);
    }
}
