package org.convoke.agenda.draft;

import java.util.Optional;
import org.convoke.agenda.session.SessionId;
import org.convoke.programme.Programme;

/** What was last published of a session; whoever keeps the revisions tells it. */
public interface LastPublished {

    /** The programme of the newest revision, if there is one. */
    Optional<Programme> latest(SessionId session);
}
