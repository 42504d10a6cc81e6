package org.convoke.agenda.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.item;
import static org.convoke.programme.ProgrammeBuilder.person;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.convoke.programme.Deadline;
import org.convoke.programme.DeadlineId;
import org.convoke.programme.DeadlineKind;
import org.convoke.programme.ItemKind;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Mode;
import org.convoke.programme.Programme;
import org.convoke.programme.ProgrammeBuilder;
import org.convoke.programme.Status;
import org.convoke.programme.Visibility;
import org.junit.jupiter.api.Test;

class ChecksTest {

    private static ProgrammeBuilder morning() {
        return programme().day("2017-09-04").meeting("Morning", at("10:00"), to("13:00"));
    }

    private static List<Finding> found(ProgrammeBuilder programme) {
        return Checks.of(programme.build(), List.of("en"));
    }

    private static List<String> codes(ProgrammeBuilder programme) {
        return found(programme).stream().map(Finding::code).toList();
    }

    private static Programme roomless(Programme programme) {
        return programme.withMeetings(programme.meetings().stream()
                .map(meeting -> meeting.with(m -> m.room = null))
                .toList());
    }

    @Test
    void a_sound_programme_has_nothing_to_look_at() {
        assertThat(found(morning()
                        .panel("One", at("10:00"), to("13:00"))
                        .meeting("Afternoon", at("15:00"), to("18:00"))))
                .isEmpty();
    }

