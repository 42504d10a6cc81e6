package org.convoke.web.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BarTest {

    @Test
    void the_parts_follow_each_other_and_the_last_one_ends_the_line() {
        var bar = Bar.of(187, 5, 3);

        assertThat(bar.length()).isEqualTo(195);
        assertThat(bar.told().x()).isEqualTo("0");
        assertThat(bar.waiting().x()).isEqualTo("187");
        assertThat(bar.notReached()).isEqualTo(new Bar.Part("192", "3.00"));
    }

    @Test
    void a_single_state_can_be_seen() {
        assertThat(Double.parseDouble(Bar.of(193, 1, 1).waiting().width())).isGreaterThanOrEqualTo(0.5);
    }

    @Test
    void a_part_that_ends_the_line_has_no_gap_behind_it() {
        assertThat(Bar.of(195, 0, 0).told().width()).isEqualTo("195.00");
        assertThat(Bar.of(190, 5, 0).waiting().width()).isEqualTo("5.00");
        assertThat(Bar.of(190, 5, 0).notReached().width()).isEqualTo("0.00");
    }

    @Test
    void a_notice_to_nobody_is_an_empty_line() {
        assertThat(Bar.of(0, 0, 0).told().width()).isEqualTo("0.00");
    }
}
