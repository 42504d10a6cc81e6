package org.convoke.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.calendar.Calendars.ENGLISH;
import static org.convoke.calendar.Calendars.event;
import static org.convoke.calendar.Calendars.events;
import static org.convoke.calendar.Calendars.file;
import static org.convoke.calendar.Calendars.read;
import static org.convoke.calendar.Calendars.value;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.item;
import static org.convoke.programme.ProgrammeBuilder.person;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import net.fortuna.ical4j.model.property.DtStart;
import org.convoke.programme.ItemKind;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Programme;
import org.convoke.programme.Venue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The file, read back by ical4j, which wrote it, and by biweekly, which did not. */
class ProgrammeCalendarTest {

    private static final String PANEL = "Trafficking in persons";
    private static final String HOSTILE = "A; B, C\\D\r\nBEGIN:VALARM\u202e\u0007 \"E\" 🎉";
    private static final CalendarStyle SUBSCRIBED = new CalendarStyle(
            "en",
            "convoke.example",
            "https://convoke.example/en/sessions/x",
            Optional.of("https://convoke.example/en/sessions/x/calendar.ics"),
            Optional.empty());

    private static Programme until(String end) {
        return programme()
                .day("2017-09-04")
                .meeting("Afternoon", at("15:00"), to("18:00"))
                .panel(PANEL, at("15:00"), to(end))
                .moderators(person("A. Goledzinowski", "Australia"))
                .build();
    }

    private static Programme titled(String title) {
        return programme()
                .day("2017-09-04")
                .meeting("Afternoon", at("15:00"), to("18:00"))
                .item(ItemKind.PANEL, PANEL, at("15:00"), to("18:00"))
                .which(item -> item.titled(LocalizedText.english(title)))
                .build();
    }

    private static Programme in(String zone, String date, String start, String end) {
        return programme()
                .in(new Venue(LocalizedText.english("Building"), LocalizedText.english("City"), ZoneId.of(zone)))
                .on(date, date)
                .day(date)
                .meeting("Night", at(start), to(end))
                .panel(PANEL, at(start), to(end))
                .build();
    }

    private static ICalendar readByAnother(byte[] file) {
        return Biweekly.parse(new String(file, StandardCharsets.UTF_8)).first();
    }

    @Test
    void both_readers_find_it_valid_and_it_asks_nothing_of_anybody() {
        var file = file(SUBSCRIBED, until("18:00"), until("17:50"));

        assertThat(read(file).validate().hasErrors()).isFalse();
        assertThat(readByAnother(file).validate(ICalVersion.V2_0).isEmpty()).isTrue();
        assertThat(new String(file, StandardCharsets.UTF_8)).doesNotContain("METHOD:");
    }

    @Test
    void both_readers_find_the_same_event() {
        var file = file(SUBSCRIBED, until("18:00"), until("17:50"));

        var event = event(read(file), item(PANEL).value());
        assertThat(value(event, "DTSTART")).isEqualTo("20170904T150000");
        assertThat(event.<DtStart<?>>getRequiredProperty("DTSTART")
                        .getRequiredParameter("TZID")
                        .getValue())
                .isEqualTo("Europe/Vienna");
        assertThat(value(event, "DESCRIPTION")).isEqualTo("A. Goledzinowski, Australia");
        assertThat(value(event, "URL"))
                .isEqualTo("https://convoke.example/en/sessions/x#item-"
                        + item(PANEL).value());
        var other = readByAnother(file).getEvents().getFirst();
        assertThat(other.getUid().getValue()).isEqualTo(item(PANEL) + "@convoke.example");
        assertThat(other.getSequence().getValue()).isEqualTo(1);
        assertThat(other.getSummary().getValue()).isEqualTo(PANEL);
        assertThat(other.getDateStart().getValue()).isEqualTo(Date.from(Instant.parse("2017-09-04T13:00:00Z")));
        assertThat(other.getDateEnd().getValue()).isEqualTo(Date.from(Instant.parse("2017-09-04T15:50:00Z")));
    }

