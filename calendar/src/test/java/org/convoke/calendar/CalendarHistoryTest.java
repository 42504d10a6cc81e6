package org.convoke.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.calendar.Calendars.calendar;
import static org.convoke.calendar.Calendars.event;
import static org.convoke.calendar.Calendars.events;
import static org.convoke.calendar.Calendars.history;
import static org.convoke.calendar.Calendars.value;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.deadline;
import static org.convoke.programme.ProgrammeBuilder.item;
import static org.convoke.programme.ProgrammeBuilder.meeting;
import static org.convoke.programme.ProgrammeBuilder.person;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;

import java.util.List;
import org.convoke.programme.DeadlineKind;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Programme;
import org.convoke.programme.ProgrammeBuilder;
import org.convoke.programme.Standing;
import org.convoke.programme.Status;
import org.convoke.programme.Visibility;
import org.junit.jupiter.api.Test;

/** What makes the SEQUENCE of an event rise, and what does not. */
class CalendarHistoryTest {

    private static final String MOVING = "Smuggling of migrants";
    private static final String STANDING = "Trafficking in persons";

    private static ProgrammeBuilder morning() {
        return programme().day("2017-09-04").meeting("Morning", at("10:00"), to("13:00"));
    }

    private static Programme until(String end) {
        return morning()
                .panel(MOVING, at("10:00"), to(end))
                .panel(STANDING, at("12:00"), to("13:00"))
                .build();
    }

    private static Programme without() {
        return morning().panel(STANDING, at("12:00"), to("13:00")).build();
    }

    private static String sequence(net.fortuna.ical4j.model.Calendar calendar, String title) {
        return value(event(calendar, item(title).value()), "SEQUENCE");
    }

    @Test
    void an_event_counts_the_revision_that_last_changed_it_and_no_other() {
        var calendar = calendar(until("11:00"), until("11:30"), until("11:30"));

        assertThat(sequence(calendar, MOVING)).isEqualTo("1");
        assertThat(sequence(calendar, STANDING)).isEqualTo("0");
        assertThat(value(event(calendar, item(MOVING).value()), "LAST-MODIFIED"))
                .isEqualTo("20170728T150000Z");
        assertThat(value(event(calendar, item(MOVING).value()), "CREATED")).isEqualTo("20170727T150000Z");
    }

    @Test
    void what_is_no_longer_held_stays_cancelled_in_every_later_calendar() {
        var gone = event(
                calendar(until("11:00"), without(), without()), item(MOVING).value());

        assertThat(value(gone, "STATUS")).isEqualTo("CANCELLED");
        assertThat(value(gone, "SEQUENCE")).isEqualTo("1");
        assertThat(value(gone, "DTEND")).isEqualTo("20170904T110000");
    }

    @Test
    void what_comes_back_has_changed_even_if_it_is_as_it_was() {
        var back = event(
                calendar(until("11:00"), without(), until("11:00")),
                item(MOVING).value());

        assertThat(value(back, "STATUS")).isEqualTo("TENTATIVE");
        assertThat(value(back, "SEQUENCE")).isEqualTo("2");
    }

    @Test
    void the_sequence_is_the_same_in_every_language_and_for_a_translation_it_rises() {
        var french = morning()
                .panel(MOVING, at("10:00"), to("11:00"))
                .which(item -> item.titled(item.title().with("fr", "Trafic illicite de migrants")))
                .panel(STANDING, at("12:00"), to("13:00"))
                .build();

        assertThat(sequence(calendar(until("11:00"), french), MOVING)).isEqualTo("1");
        assertThat(sequence(calendar(until("11:00"), french), STANDING)).isEqualTo("0");
    }

    @Test
    void what_emails_do_not_carry_changes_no_event() {
        var described = morning()
                .panel(MOVING, at("10:00"), to("11:00"))
                .which(item -> item.described(LocalizedText.english("Bring the brief of July")))
                .panel(STANDING, at("12:00"), to("13:00"))
                .build();

        assertThat(sequence(calendar(until("11:00"), described), MOVING)).isEqualTo("0");
    }

