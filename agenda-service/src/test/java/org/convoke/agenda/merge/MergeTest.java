package org.convoke.agenda.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.item;
import static org.convoke.programme.ProgrammeBuilder.person;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;

import java.util.List;
import java.util.function.UnaryOperator;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Person;
import org.convoke.programme.Programme;
import org.junit.jupiter.api.Test;

class MergeTest {

    private static final Person ANNA = person("Anna", "Austria");
    private static final Person BRUNO = person("Bruno", "Brazil");
    private static final Person CARLA = person("Carla", "Chile");
    private static final Person DAVID = person("David", "Denmark");

    private static final Programme BASE = programme()
            .day("2017-09-04")
            .meeting("Morning", at("10:00"), to("13:00"))
            .panel("One", at("10:00"), to("11:00"))
            .panellists(ANNA, BRUNO)
            .panel("Two", at("11:00"), to("13:00"))
            .build();

    private static Programme first(UnaryOperator<AgendaItem> edit) {
        return BASE.withMeetings(BASE.meetings().stream()
                .map(meeting -> meeting.withItems(meeting.items().stream()
                        .map(each -> each.id().equals(item("One")) ? edit.apply(each) : each)
                        .toList()))
                .toList());
    }

    private static Programme panel(Person... people) {
        return first(item -> item.withPanel(List.of(people)));
    }

    private static List<Person> merged(Programme mine, Programme theirs) {
        return ((Merge.Outcome.Merged) Merge.of(BASE, mine, theirs))
                .programme()
                .meetings()
                .getFirst()
                .items()
                .getFirst()
                .panellists();
    }

    private static List<ConflictKind> conflicts(Programme mine, Programme theirs) {
        return Merge.of(BASE, mine, theirs) instanceof Merge.Outcome.Conflicting found
                ? found.conflicts().stream().map(Conflict::kind).toList()
                : List.of();
    }

    @Test
    void two_people_name_two_panellists() {
        assertThat(merged(panel(ANNA, BRUNO, CARLA), panel(DAVID, ANNA, BRUNO)))
                .containsExactly(DAVID, ANNA, BRUNO, CARLA);
        assertThat(merged(panel(ANNA, CARLA), panel(ANNA, BRUNO, DAVID))).containsExactly(ANNA, CARLA, DAVID);
        assertThat(merged(panel(BRUNO), panel(ANNA))).isEmpty();
    }

    @Test
    void two_people_do_not_replace_the_same_panellist() {
        assertThat(conflicts(panel(ANNA, CARLA), panel(ANNA, DAVID))).containsExactly(ConflictKind.SAME_FIELD);
    }

    @Test
    void another_order_and_another_name_are_a_conflict() {
        assertThat(conflicts(panel(BRUNO, ANNA), panel(ANNA, BRUNO, CARLA))).containsExactly(ConflictKind.SAME_FIELD);
    }

    @Test
    void a_translation_and_another_source_are_a_conflict() {
        var translated = first(item -> item.titled(item.title().with("fr", "Un")));
        var retitled = first(item -> item.titled(LocalizedText.english("First")));

        assertThat(conflicts(translated, retitled)).containsExactly(ConflictKind.SAME_FIELD);
        assertThat(conflicts(retitled, translated)).containsExactly(ConflictKind.SAME_FIELD);
    }

    @Test
    void what_somebody_works_on_is_not_taken_away() {
        var retitled = first(item -> item.titled(LocalizedText.english("First")));
        var without = BASE.withMeetings(List.of());

        assertThat(conflicts(retitled, without)).containsExactly(ConflictKind.CANCELLED_MEANWHILE);
        assertThat(conflicts(without, retitled)).containsExactly(ConflictKind.CHANGED_MEANWHILE);
    }
}
