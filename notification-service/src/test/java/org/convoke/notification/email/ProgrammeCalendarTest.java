package org.convoke.notification.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import org.convoke.events.RevisionPublished;
import org.convoke.programme.ProgrammeBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The attached calendar, read back. */
class ProgrammeCalendarTest {

    private static final MailIdentity US = new MailIdentity(
            "notices@convoke.example",
            "cofacilitators@convoke.example",
            "https://convoke.example",
            "convoke.example",
            true);

    private static byte[] file(String language, @Nullable RevisionPublished was, RevisionPublished isNow) {
        return ProgrammeCalendar.write(language, US, "https://convoke.example/x", was, isNow);
    }

    private static Calendar read(byte[] file) throws IOException, ParserException {
        return new CalendarBuilder().build(new ByteArrayInputStream(file));
    }

    private static Calendar revised() throws IOException, ParserException {
        return read(file(
                "en",
                LetterSession.revision(0, LetterSession.firstProgramme()),
                LetterSession.revision(1, LetterSession.secondProgramme())));
    }

    private static VEvent event(Calendar calendar, String title) {
        List<VEvent> events = calendar.getComponents("VEVENT");
        return events.stream()
                .filter(event -> event.getUid()
                        .orElseThrow()
                        .getValue()
                        .equals(ProgrammeBuilder.item(title).value() + "@convoke.example"))
                .findFirst()
                .orElseThrow();
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    @Test
    void it_is_valid_and_asks_nothing_of_anybody() throws IOException, ParserException {
        var calendar = revised();

        assertThat(calendar.validate().hasErrors()).isFalse();
        assertThat(calendar.getProperty("METHOD")).isEmpty();
        assertThat(calendar.getComponents("VTIMEZONE")).hasSize(1);
        assertThat(calendar.getRequiredProperty("X-WR-CALNAME").getValue())
                .isEqualTo("Fifth informal thematic session");
    }

    @Test
    void an_item_keeps_its_uid_and_counts_its_revisions() throws IOException, ParserException {
        var panel = event(revised(), "Trafficking in persons");

        assertThat(value(panel, "SEQUENCE")).isEqualTo("1");
        assertThat(value(panel, "DTSTART")).isEqualTo("20170904T150000");
        assertThat(panel.<DtStart<?>>getRequiredProperty("DTSTART")
                        .getRequiredParameter("TZID")
                        .getValue())
                .isEqualTo("Europe/Vienna");
        assertThat(value(panel, "DTEND")).isEqualTo("20170904T175000");
        assertThat(value(panel, "SUMMARY")).isEqualTo("Trafficking in persons and contemporary forms of slavery");
        assertThat(value(panel, "LOCATION")).isEqualTo("Plenary Room, Vienna International Centre");
        assertThat(value(panel, "STATUS")).isEqualTo("TENTATIVE");
        assertThat(value(panel, "DESCRIPTION")).contains("A. Goledzinowski, Australia");
    }

    @Test
    void what_is_no_longer_held_stays_as_cancelled() throws IOException, ParserException {
        var gone = event(revised(), "Data on smuggling: what States can share");

        assertThat(value(gone, "STATUS")).isEqualTo("CANCELLED");
        assertThat(value(gone, "SEQUENCE")).isEqualTo("1");
    }

    @Test
    void a_meeting_without_items_is_an_event_itself() throws IOException, ParserException {
        var calendar = read(file("en", null, LetterSession.revision(0, LetterSession.firstProgramme())));

        List<VEvent> events = calendar.getComponents("VEVENT");
        assertThat(events).anyMatch(event -> value(event, "SUMMARY").equals("Side events of the second day"));
    }

    @Test
    void it_is_in_the_readers_language_and_the_same_every_time() {
        var revision = LetterSession.revision(0, LetterSession.firstProgramme());

        assertThat(new String(file("fr", null, revision), StandardCharsets.UTF_8))
                .contains("SUMMARY;LANGUAGE=fr:Traite des personnes")
                .contains("SUMMARY;LANGUAGE=en:Smuggling of migrants")
                .isEqualTo(new String(file("fr", null, revision), StandardCharsets.UTF_8));
    }

    @Test
    @Timeout(60)
    void a_long_programme_is_written_in_time() {
        var builder = ProgrammeBuilder.programme().day("2017-09-04");
        for (int i = 0; i < 1000; i++) {
            builder.panel("Panel " + i, ProgrammeBuilder.at("10:00"), ProgrammeBuilder.to("11:00"));
        }

        var calendar = new String(file("en", null, LetterSession.revision(0, builder.build())), StandardCharsets.UTF_8);

        assertThat(calendar.split("BEGIN:VEVENT", -1)).hasSize(1001);
    }
}
