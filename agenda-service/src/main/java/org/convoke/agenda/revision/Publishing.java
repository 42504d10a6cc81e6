package org.convoke.agenda.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convoke.agenda.draft.Draft;
import org.convoke.agenda.draft.DraftMoved;
import org.convoke.agenda.draft.Drafts;
import org.convoke.agenda.draft.Obstacle;
import org.convoke.agenda.draft.Obstacles;
import org.convoke.agenda.session.Outline;
import org.convoke.agenda.session.SessionId;
import org.convoke.agenda.session.Sessions;
import org.convoke.kit.audit.Audit;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.identity.Ids;
import org.convoke.kit.outbox.Outbox;
import org.convoke.programme.RevisionSymbol;
import org.jspecify.annotations.Nullable;

/** Freezes the draft of a session's programme as its next revision and tells the world. */
@ApplicationScoped
class Publishing {

    private final Sessions sessions;
    private final Drafts drafts;
    private final Revisions revisions;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Publishing(Sessions sessions, Drafts drafts, Revisions revisions, Outbox outbox, Audit audit, Clock clock) {
        this.sessions = sessions;
        this.drafts = drafts;
        this.revisions = revisions;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param expected the draft version that the publisher read; another one means that somebody edited meanwhile
     * @return the new revision, or why there is none
     * @throws org.convoke.kit.outbox.EventTooLarge where the programme is too large to be told; nothing is published
     */
    @Transactional
    Outcome publish(SessionId session, long expected, Caller publisher) {
        if (sessions.lock(session).draftVersion() != expected) {
            return new Outcome.Moved(drafts.movedSince(session, expected));
        }
        var draft = drafts.current(session);
        var previous = revisions.latest(session);
        if (previous.isPresent() && previous.get().programme().equals(draft.programme())) {
            return new Outcome.NothingChanged(previous.get().symbol());
        }
        var obstacles = Obstacles.of(draft.programme());
        if (!obstacles.isEmpty()) {
            return new Outcome.Incomplete(obstacles);
        }
        var revision = next(session, previous, draft, publisher);
        tell(revision, previous.orElse(null), publisher);
        return new Outcome.Published(revision, previous.orElse(null));
    }

    private Revision next(SessionId session, Optional<Revision> previous, Draft draft, Caller publisher) {
        return new Revision(
                Ids.next(),
                session,
                previous.map(Revision::symbol).map(RevisionSymbol::next).orElseGet(() -> new RevisionSymbol(0)),
                draft.programme(),
                publisher.name(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                ContentHash.of(draft.programme()));
    }

    private void tell(Revision revision, @Nullable Revision previous, Caller publisher) {
        revisions.persist(new RevisionRow(revision, previous));
        sessions.published(revision.session(), revision.asLatest(), Outline.of(revision.programme()));
        outbox.put(RevisionEvents.published(revision, previous));
        audit.record(
                publisher,
                "revision.published",
                "session",
                revision.session().toString(),
                Map.of("symbol", revision.symbol().toString()));
    }

    /** What became of a publication. */
    sealed interface Outcome {
        /** The programme is out. */
        record Published(Revision revision, @Nullable Revision previous) implements Outcome {}

        /** Somebody edited the draft since the publisher read it. */
        record Moved(DraftMoved moved) implements Outcome {}

        /** The draft is what was published last. */
        record NothingChanged(RevisionSymbol since) implements Outcome {}

        /** The draft breaks rules that a published programme must keep. */
        record Incomplete(List<Obstacle> obstacles) implements Outcome {}
    }
}
