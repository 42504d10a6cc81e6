package org.convoke.agenda.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.convoke.agenda.draft.Amending;
import org.convoke.kit.caller.Caller;

/** Keeps what the draft of a session says of a document as it is: publishing the draft then tells it. */
@ApplicationScoped
class Citing {

    private final Amending draft;
    private final Addresses addresses;
    private final Clock clock;

    Citing(Amending draft, Addresses addresses, Clock clock) {
        this.draft = draft;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** Names the document in the draft in the version that holds now, or no longer. */
    @Transactional(Transactional.TxType.MANDATORY)
    void cite(SessionDocument document, Caller by) {
        draft.amend(document.session(), new Citation(document, addresses, clock.instant())::in, by);
    }
}