    @Test
    void a_subscription_says_how_often_to_look_and_an_attachment_does_not() {
        assertThat(new String(file(SUBSCRIBED, until("18:00")), StandardCharsets.UTF_8))
                .contains(
                        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
                        "X-PUBLISHED-TTL:PT1H",
                        "SOURCE;VALUE=URI:https://convoke.example/en/sessions/x/calendar.ics");
        assertThat(new String(file(ENGLISH, until("18:00")), StandardCharsets.UTF_8))
                .doesNotContain("REFRESH-INTERVAL", "X-PUBLISHED-TTL", "SOURCE");
    }

    @Test
    void whatever_somebody_typed_is_text() {
        var file = file(ENGLISH, titled(HOSTILE));

        assertThat(readByAnother(file).getEvents().getFirst().getSummary().getValue())
                .isEqualTo("A; B, C\\D  BEGIN:VALARM \"E\" 🎉");
        assertThat(value(events(read(file)).getFirst(), "SUMMARY")).isEqualTo("A; B, C\\D  BEGIN:VALARM \"E\" 🎉");
        assertThat(new String(file, StandardCharsets.UTF_8).lines()).noneMatch(line -> line.startsWith("BEGIN:VALARM"));
    }

    @Test
    void no_line_is_longer_than_75_octets_in_any_script() {
        for (var title : new String[] {"الهجرة ".repeat(40), "移民问题".repeat(60), "🎉".repeat(70), "x".repeat(500)}) {
            var file = file(ENGLISH, titled(title));

            assertThat(new String(file, StandardCharsets.UTF_8).split("\r\n", -1))
                    .allSatisfy(line ->
                            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
            assertThat(readByAnother(file).getEvents().getFirst().getSummary().getValue())
                    .isEqualTo(title.strip());
        }
    }

    @Test
    void it_is_in_the_readers_language_and_the_same_every_time() {
        var programme = programme()
                .day("2017-09-04")
                .meeting("Afternoon", at("15:00"), to("18:00"))
                .panel(PANEL, at("15:00"), to("17:00"))
                .which(item -> item.titled(item.title().with("fr", "Traite des personnes")))
                .panel("Smuggling of migrants", at("17:00"), to("18:00"))
                .build();
        var french = CalendarStyle.attached("fr", "convoke.example", "https://convoke.example/fr/x");

        assertThat(new String(file(french, programme), StandardCharsets.UTF_8))
                .contains("SUMMARY;LANGUAGE=fr:Traite des personnes", "SUMMARY;LANGUAGE=en:Smuggling of migrants")
                .isEqualTo(new String(file(french, programme), StandardCharsets.UTF_8));
    }

    @Test
    void a_mission_can_have_the_times_of_its_own_seat() {
        var newYork = new CalendarStyle(
                "en",
                "convoke.example",
                "https://convoke.example/x",
                Optional.empty(),
                Optional.of(ZoneId.of("America/New_York")));

        var calendar = read(file(newYork, until("18:00")));

        var event = events(calendar).getFirst();
        assertThat(value(event, "DTSTART")).isEqualTo("20170904T090000");
        assertThat(event.<DtStart<?>>getRequiredProperty("DTSTART")
                        .getRequiredParameter("TZID")
                        .getValue())
                .isEqualTo("America/New_York");
        assertThat(calendar.getComponents("VTIMEZONE")).hasSize(1);
    }

    @Test
    void a_time_that_the_clocks_skip_moves_by_the_gap_and_one_that_comes_twice_is_the_first() {
        var skipped = readByAnother(file(ENGLISH, in("Europe/Vienna", "2018-03-25", "02:30", "03:15")));
        var twice = readByAnother(file(ENGLISH, in("Europe/Vienna", "2018-10-28", "02:30", "02:45")));

        assertThat(skipped.getEvents().getFirst().getDateStart().getValue())
                .isEqualTo(Date.from(Instant.parse("2018-03-25T01:30:00Z")));
        assertThat(skipped.validate(ICalVersion.V2_0).isEmpty()).isTrue();
        assertThat(twice.getEvents().getFirst().getDateStart().getValue())
                .isEqualTo(Date.from(Instant.parse("2018-10-28T00:30:00Z")));
    }

    @Test
    @Timeout(60)
    void a_long_programme_is_written_in_time() {
        var builder = programme().day("2017-09-04");
        for (int i = 0; i < 1000; i++) {
            builder.panel("Panel " + i, at("10:00"), to("11:00"));
        }

        assertThat(events(read(file(ENGLISH, builder.build())))).hasSize(1000);
    }
}
