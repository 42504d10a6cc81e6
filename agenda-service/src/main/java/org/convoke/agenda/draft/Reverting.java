package org.convoke.agenda.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.convoke.agenda.merge.Conflict;
import org.convoke.agenda.merge.Merge;
import org.convoke.agenda.session.SessionId;
import org.convoke.agenda.session.Sessions;
import org.convoke.kit.caller.Caller;
import org.convoke.programme.Change;

/** Takes back what one version of a draft changed, and leaves what was changed after it. */
@ApplicationScoped
class Reverting {

    private final Sessions sessions;
    private final DraftRows rows;
    private final Versions versions;

    Reverting(Sessions sessions, DraftRows rows, Versions versions) {
        this.sessions = sessions;
        this.rows = rows;
        this.versions = versions;
    }

    /** A revert is a merge: it leads from that version to the one before, while others have gone on. */
    @Transactional
    Outcome revert(SessionId session, int number, Caller editor) {
        sessions.lock(session);
        var version = rows.version(session, number);
        if (version.isEmpty()) {
            return new Outcome.Unknown();
        }
        var before = rows.version(session, number - 1);
        if (before.isEmpty()) {
            return new Outcome.Beginning();
        }
        var current = rows.newest(session);
        return switch (Merge.of(version.get().programme(), before.get().programme(), current.programme())) {
            case Merge.Outcome.Merged merged -> {
                var made = versions.next(session, current, merged.programme(), new Origin.Reverted(number), editor);
                yield new Outcome.Reverted(made.draft(), made.changes());
            }
            case Merge.Outcome.Conflicting found ->
                new Outcome.Needed(
                        current, dependent(versions.since(session, number, current.version()), found.conflicts()));
        };
    }

    /** The later versions that changed what would be taken back, each with those of its changes that did. */
    private static List<Version> dependent(List<Version> later, List<Conflict> conflicts) {
        return later.stream()
                .map(version -> new Version(
                        version.number(),
                        version.changes().stream()
                                .filter(change -> conflicts.stream().anyMatch(conflict -> conflict.cameBy(change)))
                                .toList(),
                        version.origin(),
                        version.by(),
                        version.at()))
                .filter(version -> !version.changes().isEmpty())
                .toList();
    }

    /** What became of it. */
    sealed interface Outcome {
        /** @param changes what changed by it; empty where nothing of that version was left */
        record Reverted(Draft draft, List<Change> changes) implements Outcome {}

        /** Nothing was changed, since later versions build on what that one changed. */
        record Needed(Draft current, List<Version> later) implements Outcome {}

        /** There is no such version. */
        record Unknown() implements Outcome {}

        /** It is the first version: nothing was before it. */
        record Beginning() implements Outcome {}
    }
}
