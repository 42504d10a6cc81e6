package org.convoke.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.item;
import static org.convoke.programme.ProgrammeBuilder.meeting;
import static org.convoke.programme.ProgrammeBuilder.person;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;

import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.convoke.programme.Match.Reason;
import org.junit.jupiter.api.Test;

class MatchingTest {

    private static final Programme CURRENT = programme()
            .day("2017-09-04")
            .meeting("First meeting", at("10:00"), to("13:00"))
            .panel("Smuggling of migrants", at("10:15"), to("13:00"))
            .number("1")
            .meeting("Second meeting", at("15:00"), to("18:00"))
            .panel("Trafficking in persons", at("15:00"), to("17:00"))
            .number("2")
            .panellists(person("Jo Shaw", "Global Initiative"))
            .dialogue("Dialogue with stakeholders", at("17:00"), to("18:00"))
            .build();

    /** The programme as an import brings it: under ids that nobody knows. */
    private static Programme imported(Programme programme) {
        return programme.withMeetings(programme.meetings().stream()
                .map(meeting -> meeting.with(m -> {
                    m.id = new MeetingId(other(m.id.value()));
                    m.items = m.items.stream()
                            .map(item -> item.with(i -> i.id = new ItemId(other(i.id.value()))))
                            .toList();
                }))
                .toList());
    }

    private static UUID other(UUID id) {
        return new UUID(~id.getMostSignificantBits(), id.getLeastSignificantBits());
    }

    private static ItemId arriving(String title) {
        return new ItemId(other(item(title).value()));
    }

