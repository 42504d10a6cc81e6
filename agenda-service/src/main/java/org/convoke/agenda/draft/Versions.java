package org.convoke.agenda.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convoke.agenda.session.Outline;
import org.convoke.agenda.session.SessionId;
import org.convoke.agenda.session.Sessions;
import org.convoke.kit.audit.Audit;
import org.convoke.kit.caller.Caller;
import org.convoke.programme.AgendaDiff;
import org.convoke.programme.Change;
import org.convoke.programme.Changes;
import org.convoke.programme.Programme;

/** The versions of drafts: what each changed, and the next one. */
@ApplicationScoped
class Versions {

    /** So often a version is kept whole, so that no reader replays more than this less one. */
    private static final int WHOLE_EVERY = 20;

    private final Sessions sessions;
    private final DraftRows rows;
    private final Audit audit;
    private final Clock clock;

    Versions(Sessions sessions, DraftRows rows, Audit audit, Clock clock) {
        this.sessions = sessions;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Stores the programme as the next version of the draft of a locked session; the same programme again is none.
     *
     * @param current the newest version
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Made next(SessionId session, Draft current, Programme programme, Origin origin, Caller by) {
        if (current.programme().equals(programme)) {
            return new Made(current, List.of());
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var changes = AgendaDiff.between(current.programme(), programme);
        var version = new Version(current.version() + 1, changes, origin, by.name(), now);
        var whole = version.number() % WHOLE_EVERY == 0
                || !Changes.apply(changes, current.programme()).equals(programme);
        rows.persist(new DraftRow(session, version, whole ? programme : null));
        sessions.drafted(session, version.number(), Outline.of(programme));
        audit.record(
                by,
                "draft.edited",
                "session",
                session.toString(),
                Map.of("version", version.number(), "how", origin.word()));
        return new Made(new Draft(version.number(), programme, version.by(), version.at()), changes);
    }

    /**
     * @param draft the newest version now
     * @param changes from the version before; none where there is no new one
     */
    record Made(Draft draft, List<Change> changes) {}

    /** The versions before that number, the newest first. */
    @Transactional
    List<Version> before(SessionId session, int number, int most) {
        return rows.before(session, number, most).stream()
                .map(row -> read(session, row))
                .toList();
    }

    /** The versions after one number up to another, the newest first. */
    @Transactional
    List<Version> since(SessionId session, int after, int upTo) {
        return after >= upTo ? List.of() : before(session, upTo + 1, upTo - after);
    }

    @Transactional
    Optional<Version> one(SessionId session, int number) {
        return before(session, number + 1, 1).stream()
                .filter(version -> version.number() == number)
                .findFirst();
    }

    private Version read(SessionId session, VersionRow row) {
        var version = row.read();
        return row.lacksChanges() && row.version() > 1
                ? new Version(
                        version.number(),
                        compared(session, row.version()),
                        version.origin(),
                        version.by(),
                        version.at())
                : version;
    }

    private List<Change> compared(SessionId session, int number) {
        return AgendaDiff.between(
                rows.version(session, number - 1).orElseThrow().programme(),
                rows.version(session, number).orElseThrow().programme());
    }
}