    @Test
    void two_meetings_are_not_in_one_room_at_once() {
        var parallel = morning().meeting("Parallel", at("12:00"), to("14:00"));

        assertThat(found(parallel)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("room-taken");
            assertThat(finding.blocks()).isFalse();
            assertThat(finding.field()).isEqualTo("/meetings/1/room");
            assertThat(finding.arguments()).containsEntry("other", "Morning");
            assertThat(finding.sentence())
                    .isEqualTo(
                            "Parallel: must have a room of its own; Plenary Room is used by Morning, 10:00 to 13:00");
        });
        assertThat(found(parallel.with(Status.FINAL))).allMatch(Finding::blocks);
        assertThat(codes(morning().meeting("Next", at("13:00"), to("14:00")))).doesNotContain("room-taken");
    }

    @Test
    void items_at_once_in_one_meeting_have_rooms_of_their_own() {
        assertThat(codes(morning().panel("One", at("10:00"), to("12:00")).panel("Two", at("11:00"), to("13:00"))))
                .containsExactly("room-taken");
        assertThat(codes(morning()
                        .panel("One", at("10:00"), to("12:00"))
                        .panel("Two", at("11:00"), to("13:00"))
                        .room("Room B")))
                .isEmpty();
    }

    @Test
    void an_overflow_room_is_taken_too() {
        var parallel = morning()
                .meeting("Parallel", at("11:00"), to("13:00"))
                .room("Room B")
                .build();
        var overflowing = parallel.withMeetings(parallel.meetings().stream()
                .map(meeting -> meeting.title().sourceText().equals("Morning")
                        ? meeting.with(m -> m.overflow = List.of(LocalizedText.english("room b")))
                        : meeting)
                .toList());

        assertThat(Checks.of(overflowing, List.of())).extracting(Finding::code).containsExactly("room-taken");
    }

    @Test
    void nobody_is_in_two_places_at_once() {
        var twice = morning()
                .panel("One", at("10:00"), to("12:00"))
                .panellists(person("Ms. Élise Dupont", "France"))
                .panel("Two", at("11:00"), to("13:00"))
                .room("Room B")
                .moderators(person("elise  DUPONT", "france"), person("TBC", "Chile"));

        assertThat(found(twice)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("person-in-two-places");
            assertThat(finding.item()).isEqualTo(item("Two"));
            assertThat(finding.arguments()).containsEntry("person", "Ms. Élise Dupont");
        });
        assertThat(codes(morning()
                        .panel("One", at("10:00"), to("12:00"))
                        .panellists(person("Dupont", "France"))
                        .panel("Two", at("11:00"), to("13:00"))
                        .room("Room B")
                        .moderators(person("Dupont", "Belgium"))))
                .isEmpty();
    }

    @Test
    void an_item_is_within_its_meeting() {
        assertThat(codes(morning().panel("One", at("09:30"), to("11:00")))).containsExactly("item-outside-meeting");
    }

    @Test
    void a_meeting_has_a_room_before_the_programme_is_final() {
        var tentative = Checks.of(roomless(morning().build()), List.of());
        var settled = Checks.of(roomless(morning().with(Status.FINAL).build()), List.of());
        var online = Checks.of(roomless(morning().held(Mode.ONLINE).build()), List.of());

        assertThat(tentative).extracting(Finding::code, Finding::blocks).containsExactly(tuple("no-room", false));
        assertThat(settled).extracting(Finding::code, Finding::blocks).containsExactly(tuple("no-room", true));
        assertThat(online).isEmpty();
    }

    @Test
    void interpreters_work_for_three_hours() {
        var longer = programme()
                .day("2017-09-04")
                .meeting("Long", at("09:00"), to("12:30"))
                .build();
        var interpreted = longer.withMeetings(longer.meetings().stream()
                .map(meeting -> meeting.with(m -> m.interpretation = List.of("fr")))
                .toList());

        assertThat(Checks.of(interpreted, List.of())).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("interpretation-over-three-hours");
            assertThat(finding.arguments()).containsEntry("minutes", 210L);
        });
        assertThat(Checks.of(longer, List.of())).isEmpty();
    }

    @Test
    void a_day_leaves_an_hour_for_lunch() {
        assertThat(codes(programme()
                        .day("2017-09-04")
                        .meeting("Morning", at("10:00"), to("13:30"))
                        .meeting("Afternoon", at("14:15"), to("18:00"))))
                .containsExactly("no-lunch-break");
        assertThat(codes(programme()
                        .day("2017-09-04")
                        .meeting("All day", at("10:00"), to("18:00"))
                        .item(ItemKind.BREAK, "Lunch", at("13:00"), to("14:00"))))
                .isEmpty();
        assertThat(codes(programme().day("2017-09-04").meeting("Afternoon", at("12:30"), to("18:00"))))
                .isEmpty();
    }

    @Test
    void an_item_has_a_number_where_others_have_one() {
        assertThat(found(morning()
                        .panel("One", at("10:00"), to("11:00"))
                        .number("1")
                        .panel("Two", at("11:00"), to("12:00"))
                        .item(ItemKind.BREAK, "Coffee", at("12:00"), to("12:10"))))
                .extracting(Finding::field)
                .containsExactly("/meetings/0/items/1/number");
    }

    @Test
    void a_title_that_a_working_language_lacks_never_blocks() {
        var findings = Checks.of(morning().with(Status.FINAL).build(), List.of("en", "fr", "ar"));

        assertThat(findings).extracting(Finding::field).containsExactly("/title", "/theme", "/meetings/0/title");
        assertThat(findings)
                .noneMatch(Finding::blocks)
                .allSatisfy(finding -> assertThat(finding.arguments()).containsEntry("languages", List.of("fr", "ar")));
    }

    @Test
    void a_deadline_is_before_the_end_of_the_session() {
        var late = morning()
                .build()
                .with(p -> p.deadlines = List.of(new Deadline(
                        new DeadlineId(new UUID(0, 1)),
                        DeadlineKind.REGISTRATION,
                        LocalizedText.english("Registration"),
                        LocalDate.of(2017, 9, 6),
                        null,
                        Visibility.PUBLIC)));

        assertThat(Checks.of(late, List.of()))
                .extracting(Finding::code, Finding::field)
                .containsExactly(tuple("deadline-after-session", "/deadlines/0/day"));
    }

    @Test
    void a_time_that_the_clocks_skip_does_not_exist_and_one_that_they_repeat_is_named() {
        var skipped = found(programme().day("2017-03-26").meeting("Early", at("02:30"), to("04:00")));
        var repeated = found(programme().day("2017-10-29").meeting("Early", at("02:30"), to("04:00")));

        assertThat(skipped)
                .extracting(Finding::code, Finding::blocks, Finding::field)
                .containsExactly(tuple("time-does-not-exist", true, "/meetings/0/start"));
        assertThat(repeated)
                .extracting(Finding::code, Finding::blocks)
                .containsExactly(tuple("time-occurs-twice", false));
    }

    @Test
    void three_thousand_items_at_once_are_looked_through() {
        var plan = programme().day("2017-09-04").meeting("All", at("09:00"), to("18:00"));
        for (int i = 0; i < 3_000; i++) {
            plan.panel("Item " + i, at("10:00"), to("11:00")).panellists(person("Somebody", "Anywhere"));
        }

        assertThat(codes(plan)).hasSize(2 * 2_999 + 1);
    }
}
