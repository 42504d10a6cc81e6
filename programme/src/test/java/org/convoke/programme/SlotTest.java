package org.convoke.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.programme.ProgrammeBuilder.after;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.to;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SlotTest {

    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

    private static Slot slot(String date, Start start, String end) {
        return new Slot(LocalDate.parse(date), start, to(end));
    }

    @Test
    void the_instant_follows_from_the_local_time_and_the_zone() {
        var slot = slot("2017-09-04", at("10:15"), "13:00");

        assertThat(slot.startsAt(VIENNA)).isEqualTo(Instant.parse("2017-09-04T08:15:00Z"));
        assertThat(slot.endsAt(VIENNA)).isEqualTo(Instant.parse("2017-09-04T11:00:00Z"));
        assertThat(slot.startsAt(ZoneId.of("America/New_York"))).isEqualTo(Instant.parse("2017-09-04T14:15:00Z"));
    }

    @Test
    void a_time_that_the_change_of_clocks_skips_moves_forward_by_the_gap() {
        var slot = slot("2017-03-26", at("02:30"), "03:30");

        assertThat(slot.startsAt(VIENNA)).isEqualTo(Instant.parse("2017-03-26T01:30:00Z"));
        assertThat(slot.endsAt(VIENNA)).isEqualTo(slot.startsAt(VIENNA));
    }

    @Test
    void a_time_that_occurs_twice_means_its_first_occurrence() {
        var slot = slot("2017-10-29", at("02:30"), "03:00");

        assertThat(slot.startsAt(VIENNA)).isEqualTo(Instant.parse("2017-10-29T00:30:00Z"));
        assertThat(slot.endsAt(VIENNA)).isEqualTo(Instant.parse("2017-10-29T02:00:00Z"));
    }

    @Test
    void nothing_ends_before_it_starts_where_the_clocks_skip_its_start() {
        var slot = slot("2017-03-26", at("02:50"), "03:10");

        assertThat(slot.startsAt(VIENNA)).isEqualTo(Instant.parse("2017-03-26T01:50:00Z"));
        assertThat(slot.endsAt(VIENNA)).isEqualTo(slot.startsAt(VIENNA));
    }

    @Test
    void what_goes_on_while_the_clocks_are_put_back_lasts_an_hour_longer() {
        var slot = slot("2017-10-29", at("01:00"), "04:00");

        assertThat(Duration.between(slot.startsAt(VIENNA), slot.endsAt(VIENNA))).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void a_zone_that_changes_its_clocks_at_midnight_has_a_first_hour_of_the_day_that_is_skipped() {
        var slot = slot("2018-11-04", at("00:15"), "02:00");

        assertThat(slot.startsAt(ZoneId.of("America/Sao_Paulo"))).isEqualTo(Instant.parse("2018-11-04T03:15:00Z"));
    }

    @Test
    void a_start_after_another_meeting_is_planned_by_its_estimate() {
        var slot = slot("2017-09-04", after("Morning meeting", "16:30"), "18:00");

        assertThat(slot.startsAt(VIENNA)).isEqualTo(Instant.parse("2017-09-04T14:30:00Z"));
    }
}
