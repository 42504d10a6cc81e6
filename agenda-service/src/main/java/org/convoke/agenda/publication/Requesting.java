package org.convoke.agenda.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.UUID;
import org.convoke.agenda.draft.Drafts;
import org.convoke.agenda.revision.Publishing;
import org.convoke.agenda.revision.Refusal;
import org.convoke.agenda.session.SessionId;
import org.convoke.agenda.session.Sessions;
import org.convoke.kit.audit.Audit;
import org.convoke.kit.caller.Caller;

/** Takes the request to publish a draft: it goes out at once, or waits for its time, its release or its approval. */
@ApplicationScoped
class Requesting {

    private final Sessions sessions;
    private final Drafts drafts;
    private final Publishing publishing;
    private final Publications publications;
    private final GoingOut goingOut;
    private final Audit audit;
    private final Clock clock;

    Requesting(
            Sessions sessions,
            Drafts drafts,
            Publishing publishing,
            Publications publications,
            GoingOut goingOut,
            Audit audit,
            Clock clock) {
        this.sessions = sessions;
        this.drafts = drafts;
        this.publishing = publishing;
        this.publications = publications;
        this.goingOut = goingOut;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return the publication, or why the draft can not be published as it is */
    @Transactional
    Outcome request(SessionId session, Wanted wanted, Caller by) {
        var locked = sessions.lock(session);
        if (locked.draftVersion() != wanted.draftVersion()) {
            return new Outcome.Refused(new Refusal.Moved(drafts.movedSince(session, wanted.draftVersion())));
        }
        var open = publications.open(session);
        if (open.isPresent()) {
            return new Outcome.AnotherOne(open.get().id, open.get().state);
        }
        var refusal = publishing.refusal(session, drafts.current(session), wanted.name());
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        var publication = new PublicationRow(
                session,
                wanted,
                locked.approvalRequired(),
                by.name(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        publications.persist(publication);
        var details = new HashMap<String, Object>();
        details.put("session", session.toString());
        details.put("draftVersion", wanted.draftVersion());
        details.put("state", publication.state);
        wanted.publishAt().ifPresent(due -> details.put("publishAt", due));
        audit.record(by, "publication.requested", "publication", publication.id, details);
        goingOut.ifDue(publication, locked);
        return new Outcome.Taken(PublicationView.of(publication, locked));
    }

    /** What became of the request. */
    sealed interface Outcome {
        /** It is out, or waits. */
        record Taken(PublicationView publication) implements Outcome {}

        /** Another one of the session may still go out. */
        record AnotherOne(UUID publication, State state) implements Outcome {}

        /** The draft can not be published as it is. */
        record Refused(Refusal refusal) implements Outcome {}
    }
}
