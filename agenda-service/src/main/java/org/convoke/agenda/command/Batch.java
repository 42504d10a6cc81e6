package org.convoke.agenda.command;

import java.util.ArrayList;
import java.util.List;
import org.convoke.kit.intake.Fault;
import org.convoke.programme.Programme;

/**
 * Commands that belong together: all of them are carried out, in their order, or none.
 *
 * @param by the user name of whoever made them
 */
public record Batch(List<Command> commands, String by) {

    public Batch {
        commands = List.copyOf(commands);
    }

    /** Carries them out on the programme that they were made against. */
    public Outcome on(Programme base) {
        var steps = new ArrayList<Programme>(List.of(base));
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < commands.size(); i++) {
            try {
                steps.add(commands.get(i).on(steps.getLast(), by));
            } catch (Unfit unfit) {
                faults.add(new Fault("/commands/" + i + unfit.field(), unfit.why()));
            }
        }
        return faults.isEmpty() ? new Outcome.Done(steps) : new Outcome.Unfit(faults);
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** @param steps the programme before the first command, and after each */
        record Done(List<Programme> steps) implements Outcome {
            /** The programme after all of them. */
            public Programme programme() {
                return steps.getLast();
            }
        }

        /** @param faults what is wrong with which command */
        record Unfit(List<Fault> faults) implements Outcome {}
    }
}