    @Test
    void names_rooms_and_a_programme_that_is_settled_are_changes() {
        var named = morning()
                .panel(MOVING, at("10:00"), to("11:00"))
                .moderators(person("R. M. Grossi", "Argentina"))
                .panel(STANDING, at("12:00"), to("13:00"))
                .room("Board Room D")
                .build();
        var settled = programme()
                .with(Status.FINAL)
                .day("2017-09-04")
                .meeting("Morning", at("10:00"), to("13:00"))
                .panel(STANDING, at("12:00"), to("13:00"))
                .build();

        assertThat(sequence(calendar(until("11:00"), named), MOVING)).isEqualTo("1");
        assertThat(sequence(calendar(until("11:00"), named), STANDING)).isEqualTo("1");
        var confirmed = event(calendar(without(), settled), item(STANDING).value());
        assertThat(value(confirmed, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(value(confirmed, "SEQUENCE")).isEqualTo("1");
    }

    @Test
    void readers_of_different_levels_find_the_same_sequence_of_what_both_see() {
        var closed = morning()
                .panel(MOVING, at("10:00"), to("11:00"))
                .visibleTo(Visibility.PARTICIPANTS)
                .panel(STANDING, at("12:00"), to("13:00"))
                .build();
        var revisions = new Programme[] {closed, closed, until("11:00"), until("11:00")};
        var forPublic = java.util.Arrays.stream(revisions)
                .map(revision -> revision.visibleTo(Visibility.PUBLIC))
                .toArray(Programme[]::new);

        assertThat(sequence(calendar(revisions), MOVING)).isEqualTo("2");
        assertThat(sequence(calendar(forPublic), MOVING)).isEqualTo("2");
        assertThat(sequence(calendar(forPublic), STANDING)).isEqualTo("0");
    }

    @Test
    void a_meeting_is_an_event_where_it_has_no_items_and_is_not_cancelled_when_it_gets_some() {
        var bare = morning().build();

        assertThat(events(calendar(bare))).hasSize(1);
        assertThat(events(calendar(without()))).hasSize(1);
        var held = event(calendar(bare, without()), meeting("Morning").value());
        assertThat(value(held, "STATUS")).isEqualTo("TENTATIVE");
        assertThat(value(held, "SEQUENCE")).isEqualTo("0");
    }

    @Test
    void a_calendar_of_one_meeting_holds_what_was_ever_in_it() {
        var both = programme()
                .day("2017-09-04")
                .meeting("Morning", at("10:00"), to("13:00"))
                .panel(MOVING, at("10:00"), to("11:00"))
                .meeting("Afternoon", at("15:00"), to("18:00"))
                .panel(STANDING, at("15:00"), to("18:00"))
                .build();

        var file =
                ProgrammeCalendar.write(history(both), new Scope.OneMeeting(meeting("Afternoon")), Calendars.ENGLISH);

        assertThat(events(Calendars.read(file)))
                .extracting(event -> value(event, "SUMMARY"))
                .containsExactly(STANDING);
    }

    @Test
    void a_calendar_of_a_track_holds_its_meetings_alone() {
        var tracked = until("11:00")
                .withMeetings(until("11:00").meetings().stream()
                        .map(meeting -> meeting.with(m -> m.track = LocalizedText.english("Regional Hearings: Africa")))
                        .toList());

        assertThat(history(tracked).hasEventsIn(new Scope.OneTrack(new TrackKey("regional-hearings-africa"))))
                .isTrue();
        assertThat(history(tracked).hasEventsIn(new Scope.OneTrack(new TrackKey("another"))))
                .isFalse();
        assertThat(history(until("11:00")).hasEventsIn(new Scope.OneTrack(new TrackKey("another"))))
                .isFalse();
    }

    @Test
    void a_deadline_of_a_day_is_a_day_and_one_of_a_time_is_a_time_and_both_move_as_changes() {
        var calendar = calendar(
                morning()
                        .deadline(DeadlineKind.REGISTRATION, "Registration", "2017-08-20")
                        .build(),
                morning()
                        .deadline(DeadlineKind.REGISTRATION, "Registration", "2017-08-22")
                        .deadline(DeadlineKind.INSCRIPTION, "Inscription", "2017-09-01T18:00")
                        .build());

        var registration = event(calendar, deadline("Registration").value());
        assertThat(registration.toString()).contains("DTSTART;VALUE=DATE:20170822", "TRANSP:TRANSPARENT");
        assertThat(value(registration, "SEQUENCE")).isEqualTo("1");
        var inscription = event(calendar, deadline("Inscription").value());
        assertThat(value(inscription, "DTSTART")).isEqualTo("20170901T180000");
        assertThat(inscription.getProperty("DTEND")).isEmpty();
        assertThat(calendar.validate().hasErrors()).isFalse();
    }

    @Test
    void a_session_that_is_not_held_has_no_event_that_is_and_each_has_changed() {
        var reason = LocalizedText.english("A storm");
        for (var standing : List.<Standing>of(new Standing.Postponed(reason), new Standing.Cancelled(reason))) {
            var off = calendar(
                    until("11:00"),
                    morning()
                            .with(standing)
                            .panel(MOVING, at("10:00"), to("11:00"))
                            .panel(STANDING, at("12:00"), to("13:00"))
                            .build());

            assertThat(events(off)).hasSize(2).allSatisfy(event -> {
                assertThat(value(event, "STATUS")).isEqualTo("CANCELLED");
                assertThat(value(event, "SEQUENCE")).isEqualTo("1");
            });
        }
        var again = calendar(
                until("11:00"), until("11:00").with(p -> p.standing = new Standing.Postponed(reason)), until("11:00"));
        assertThat(events(again)).allSatisfy(event -> {
            assertThat(value(event, "STATUS")).isEqualTo("TENTATIVE");
            assertThat(value(event, "SEQUENCE")).isEqualTo("2");
        });
    }
}
