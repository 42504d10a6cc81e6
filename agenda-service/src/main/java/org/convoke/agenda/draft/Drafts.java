package org.convoke.agenda.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.convoke.agenda.session.FirstDraft;
import org.convoke.agenda.session.SessionId;
import org.convoke.programme.AgendaDiff;
import org.convoke.programme.Programme;

/** The drafts of all sessions, for reading. */
@ApplicationScoped
public class Drafts implements FirstDraft {

    private final DraftRows rows;

    Drafts(DraftRows rows) {
        this.rows = rows;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin(SessionId session, Programme programme, String by, Instant at) {
        rows.persist(new DraftRow(session, new Draft(1, programme, by, at)));
    }

    /** The draft as it is now. */
    @Transactional
    public Draft current(SessionId session) {
        return rows.newest(session);
    }

    /** A version of the draft as it was stored; every version is kept. */
    @Transactional
    public Optional<Draft> version(SessionId session, int version) {
        return rows.version(session, version);
    }

    /** What became of the draft since somebody read that version of it. */
    @Transactional
    public DraftMoved movedSince(SessionId session, long version) {
        var current = rows.newest(session);
        var changes = rows.version(session, version)
                .map(read -> AgendaDiff.between(read.programme(), current.programme()))
                .orElse(List.of());
        return new DraftMoved(current, changes);
    }
}
