package org.convoke.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.calendar.Calendars.ENGLISH;
import static org.convoke.calendar.Calendars.events;
import static org.convoke.calendar.Calendars.history;
import static org.convoke.calendar.Calendars.read;
import static org.convoke.calendar.Calendars.value;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.convoke.calendar.MeetingMessage.Inviting;
import org.convoke.programme.MeetingId;
import org.convoke.programme.Programme;
import org.junit.jupiter.api.Test;

class MeetingMessageTest {

    private static final Inviting US =
            new Inviting("Co-facilitators (Mexico: \"and\" Switzerland) via Convoke", "notices@convoke.example");

    private static Programme until(String end) {
        return programme()
                .day("2017-09-04")
                .meeting("First meeting", at("10:00"), to(end))
                .panel("Panel", at("10:15"), to("12:00"))
                .build();
    }

    private static MeetingId meeting() {
        return until("13:00").meetings().getFirst().id();
    }

    private static byte[] message(String address, Programme... revisions) {
        return MeetingMessage.of(history(revisions), meeting(), US, ENGLISH)
                .orElseThrow()
                .bytesFor(address);
    }

    private static ICalendar readByAnother(byte[] file) {
        return Biweekly.parse(new String(file, StandardCharsets.UTF_8)).first();
    }

    @Test
    void an_invitation_is_one_valid_event_for_both_readers_and_needs_no_answer() {
        var file = message("mission.che@che.example", until("13:00"), until("12:50"));

        var calendar = read(file);
        assertThat(calendar.validate().hasErrors()).isFalse();
        assertThat(calendar.getRequiredProperty("METHOD").getValue()).isEqualTo("REQUEST");
        assertThat(events(calendar)).hasSize(1);
        var event = events(calendar).getFirst();
        assertThat(value(event, "UID")).isEqualTo(meeting() + "@convoke.example");
        assertThat(value(event, "SEQUENCE")).isEqualTo("1");
        assertThat(value(event, "DTEND")).isEqualTo("20170904T125000");
        assertThat(value(event, "ORGANIZER")).isEqualTo("mailto:notices@convoke.example");
        var other = readByAnother(file);
        assertThat(other.validate(ICalVersion.V2_0).isEmpty()).isTrue();
        var attendee = other.getEvents().getFirst().getAttendees().getFirst();
        assertThat(attendee.getEmail()).isEqualTo("mission.che@che.example");
        assertThat(attendee.getRsvp()).isFalse();
        assertThat(other.getEvents().getFirst().getOrganizer().getCommonName()).contains("Mexico: ”and” Switzerland");
    }

    @Test
    void a_change_of_an_item_alone_is_the_same_event_again_with_a_later_stamp() {
        var first = until("13:00");
        var other = programme()
                .day("2017-09-04")
                .meeting("First meeting", at("10:00"), to("13:00"))
                .panel("Panel", at("10:15"), to("11:00"))
                .build();

        var event = events(read(message("a@b.example", first, other))).getFirst();

        assertThat(value(event, "SEQUENCE")).isEqualTo("0");
        assertThat(value(event, "DTSTAMP")).isEqualTo("20170728T150000Z");
    }

    @Test
    void a_meeting_that_is_no_longer_held_is_taken_off_and_the_message_says_so_twice() {
        var gone = until("13:00").with(p -> p.meetings = List.of());

        var message = MeetingMessage.of(history(until("13:00"), gone), meeting(), US, ENGLISH)
                .orElseThrow();

        assertThat(message.method()).isEqualTo("CANCEL");
        var calendar = read(message.bytesFor("a@b.example"));
        assertThat(calendar.validate().hasErrors()).isFalse();
        assertThat(calendar.getRequiredProperty("METHOD").getValue()).isEqualTo("CANCEL");
        assertThat(value(events(calendar).getFirst(), "STATUS")).isEqualTo("CANCELLED");
        assertThat(value(events(calendar).getFirst(), "SEQUENCE")).isEqualTo("1");
    }

    @Test
    void a_long_address_is_folded_and_one_that_is_no_meeting_has_no_message() {
        var address = "a".repeat(64) + "@" + "b".repeat(60) + ".example";

        var file = new String(message(address, until("13:00")), StandardCharsets.UTF_8);

        assertThat(Arrays.stream(file.split("\r\n")))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(readByAnother(file.getBytes(StandardCharsets.UTF_8))
                        .getEvents()
                        .getFirst()
                        .getAttendees()
                        .getFirst()
                        .getEmail())
                .isEqualTo(address);
        assertThat(MeetingMessage.of(history(until("13:00")), new MeetingId(java.util.UUID.randomUUID()), US, ENGLISH))
                .isEmpty();
    }
}
