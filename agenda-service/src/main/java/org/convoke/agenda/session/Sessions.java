package org.convoke.agenda.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convoke.kit.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of the installation, for the features that work on them. Whoever changes anything of a session calls
 * {@link #lock} first, in the same transaction; all writers of a session then follow each other.
 */
@ApplicationScoped
public class Sessions {

    private final SessionRows rows;
    private final Outbox outbox;

    Sessions(SessionRows rows, Outbox outbox) {
        this.rows = rows;
        this.outbox = outbox;
    }

    /** The session of that UUID or short name. */
    @Transactional
    public Optional<Session> find(String ref) {
        return rows.named(ref).map(SessionRow::session);
    }

    /** All sessions, the youngest first. */
    @Transactional
    public List<Session> all() {
        return rows.inOrder().stream().map(SessionRow::session).toList();
    }

    /** How far each session is, in the order of their ids. */
    @Transactional
    public List<Progress> progress() {
        return rows.progress();
    }

    /**
     * How far a session is.
     *
     * @param draftVersion the version of its draft
     * @param latestNumber the number of its newest revision, null before the first
     */
    public record Progress(
            UUID id, int draftVersion, @Nullable Integer latestNumber) {}

    /** The session as it is now; nobody else changes it until the caller's transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Session lock(SessionId id) {
        return rows.lock(id).session();
    }

    /** Notes that the draft of a locked session has another version. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void drafted(SessionId id, int version, Outline draft) {
        rows.locked(id).drafted(version, draft);
    }

    /** Notes the newest revision of a locked session, and announces the session again where it is no longer as announced. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void published(SessionId id, LatestRevision latest, Outline programme) {
        var row = rows.locked(id);
        row.published(latest, programme);
        if (!row.announced.announcesSameAs(programme)) {
            row.announced = programme;
            announce(id);
        }
    }

    /** Tells the other services what they are to know of a locked session as a whole. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void announce(SessionId id) {
        var row = rows.locked(id);
        outbox.put(SessionEvents.announced(row.session(), row.announced));
    }
}
