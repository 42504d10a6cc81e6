package org.convoke.notification.delivery;

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

    private final Breaker breaker =
            new Breaker(new Retries(Duration.ofSeconds(60), Duration.ofMinutes(30), Duration.ofHours(72)), new Clock() {
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

    private void refused() {
        breaker.refused("mx.example", 550, "5.7.1", "go away");
    }

    @Test
    void closed_it_lets_everything_through() {
        assertThat(breaker.isOpen()).isFalse();
        assertThat(breaker.allowance(20)).isEqualTo(20);
    }

    @Test
    void open_it_lets_one_probe_through_after_a_while() {
        refused();

        assertThat(breaker.allowance(20)).isZero();
        now = now.plus(LONG_ENOUGH);
        assertThat(breaker.allowance(20)).isEqualTo(1);
        assertThat(breaker.allowance(20)).isZero();
    }

    @Test
    void a_probe_that_is_answered_closes_it() {
        refused();
        now = now.plus(LONG_ENOUGH);
        breaker.allowance(20);

        breaker.answered();

        assertThat(breaker.allowance(20)).isEqualTo(20);
    }

    @Test
    void a_probe_that_is_refused_makes_the_next_one_wait_longer() {
        refused();
        now = now.plus(LONG_ENOUGH);
        breaker.allowance(20);
        refused();

        now = now.plusSeconds(90);
        assertThat(breaker.allowance(20)).isZero();
        now = now.plusSeconds(60);
        assertThat(breaker.allowance(20)).isEqualTo(1);
    }

    @Test
    void a_probe_that_told_nothing_is_followed_by_another() {
        refused();
        now = now.plus(LONG_ENOUGH);
        breaker.allowance(20);

        breaker.learntNothing();

        assertThat(breaker.allowance(20)).isZero();
        now = now.plus(LONG_ENOUGH);
        assertThat(breaker.allowance(20)).isEqualTo(1);
    }
}
