package org.convoke.web.secretariat;

import java.util.List;
import org.convoke.programme.Programme;
import org.convoke.web.services.Agenda.Session;

/**
 * A session with its draft, as the pages beside the draft have it open.
 *
 * @param version of the draft
 * @param mayEdit whether the reader may change what belongs to the session
 * @param bearer by which the services know the reader
 * @param desk the address of the desk
 */
public record OpenSession(
        Session session, Programme programme, int version, boolean mayEdit, String bearer, String desk) {

    public String slug() {
        return session.slug();
    }

    /** The languages that the session works in; English where it names none. */
    public List<String> languages() {
        return session.workingLanguages();
    }
}
