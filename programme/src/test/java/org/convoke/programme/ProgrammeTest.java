package org.convoke.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.item;
import static org.convoke.programme.ProgrammeBuilder.meeting;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgrammeTest {

    private static final Programme PROGRAMME = programme()
            .day("2017-09-04")
            .meeting("Open meeting", at("10:00"), to("13:00"))
            .panel("Smuggling of migrants", at("10:15"), to("12:00"))
            .panel("For participants", at("12:00"), to("12:30"))
            .visibleTo(Visibility.PARTICIPANTS)
            .panel("For the secretariat", at("12:30"), to("13:00"))
            .visibleTo(Visibility.INTERNAL)
            .meeting("Closed meeting", at("15:00"), to("18:00"))
            .visibleTo(Visibility.INTERNAL)
            .panel("Public item of a closed meeting", at("15:00"), to("16:00"))
            .build();

    private static List<String> itemsSeenBy(Visibility reader) {
        return PROGRAMME.visibleTo(reader).meetings().stream()
                .flatMap(meeting -> meeting.items().stream())
                .map(item -> item.title().sourceText())
                .toList();
    }

    @Test
    void a_reader_sees_what_is_open_to_the_reader_and_nothing_of_a_meeting_that_is_not() {
        assertThat(itemsSeenBy(Visibility.PUBLIC)).containsExactly("Smuggling of migrants");
        assertThat(itemsSeenBy(Visibility.PARTICIPANTS)).containsExactly("Smuggling of migrants", "For participants");
        assertThat(itemsSeenBy(Visibility.INTERNAL)).hasSize(4);
        assertThat(PROGRAMME.visibleTo(Visibility.PARTICIPANTS).meeting(meeting("Closed meeting")))
                .isEmpty();
        assertThat(PROGRAMME.visibleTo(Visibility.INTERNAL)).isEqualTo(PROGRAMME);
    }

    @Test
    void what_becomes_internal_is_told_to_participants_as_a_cancellation() {
        var hidden = Changes.apply(
                List.of(new Change.ItemVisibilityChanged(
                        subjectOf("For participants"), Visibility.PARTICIPANTS, Visibility.INTERNAL)),
                PROGRAMME);

        var told = AgendaDiff.between(
                PROGRAMME.visibleTo(Visibility.PARTICIPANTS), hidden.visibleTo(Visibility.PARTICIPANTS));

        assertThat(told).singleElement().isInstanceOf(Change.ItemCancelled.class);
    }

    private static Subject.OfItem subjectOf(String title) {
        return PROGRAMME.meetings().stream()
                .flatMap(meeting -> meeting.items().stream()
                        .filter(item -> item.id().equals(item(title)))
                        .map(item -> Subject.OfItem.of(meeting, item)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void meetings_and_items_are_kept_in_the_order_of_their_times() {
        var mixed = programme()
                .day("2017-09-05")
                .meeting("Second day", at("09:00"), to("10:00"))
                .day("2017-09-04")
                .meeting("Afternoon", at("15:00"), to("18:00"))
                .panel("Later", at("16:00"), to("17:00"))
                .panel("Earlier", at("15:00"), to("16:00"))
                .meeting("Morning", at("10:00"), to("13:00"))
                .build();

        assertThat(mixed.meetings())
                .extracting(meeting -> meeting.title().sourceText())
                .containsExactly("Morning", "Afternoon", "Second day");
        assertThat(mixed.meetings().get(1).items())
                .extracting(item -> item.title().sourceText())
                .containsExactly("Earlier", "Later");
    }

    @Test
    void deadlines_are_in_the_order_of_their_times_and_shown_to_whom_they_are_open() {
        var planned = programme()
                .deadline(DeadlineKind.REGISTRATION, "Whole day", "2017-08-20")
                .deadline(DeadlineKind.DOCUMENTS, "At noon", "2017-08-20T12:00")
                .deadline(DeadlineKind.OTHER, "The day before", "2017-08-19")
                .build();
        var internal = planned.deadlines().get(1);
        var programme = planned.with(p -> p.deadlines = List.of(
                planned.deadlines().get(2),
                new Deadline(
                        internal.id(), internal.kind(), internal.title(), internal.day(), null, Visibility.INTERNAL),
                planned.deadlines().get(0)));

        assertThat(planned.deadlines())
                .extracting(deadline -> deadline.title().sourceText())
                .containsExactly("The day before", "At noon", "Whole day");
        assertThat(programme.visibleTo(Visibility.PUBLIC).deadlines())
                .extracting(deadline -> deadline.title().sourceText())
                .containsExactly("The day before", "Whole day");
    }

    @Test
    void an_item_stands_on_a_programme_once() {
        var first = PROGRAMME.meetings().getFirst();
        var twice =
                first.withItems(List.of(first.items().getFirst(), first.items().getFirst()));

        assertThatThrownBy(() -> PROGRAMME.withMeetings(List.of(twice))).hasMessageContaining("same item id twice");
        assertThatThrownBy(() -> PROGRAMME.withMeetings(List.of(first, first)))
                .hasMessageContaining("same meeting id twice");
    }

    @Test
    void the_form_for_events_holds_no_description_and_nobody_who_typed() {
        var typed = new LocalizedText("en", Map.of("en", new LocalizedText.Translation("Opening", "anna@un.example")));
        var programme = programme()
                .titled(typed)
                .with(new Standing.Postponed(typed))
                .deadline(DeadlineKind.OTHER, "Forms", "2017-08-20")
                .item(ItemKind.OPENING, "Opening", at("10:00"), to("10:15"))
                .which(item -> item.titled(typed).described(typed).inRoom(typed))
                .build();

        var sent = programme
                .with(p -> {
                    p.deadlines = p.deadlines.stream()
                            .map(d -> new Deadline(d.id(), d.kind(), typed, d.day(), d.time(), d.visibility()))
                            .toList();
                    p.meetings = p.meetings.stream()
                            .map(meeting -> meeting.with(m -> {
                                m.track = typed;
                                m.overflow = List.of(typed);
                            }))
                            .toList();
                })
                .withoutDescriptions();

        assertThat(sent.toString()).doesNotContain("anna");
        assertThat(sent.meetings().getFirst().items().getFirst().description()).isNull();
        assertThat(sent.meetings().getFirst().items().getFirst().title().sourceText())
                .isEqualTo("Opening");
    }
}
