package org.convoke.agenda.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.convoke.agenda.command.Batch;
import org.convoke.agenda.command.Command;
import org.convoke.agenda.command.RandomCommands;
import org.convoke.programme.Programme;
import org.junit.jupiter.api.Test;

/** The laws of the merge, for commands made from hundreds of seeds. */
class MergeLawsTest {

    private static final long SEEDS = 300;

    private static final Programme BASE = programme()
            .day("2017-09-04")
            .meeting("Morning", at("10:00"), to("13:00"))
            .panel("One", at("10:00"), to("11:00"))
            .panel("Two", at("11:00"), to("12:00"))
            .dialogue("Three", at("12:00"), to("13:00"))
            .meeting("Afternoon", at("15:00"), to("18:00"))
            .panel("Four", at("15:00"), to("16:30"))
            .panel("Five", at("16:30"), to("18:00"))
            .day("2017-09-05")
            .meeting("Second day", at("10:00"), to("13:00"))
            .panel("Six", at("10:00"), to("13:00"))
            .build();

    private static Programme after(List<Command> commands) {
        return ((Batch.Outcome.Done) new Batch(commands, "anna").on(BASE)).programme();
    }

    private static Programme merged(Programme mine, Programme current) {
        var outcome = Merge.of(BASE, mine, current);
        assertThat(outcome).isInstanceOf(Merge.Outcome.Merged.class);
        return ((Merge.Outcome.Merged) outcome).programme();
    }

    @Test
    void independent_commands_of_two_people_commute_and_none_is_lost() {
        LongStream.range(0, SEEDS).forEach(seed -> {
            var all = RandomCommands.independent(BASE, seed);
            var anna = all.subList(0, all.size() / 2);
            var bruno = all.subList(all.size() / 2, all.size());

            var annaFirst = merged(after(bruno), after(anna));
            var brunoFirst = merged(after(anna), after(bruno));

            assertThat(annaFirst).as("seed " + seed).isEqualTo(brunoFirst);
            assertThat(annaFirst)
                    .as("seed " + seed)
                    .isEqualTo(
                            after(Stream.concat(anna.stream(), bruno.stream()).toList()));
        });
    }

    @Test
    void what_both_did_is_done_once() {
        LongStream.range(0, SEEDS).forEach(seed -> {
            var done = after(RandomCommands.independent(BASE, seed));

            assertThat(merged(done, done)).as("seed " + seed).isEqualTo(done);
        });
    }

    @Test
    void who_changed_nothing_changes_nothing() {
        LongStream.range(0, SEEDS).forEach(seed -> {
            var done = after(RandomCommands.independent(BASE, seed));

            assertThat(merged(BASE, done)).as("seed " + seed).isEqualTo(done);
        });
    }

    @Test
    void what_was_changed_can_be_taken_back() {
        LongStream.range(0, SEEDS).forEach(seed -> {
            var all = RandomCommands.independent(BASE, seed);
            var first = after(all.subList(0, all.size() / 2));
            var outcome = Merge.of(first, BASE, after(all));

            assertThat(outcome)
                    .as("seed " + seed)
                    .isEqualTo(new Merge.Outcome.Merged(after(all.subList(all.size() / 2, all.size()))));
        });
    }
}
