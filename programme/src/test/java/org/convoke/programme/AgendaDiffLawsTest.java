package org.convoke.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The laws of the difference, for programmes and scripts made from thousands of seeds. */
class AgendaDiffLawsTest {

    private static final long SEEDS = 3_000;

    /** What a change is, without the way in which it names what it is about. */
    private record Told(String type, Object about, Facet was, Facet isNow) {
        static Told of(Change change) {
            var about = switch (change.subject()) {
                case Subject.WholeSession session -> session;
                case Subject.OfDeadline deadline -> deadline.id();
                case Subject.OfMeeting meeting -> meeting.id();
                case Subject.OfItem item -> item.id();
            };
            return new Told(change.type(), about, change.was(), change.isNow());
        }
    }

    @Test
    void the_changes_applied_to_the_older_programme_give_the_newer_one() {
        LongStream.range(0, SEEDS).forEach(seed -> {
            var values = new RandomProgramme(seed);
            var was = values.programme(4, 5);
            var isNow = Rework.of(was, values);

            assertThat(Changes.apply(AgendaDiff.between(was, isNow), was))
                    .as("seed " + seed)
                    .isEqualTo(isNow);
        });
    }

    @Test
    void two_programmes_without_a_common_id_differ_by_all_of_both() {
        LongStream.range(0, 300).forEach(seed -> {
            var was = new RandomProgramme(seed).programme(4, 5);
            var isNow = new RandomProgramme(-seed - 1).programme(4, 5);

            assertThat(Changes.apply(AgendaDiff.between(was, isNow), was))
                    .as("seed " + seed)
                    .isEqualTo(isNow);
        });
    }

    @Test
    void a_programme_does_not_differ_from_itself() {
        LongStream.range(0, SEEDS).forEach(seed -> {
            var programme = new RandomProgramme(seed).programme(4, 5);
            var again = new RandomProgramme(seed).programme(4, 5);

            assertThat(AgendaDiff.between(programme, again)).as("seed " + seed).isEmpty();
        });
    }

    @Test
    void the_changes_after_independent_edits_are_the_edits() {
        LongStream.range(0, SEEDS).forEach(seed -> {
            var values = new RandomProgramme(seed);
            var was = values.programme(4, 5);
            var script = RandomScript.of(was, values);

            var found = AgendaDiff.between(was, Changes.apply(script, was));

            assertThat(found)
                    .as("seed " + seed)
                    .extracting(Told::of)
                    .containsExactlyInAnyOrderElementsOf(
                            script.stream().map(Told::of).toList());
        });
    }

    @Test
    void splits_merges_and_moves_never_lead_to_more_changes_than_there_were_of_them() {
        LongStream.range(0, SEEDS).forEach(seed -> {
            var values = new RandomProgramme(seed);
            var was = values.programme(4, 5);
            var course = new RandomCourse(was, values);
            int steps = course.run();

            var found = AgendaDiff.between(was, course.programme());

            assertThat(found).as("seed " + seed).hasSizeLessThanOrEqualTo(steps);
            assertThat(Changes.apply(found, was)).as("seed " + seed).isEqualTo(course.programme());
        });
    }

    @Test
    void the_scripts_use_every_kind_of_change() {
        var used = LongStream.range(0, 200)
                .boxed()
                .flatMap(seed -> {
                    var values = new RandomProgramme(seed);
                    return RandomScript.of(values.programme(4, 5), values).stream();
                })
                .<Class<?>>map(Change::getClass)
                .distinct();

        assertThat(used).containsExactlyInAnyOrderElementsOf(EveryChange.kinds());
    }

    @Test
    void the_order_in_which_meetings_and_items_are_given_is_no_difference() {
        LongStream.range(0, 300).forEach(seed -> {
            var programme = new RandomProgramme(seed).programme(4, 5);
            var shuffled = programme.withMeetings(shuffled(programme.meetings(), seed).stream()
                    .map(meeting -> meeting.withItems(shuffled(meeting.items(), seed)))
                    .toList());

            assertThat(AgendaDiff.between(programme, shuffled)).isEmpty();
        });
    }

    @Test
    void the_heaviest_changes_come_first() {
        LongStream.range(0, 300).forEach(seed -> {
            var values = new RandomProgramme(seed);
            var was = values.programme(4, 5);

            assertThat(AgendaDiff.between(was, Rework.of(was, values)))
                    .extracting(Change::weight)
                    .isSorted();
        });
    }

    @Test
    void three_thousand_items_are_compared_in_one_go() {
        var values = new RandomProgramme(7);
        var meetings = new ArrayList<Meeting>();
        for (int i = 0; i < 300; i++) {
            var items = new ArrayList<AgendaItem>();
            for (int j = 0; j < 10; j++) {
                items.add(values.item());
            }
            meetings.add(values.meeting(0).withItems(items));
        }
        var was = values.programme(0, 0).withMeetings(meetings);
        var isNow = Rework.of(was, values);

        assertThat(was.itemCount()).isEqualTo(3_000);
        assertThat(Changes.apply(AgendaDiff.between(was, isNow), was)).isEqualTo(isNow);
    }

    private static <T> List<T> shuffled(List<T> values, long seed) {
        var mixed = new ArrayList<>(values);
        Collections.shuffle(mixed, new Random(seed));
        return mixed;
    }
}
