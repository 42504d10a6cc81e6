package org.convoke.notification.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {

    @ParameterizedTest
    @CsvSource({"10/s, 10, 10", "600/min, 10, 10", "30/min, 0.5, 1", "7200/h burst 50, 2, 50"})
    void a_rate_is_read_as_it_is_written(String text, double perSecond, int burst) {
        var rate = Rate.of(text);

        assertThat(rate.perSecond()).isEqualTo(perSecond);
        assertThat(rate.burst()).isEqualTo(burst);
        assertThat(rate.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fast", "0/s", "10", "10/d", "-1/s", "10/s burst", "99999999/s"})
    void anything_else_is_refused_with_what_would_be_accepted(String text) {
        assertThatThrownBy(() -> Rate.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + text + "'; it must be a rate such as 10/s, 600/min or 600/min burst 50");
    }

    @Test
    void a_domain_has_its_own_rate_or_that_of_each_other_or_none() {
        var rates = new DomainRates(Optional.of(List.of("Gov.Example=2/s", " *=600/min")));

        assertThat(rates.of("gov.example")).map(Rate::text).hasValue("2/s");
        assertThat(rates.of("che.example")).map(Rate::text).hasValue("600/min");
        assertThat(new DomainRates(Optional.empty()).of("che.example")).isEmpty();
        assertThat(new DomainRates(Optional.empty()).isEmpty()).isTrue();
    }

    @Test
    void a_bad_list_is_refused_in_one_sentence() {
        assertThatThrownBy(() -> new DomainRates(Optional.of(List.of("gov.example"))))
                .hasMessageStartingWith(
                        "CONVOKE_MAIL_DOMAIN_RATES has 'gov.example'; it must be domains with their rates");
        assertThatThrownBy(() -> new DomainRates(Optional.of(List.of("gov.example=fast"))))
                .hasMessage(
                        "CONVOKE_MAIL_DOMAIN_RATES has 'fast'; it must be a rate such as 10/s, 600/min or 600/min burst"
                                + " 50");
    }
}
