package org.convoke.agenda.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.convoke.agenda.draft.Draft;
import org.convoke.agenda.draft.Drafts;
import org.convoke.agenda.draft.Obstacles;
import org.convoke.agenda.session.Outline;
import org.convoke.agenda.session.SessionId;
import org.convoke.agenda.session.Sessions;
import org.convoke.kit.audit.Audit;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.identity.Ids;
import org.convoke.kit.outbox.Outbox;
import org.convoke.programme.Programme;
import org.jspecify.annotations.Nullable;

/** Freezes the draft of a session's programme as its next revision and tells the world. */
@ApplicationScoped
public class Publishing {

    private final Sessions sessions;
    private final Drafts drafts;
    private final Revisions revisions;
    private final Naming naming;
    private final Sealing sealing;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Publishing(
            Sessions sessions,
            Drafts drafts,
            Revisions revisions,
            Naming naming,
            Sealing sealing,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.sessions = sessions;
        this.drafts = drafts;
        this.revisions = revisions;
        this.naming = naming;
        this.sealing = sealing;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Publishes the draft at once, where one person may do so alone.
     *
     * @param expected the draft version that the publisher read; another one means that somebody edited meanwhile
     * @param name what the publisher wants it to be called; nothing leaves it to the rule
     * @return the new revision, or why there is none
     * @throws org.convoke.kit.outbox.EventTooLarge where the programme is too large to be told; nothing is published
     */
    @Transactional
    public Outcome publish(SessionId session, long expected, Optional<NameChoice> name, Caller publisher) {
        var locked = sessions.lock(session);
        if (locked.draftVersion() != expected) {
            return new Refusal.Moved(drafts.movedSince(session, expected));
        }
        if (locked.approvalRequired()) {
            return new Refusal.ApprovalNeeded();
        }
        return release(session, drafts.current(session), name, publisher.name());
    }

    /**
     * Publishes a version of the draft, which need not be the newest, of a session that the caller has locked.
     *
     * @param publisher the user name of whoever wanted it published
     * @return the new revision, or why there is none
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Outcome release(SessionId session, Draft draft, Optional<NameChoice> name, String publisher) {
        var previous = revisions.latest(session);
        var refusal = refusal(session, draft, name);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var revision = new Revision(
                Ids.next(),
                session,
                previous.map(last -> last.number() + 1).orElse(0),
                naming.next(previous, draft.programme(), name, now).symbol(),
                draft.programme(),
                draft.version(),
                publisher,
                now,
                ContentHash.of(draft.programme()));
        tell(revision, previous.orElse(null));
        return new Outcome.Published(revision, previous.orElse(null));
    }

    /** What keeps a version of the draft from being published as things are. */
    @Transactional
    public Optional<Refusal> refusal(SessionId session, Draft draft, Optional<NameChoice> name) {
        var previous = revisions.latest(session);
        if (previous.isEmpty() && name.equals(Optional.of(NameChoice.CORRIGENDUM))) {
            return Optional.of(new Refusal.NothingToCorrect());
        }
        if (previous.isPresent()) {
            var last = previous.get();
            if (last.draftVersion() != null && last.draftVersion() > draft.version()) {
                return Optional.of(new Refusal.Superseded(last.symbol(), last.draftVersion()));
            }
            if (last.programme().equals(draft.programme())) {
                return Optional.of(new Refusal.NothingChanged(last.symbol()));
            }
            if (onlyStandingDiffers(last.programme(), draft.programme())) {
                return Optional.empty();
            }
        }
        var obstacles = Obstacles.of(draft.programme());
        return obstacles.isEmpty() ? Optional.empty() : Optional.of(new Refusal.Incomplete(obstacles));
    }

    /** The programme that was last published. */
    @Transactional
    public Optional<Programme> published(SessionId session) {
        return revisions.latest(session).map(Revision::programme);
    }

    /** That a session is not held is told whatever else would have to be mended first. */
    private static boolean onlyStandingDiffers(Programme was, Programme isNow) {
        return was.with(p -> p.standing = isNow.standing()).equals(isNow);
    }

    private void tell(Revision revision, @Nullable Revision previous) {
        revisions.persistAndFlush(new RevisionRow(revision, previous));
        sealing.seal(revision);
        sessions.published(revision.session(), revision.asLatest(), Outline.of(revision.programme()));
        outbox.put(RevisionEvents.published(revision, previous));
        audit.record(
                revision.publishedBy(),
                "revision.published",
                "session",
                revision.session(),
                Map.of("symbol", revision.symbol().toString(), "number", revision.number()));
    }

    /** What became of a publication. */
    public sealed interface Outcome permits Outcome.Published, Refusal {
        /** The programme is out. */
        record Published(Revision revision, @Nullable Revision previous) implements Outcome {}
    }
}
