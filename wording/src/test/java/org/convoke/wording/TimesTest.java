package org.convoke.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.programme.ProgrammeBuilder.after;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.convoke.programme.Days;
import org.convoke.programme.Programme;
import org.convoke.programme.Slot;
import org.junit.jupiter.api.Test;

class TimesTest {

    private static final LocalDate MONDAY = LocalDate.of(2017, 9, 4);
    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
    private static final Programme PROGRAMME =
            programme().meeting("Second meeting", at("10:00"), to("13:00")).build();

    private final Times english = Times.in("en");
    private final Times french = Times.in("fr");

    @Test
    void a_day_is_written_as_each_language_writes_it() {
        assertThat(english.dayWithYear(MONDAY)).isEqualTo("Monday 4 September 2017");
        assertThat(french.dayWithYear(MONDAY)).isEqualTo("lundi 4 septembre 2017");
        assertThat(french.day(LocalDate.of(2017, 8, 1))).isEqualTo("mardi 1er août");
        assertThat(english.date(MONDAY)).isEqualTo("4 September");
        assertThat(french.dateWithYear(MONDAY)).isEqualTo("4 septembre 2017");
    }

    @Test
    void months_and_the_order_of_a_date_are_those_of_the_language() {
        assertThat(Times.in("zh").dayWithYear(MONDAY)).isEqualTo("2017年9月4日星期一");
        assertThat(Times.in("ru").dayWithYear(MONDAY)).isEqualTo("понедельник, 4 сентября 2017 года");
        assertThat(Times.in("es").dayWithYear(MONDAY)).isEqualTo("lunes 4 de septiembre de 2017");
        assertThat(withoutIsolates(Times.in("ar").dayWithYear(MONDAY))).isEqualTo("الاثنين 4 أيلول/سبتمبر 2017");
    }

    @Test
    void two_days_that_follow_each_other_are_named_and_more_are_a_range() {
        var two = new Days(MONDAY, MONDAY.plusDays(1));
        var five = new Days(MONDAY, MONDAY.plusDays(4));

        assertThat(Times.in("es").days(two)).isEqualTo("4 y 5 de septiembre de 2017");
        assertThat(Times.in("es").days(five)).isEqualTo("4 a 8 de septiembre de 2017");
        assertThat(Times.in("zh").days(five)).isEqualTo("2017年9月4日至8日");
        assertThat(Times.in("ru").days(five)).isEqualTo("4–8 сентября 2017 года");
        assertThat(withoutIsolates(Times.in("ar").days(two))).isEqualTo("4 و5 أيلول/سبتمبر 2017");
        assertThat(withoutIsolates(Times.in("ar").days(five))).isEqualTo("من 4 إلى 8 أيلول/سبتمبر 2017");
    }

    @Test
    void a_range_of_times_in_arabic_is_two_isolated_times() {
        var slot = new Slot(MONDAY, at("15:00"), to("17:50"));

        assertThat(Times.in("ar").slot(slot, PROGRAMME)).isEqualTo("من \u206815:00\u2069 إلى \u206817:50\u2069");
    }

    private static String withoutIsolates(String text) {
        return text.replaceAll("[\u2068\u2069]", "");
    }

    @Test
    void days_say_no_more_than_is_needed() {
        assertThat(english.days(new Days(MONDAY, MONDAY))).isEqualTo("4 September 2017");
        assertThat(english.days(new Days(MONDAY, MONDAY.plusDays(1)))).isEqualTo("4–5 September 2017");
        assertThat(french.days(new Days(MONDAY, MONDAY.plusDays(1)))).isEqualTo("4-5 septembre 2017");
        assertThat(english.days(new Days(MONDAY, LocalDate.of(2017, 10, 2)))).isEqualTo("4 September – 2 October 2017");
        assertThat(french.days(new Days(LocalDate.of(2017, 12, 31), LocalDate.of(2018, 1, 1))))
                .isEqualTo("31 décembre 2017 – 1er janvier 2018");
    }

    @Test
    void hours_run_to_24_in_every_language() {
        for (var language : Words.languages("times")) {
            assertThat(Times.in(language).time(LocalTime.of(15, 0))).isEqualTo("15:00");
            assertThat(Times.in(language).time(LocalTime.MIDNIGHT)).isEqualTo("00:00");
        }
    }

    @Test
    void a_slot_after_another_meeting_names_it_and_the_estimate() {
        var slot = new Slot(MONDAY, after("Second meeting", "16:30"), to("18:00"));

        assertThat(english.start(slot.start(), PROGRAMME))
                .isEqualTo("after the adjournment of Second meeting, about 16:30");
        assertThat(english.slot(slot, PROGRAMME))
                .isEqualTo("after the adjournment of Second meeting, about 16:30, until 18:00");
        assertThat(english.slotOnDay(new Slot(MONDAY, at("15:00"), to("18:00")), PROGRAMME))
                .isEqualTo("Monday 4 September, 15:00–18:00");
    }

    @Test
    void a_meeting_that_the_reader_may_not_know_of_is_not_named() {
        var slot = new Slot(MONDAY, after("Closed consultations", "16:30"), to("18:00"));

        assertThat(english.slot(slot, PROGRAMME)).startsWith("after the adjournment of another meeting, about 16:30");
    }

    @Test
    void the_second_clock_names_its_city_and_the_day_where_it_is_another_one() {
        var newYork = OtherZone.ofStation("new-york", "en");
        var tokyo = OtherZone.named(ZoneId.of("Asia/Tokyo"), "en");

        assertThat(english.elsewhere(MONDAY, LocalTime.of(18, 0), VIENNA, newYork))
                .contains("12:00 New York");
        assertThat(english.elsewhere(MONDAY, LocalTime.of(18, 0), VIENNA, tokyo))
                .contains("01:00, Tuesday 5 September, Tokyo");
        assertThat(english.elsewhere(new Slot(MONDAY, at("10:00"), to("13:00")), VIENNA, newYork))
                .contains("04:00–07:00 New York");
        assertThat(english.elsewhere(new Slot(MONDAY, at("15:00"), to("18:00")), VIENNA, tokyo))
                .contains("22:00, Monday 4 September – 01:00, Tuesday 5 September, Tokyo");
    }

    @Test
    void a_city_on_the_clock_of_the_venue_is_not_mentioned() {
        var geneva = OtherZone.ofStation("geneva", "fr");

        assertThat(geneva.city()).isEqualTo("Genève");
        assertThat(french.elsewhere(MONDAY, LocalTime.of(18, 0), VIENNA, geneva))
                .isEmpty();
        assertThat(french.beside("18:00", french.elsewhere(MONDAY, LocalTime.of(18, 0), VIENNA, geneva)))
                .isEqualTo("18:00");
    }

    @Test
    void what_happened_is_told_by_the_clock_of_a_place() {
        var instant = Instant.parse("2017-08-28T14:20:00Z");

        assertThat(english.moment(instant, VIENNA, "Vienna")).isEqualTo("28 August 2017 at 16:20 (Vienna)");
        assertThat(french.moment(instant, VIENNA, "Vienne")).isEqualTo("28 août 2017 à 16:20 (Vienne)");
    }
}
