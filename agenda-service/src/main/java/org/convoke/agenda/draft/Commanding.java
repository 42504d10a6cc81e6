package org.convoke.agenda.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.convoke.agenda.command.Batch;
import org.convoke.agenda.session.SessionId;
import org.convoke.agenda.session.Sessions;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.intake.Fault;
import org.convoke.programme.AgendaDiff;
import org.convoke.programme.Change;

/** Changes the draft of a session by commands, though others may have changed it since they were made. */
@ApplicationScoped
class Commanding {

    private final Sessions sessions;
    private final DraftRows rows;
    private final Versions versions;
    private final Clashes clashes;

    Commanding(Sessions sessions, DraftRows rows, Versions versions, Clashes clashes) {
        this.sessions = sessions;
        this.rows = rows;
        this.versions = versions;
        this.clashes = clashes;
    }

    /**
     * Carries out all the commands or none.
     *
     * @param author the user name of whoever made the commands, who is not the editor where a proposal is accepted
     */
    @Transactional
    Outcome carryOut(SessionId session, Origin.ByCommands by, String author, Caller editor) {
        sessions.lock(session);
        var current = rows.newest(session);
        var read = by.madeAgainst() == current.version()
                ? current
                : rows.version(session, by.madeAgainst()).orElse(null);
        if (read == null) {
            return new Outcome.Unfit(
                    List.of(new Fault("/madeAgainst", "must be a version of the draft, 1 to " + current.version())));
        }
        return switch (Amendment.weigh(read.programme(), current.programme(), new Batch(by.commands(), author))) {
            case Amendment.Weighed.Unfit unfit -> new Outcome.Unfit(unfit.faults());
            case Amendment.Weighed.Conflicting found ->
                new Outcome.Conflicting(current, clashes.shown(session, read, current, found.clashes()));
            case Amendment.Weighed.Fits fits -> {
                var made = versions.next(session, current, fits.next(), by, editor);
                yield new Outcome.Amended(
                        made.draft(), made.changes(), AgendaDiff.between(read.programme(), current.programme()));
            }
        };
    }

    /** What became of it. */
    sealed interface Outcome {
        /**
         * @param draft as it is now
         * @param changes what the commands changed
         * @param meanwhile what others had changed since the version that the commands were made against
         */
        record Amended(Draft draft, List<Change> changes, List<Change> meanwhile) implements Outcome {}

        /** The commands can not be carried out on what they were made against. */
        record Unfit(List<Fault> faults) implements Outcome {}

        /** Somebody else changed the same; nothing was stored. */
        record Conflicting(Draft current, List<ClashView> clashes) implements Outcome {}
    }
}
