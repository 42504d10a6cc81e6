package org.convoke.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Processes that an earlier run left behind, because the launcher was killed before it could end them. */
public final class Leftover {

    private Leftover() {}

    /** Ends the process that the file names, if it is still that process, and returns when it is gone. */
    public static void endWhatIsRecordedIn(Path identity) {
        Identity.read(identity).flatMap(Identity::process).ifPresent(Leftover::end);
    }

    private static void end(ProcessHandle process) {
        List<ProcessHandle> family =
                Stream.concat(Stream.of(process), process.descendants()).toList();
        family.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle member : family) {
            try {
                member.onExit().get(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException e) {
                throw new IllegalStateException("process " + member.pid() + " of an earlier run does not end", e);
            }
        }
    }
}