    private static Match<ItemId> match(Matching matching, String title) {
        return matching.items().stream()
                .filter(match -> match.arriving().equals(arriving(title)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_programme_that_comes_back_without_ids_does_not_differ() {
        var matching = Matching.between(CURRENT, imported(CURRENT));

        assertThat(matching.items()).noneMatch(match -> match.reason() == Reason.NEW);
        assertThat(matching.suspected()).isEmpty();
        assertThat(AgendaDiff.between(CURRENT, matching.accepted(List.of()))).isEmpty();
    }

    @Test
    void what_came_without_an_id_has_alternatives_the_most_likely_first_and_none_that_came_under_its_id() {
        var arriving = imported(programme()
                .day("2017-09-04")
                .meeting("Second meeting", at("15:00"), to("18:00"))
                .panel("Trafficking in persons and smuggling", at("15:00"), to("17:00"))
                .panel("Something else", at("16:00"), to("17:00"))
                .build());

        var alternatives = Matching.between(CURRENT, arriving).alternatives(300).items();

        assertThat(alternatives.get(arriving("Trafficking in persons and smuggling")))
                .startsWith(item("Trafficking in persons"), item("Smuggling of migrants"));
        assertThat(alternatives).doesNotContainKey(arriving("Something else"));
        assertThat(Matching.between(CURRENT, arriving).alternatives(0).items()).isEmpty();
        assertThat(Matching.between(CURRENT, CURRENT).alternatives(300).items()).isEmpty();
    }

    @Test
    void each_pair_says_what_spoke_for_it() {
        var arriving = imported(programme()
                .day("2017-09-04")
                .meeting("First meeting", at("10:00"), to("13:00"))
                .panel("Smuggling of migrants", at("10:15"), to("12:30"))
                .number("1")
                .meeting("Second meeting", at("15:00"), to("18:00"))
                .panel("Trafficking in persons", at("15:00"), to("17:00"))
                .day("2017-09-05")
                .meeting("Third meeting", at("10:00"), to("13:00"))
                .dialogue("Dialogue with stakeholders", at("10:00"), to("11:00"))
                .sideEvent("Data on smuggling", at("13:15"), to("14:30"))
                .build());

        var matching = Matching.between(CURRENT, arriving);

        assertThat(match(matching, "Smuggling of migrants").reason()).isEqualTo(Reason.BY_NUMBER);
        assertThat(match(matching, "Trafficking in persons").reason()).isEqualTo(Reason.BY_TIME_AND_TITLE);
        assertThat(match(matching, "Dialogue with stakeholders").reason()).isEqualTo(Reason.BY_TITLE);
        assertThat(match(matching, "Data on smuggling").reason()).isEqualTo(Reason.NEW);
        assertThat(matching.items()).allMatch(match -> match.confidence() > 0 && match.confidence() <= 1);
    }

    @Test
    void what_carries_its_id_keeps_it_whatever_else_it_says() {
        var carried = CURRENT.withMeetings(CURRENT.meetings().stream()
                .map(meeting -> meeting.withItems(meeting.items().stream()
                        .map(item -> item.numbered("9").titled(LocalizedText.english("Another title " + item.id())))
                        .toList()))
                .toList());

        assertThat(Matching.between(CURRENT, carried).items()).allMatch(match -> match.reason() == Reason.BY_ID);
    }

    @Test
    void agenda_numbers_that_shift_do_not_confuse_the_panels() {
        var arriving = imported(programme()
                .day("2017-09-04")
                .meeting("First meeting", at("10:00"), to("13:00"))
                .panel("Smuggling of migrants", at("10:15"), to("13:00"))
                .number("1")
                .meeting("Second meeting", at("15:00"), to("18:00"))
                .panel("Contemporary forms of slavery", at("15:00"), to("16:00"))
                .number("2")
                .panel("Trafficking in persons", at("16:00"), to("17:00"))
                .number("3")
                .dialogue("Dialogue with stakeholders", at("17:00"), to("18:00"))
                .build());

        var matching = Matching.between(CURRENT, arriving);

        assertThat(match(matching, "Trafficking in persons").current()).isEqualTo(item("Trafficking in persons"));
        assertThat(match(matching, "Contemporary forms of slavery").reason()).isEqualTo(Reason.NEW);
    }

    @Test
    void a_suspected_split_that_is_accepted_is_told_as_a_split() {
        var arriving = imported(programme()
                .day("2017-09-04")
                .meeting("First meeting", at("10:00"), to("13:00"))
                .panel("Smuggling of migrants", at("10:15"), to("13:00"))
                .number("1")
                .meeting("Second meeting", at("15:00"), to("18:00"))
                .panel("Trafficking in persons", at("15:00"), to("16:00"))
                .number("2")
                .panel("Contemporary forms of slavery", at("16:00"), to("17:00"))
                .number("2 (b)")
                .panellists(person("Jo Shaw", "Global Initiative"))
                .dialogue("Dialogue with stakeholders", at("17:00"), to("18:00"))
                .build());

        var matching = Matching.between(CURRENT, arriving);

        assertThat(matching.suspected()).singleElement().satisfies(suspicion -> {
            assertThat(suspicion.wholes()).containsExactly(item("Trafficking in persons"));
            assertThat(suspicion.parts())
                    .containsExactly(arriving("Trafficking in persons"), arriving("Contemporary forms of slavery"));
        });
        assertThat(AgendaDiff.between(CURRENT, matching.accepted(matching.suspected())))
                .singleElement()
                .isInstanceOf(Change.ItemSplit.class);
    }

    @Test
    void a_suspected_merge_that_is_accepted_is_told_as_a_merge() {
        var arriving = imported(programme()
                .day("2017-09-04")
                .meeting("First meeting", at("10:00"), to("13:00"))
                .panel("Smuggling of migrants", at("10:15"), to("13:00"))
                .number("1")
                .meeting("Second meeting", at("15:00"), to("18:00"))
                .panel("Trafficking in persons, and dialogue with stakeholders", at("15:00"), to("18:00"))
                .number("2")
                .panellists(person("Jo Shaw", "Global Initiative"))
                .build());

        var matching = Matching.between(CURRENT, arriving);

        assertThat(matching.suspected())
                .singleElement()
                .satisfies(suspicion -> assertThat(suspicion.wholes())
                        .containsExactly(item("Trafficking in persons"), item("Dialogue with stakeholders")));
        assertThat(AgendaDiff.between(CURRENT, matching.accepted(matching.suspected())))
                .singleElement()
                .isInstanceOf(Change.ItemsMerged.class);
    }

    @Test
    void a_start_after_another_meeting_follows_that_meeting_to_its_id() {
        var current = programme()
                .day("2017-09-04")
                .meeting("First meeting", at("10:00"), to("13:00"))
                .meeting("Second meeting", ProgrammeBuilder.after("First meeting", "15:00"), to("18:00"))
                .build();
        var arriving = imported(current)
                .withMeetings(imported(current).meetings().stream()
                        .map(m -> m.start() instanceof Start.After
                                ? m.with(f -> f.start = new Start.After(
                                        new MeetingId(
                                                other(meeting("First meeting").value())),
                                        to("15:00")))
                                : m)
                        .toList());

        assertThat(Matching.between(current, arriving).accepted(List.of())).isEqualTo(current);
    }

    @Test
    void any_programme_can_be_matched_with_any_other() {
        LongStream.range(0, 1_000).forEach(seed -> {
            var values = new RandomProgramme(seed);
            var current = values.programme(4, 5);
            var arriving = imported(Rework.of(current, values));

            var matching = Matching.between(current, arriving);
            var accepted = matching.accepted(matching.suspected());

            assertThat(accepted.itemCount()).as("seed " + seed).isEqualTo(arriving.itemCount());
            assertThat(Changes.apply(AgendaDiff.between(current, accepted), current))
                    .as("seed " + seed)
                    .isEqualTo(accepted);
        });
    }
}
