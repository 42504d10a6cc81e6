package org.convoke.agenda.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.convoke.kit.audit.Audit;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.identity.Ids;
import org.convoke.programme.Programme;

/** Convenes a session of a process with its first draft, and announces it to the other services. */
@ApplicationScoped
public class Convening {

    private final ProcessRows processes;
    private final SessionRows rows;
    private final Sessions sessions;
    private final FirstDraft drafts;
    private final Audit audit;
    private final Clock clock;

    Convening(ProcessRows processes, SessionRows rows, Sessions sessions, FirstDraft drafts, Audit audit, Clock clock) {
        this.processes = processes;
        this.rows = rows;
        this.sessions = sessions;
        this.drafts = drafts;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return the session, or that another one has its short name */
    @Transactional
    public Outcome convene(SessionProcess process, Slug slug, Addressing addressing, Programme programme, Caller by) {
        if (rows.isTaken(slug)) {
            return new Outcome.SlugTaken(slug);
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var session = new Session(
                new SessionId(Ids.next()), slug, process, addressing, Outline.of(programme), null, 1, false);
        rows.persist(new SessionRow(session, processes.findById(process.id().value()), by.name(), now));
        drafts.begin(session.id(), programme, by.name(), now);
        sessions.announce(session.id());
        audit.record(by, "session.convened", "session", session.id(), Map.of("slug", slug.value()));
        return new Outcome.Convened(session);
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** There is a new session. */
        record Convened(Session session) implements Outcome {}

        /** A session of this short name is there already. */
        record SlugTaken(Slug slug) implements Outcome {}
    }
}
