package org.convoke.local.stack;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.convoke.local.process.ChildProcess;
import org.convoke.local.process.Memory;

/**
 * A part at one moment.
 *
 * @param pid its process, or 0
 * @param since when it got into its state
 * @param memoryMegabytes resident, shared pages counted once, with all its child processes; 0 where it is not known
 */
public record PartStatus(
        String name, String state, long pid, String address, String log, String since, long memoryMegabytes) {

    static PartStatus of(Part part, PartState state, Instant since) {
        var process = part.process().filter(ChildProcess::alive);
        return new PartStatus(
                part.name(),
                state.word(),
                process.map(ChildProcess::pid).orElse(0L),
                part.address(),
                part.log().toString(),
                since.toString(),
                process.map(running -> Memory.ofFamily(running.pid())).orElse(0L));
    }

    @JsonIgnore
    public boolean ready() {
        return state.equals(PartState.READY.word());
    }
}
