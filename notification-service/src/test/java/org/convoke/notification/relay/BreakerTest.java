package org.convoke.notification.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BreakerTest {

    private static final Duration LONG_ENOUGH = Duration.ofHours(1);

    private Instant now = Instant.parse("2017-08-28T14:20:00Z");

    private final Breaker breaker = breaker(false);

    private Breaker breaker(boolean othersCanTakeOver) {
        var retries = new Retries(Duration.ofSeconds(60), Duration.ofMinutes(30), Duration.ofHours(72));
        return new Breaker("geneva", othersCanTakeOver, retries, new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        });
    }

    private void refused() {
        breaker.refused("550 5.7.1 go away");
    }

    @Test
    void closed_it_needs_no_probe() {
        assertThat(breaker.isOpen()).isFalse();
        assertThat(breaker.allowsProbe()).isFalse();
        assertThat(breaker.why()).isEmpty();
    }

    @Test
    void open_it_lets_one_probe_through_after_a_while_and_says_why() {
        refused();

        assertThat(breaker.why()).hasValue(new Breaker.Why(now, "550 5.7.1 go away"));
        assertThat(breaker.allowsProbe()).isFalse();
        now = now.plus(LONG_ENOUGH);
        assertThat(breaker.allowsProbe()).isTrue();
        assertThat(breaker.allowsProbe()).isFalse();
    }

    @Test
    void a_probe_that_is_answered_closes_it() {
        refused();
        now = now.plus(LONG_ENOUGH);
        breaker.allowsProbe();

        breaker.answered();

        assertThat(breaker.isOpen()).isFalse();
        assertThat(breaker.why()).isEmpty();
    }

    @Test
    void a_probe_that_is_refused_makes_the_next_one_wait_longer() {
        refused();
        now = now.plus(LONG_ENOUGH);
        breaker.allowsProbe();
        refused();

        now = now.plusSeconds(90);
        assertThat(breaker.allowsProbe()).isFalse();
        now = now.plusSeconds(60);
        assertThat(breaker.allowsProbe()).isTrue();
    }

    @Test
    void a_probe_that_told_nothing_is_followed_by_another() {
        refused();
        now = now.plus(LONG_ENOUGH);
        breaker.allowsProbe();

        breaker.learntNothing();

        assertThat(breaker.allowsProbe()).isFalse();
        now = now.plus(LONG_ENOUGH);
        assertThat(breaker.allowsProbe()).isTrue();
    }

    @Test
    void a_relay_that_cannot_be_reached_three_times_in_a_row_is_left_out_where_another_can_take_over() {
        var oneOfTwo = breaker(true);
        oneOfTwo.notReached("connection refused");
        oneOfTwo.notReached("connection refused");
        assertThat(oneOfTwo.isOpen()).isFalse();

        oneOfTwo.notReached("connection refused");

        assertThat(oneOfTwo.isOpen()).isTrue();
        now = now.plus(LONG_ENOUGH);
        assertThat(oneOfTwo.allowsProbe()).isTrue();
        oneOfTwo.notReached("connection refused");
        assertThat(oneOfTwo.isOpen()).isTrue();
        assertThat(oneOfTwo.allowsProbe()).isFalse();
    }

    @Test
    void an_answer_in_between_makes_the_count_begin_anew() {
        var oneOfTwo = breaker(true);
        oneOfTwo.notReached("connection refused");
        oneOfTwo.notReached("connection refused");
        oneOfTwo.answered();
        oneOfTwo.notReached("connection refused");

        assertThat(oneOfTwo.isOpen()).isFalse();
    }

    @Test
    void the_only_relay_is_tried_for_every_delivery_as_long_as_it_cannot_be_reached() {
        for (var i = 0; i < 10; i++) {
            breaker.notReached("connection refused");
        }

        assertThat(breaker.isOpen()).isFalse();
    }
}
