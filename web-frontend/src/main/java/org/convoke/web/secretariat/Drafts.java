package org.convoke.web.secretariat;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.convoke.web.services.Agenda;
import org.convoke.web.services.Agenda.Revision;
import org.convoke.web.services.Agenda.Session;
import org.convoke.web.signin.Reader;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Opens the drafts of sessions for those who prepare them. */
@ApplicationScoped
class Drafts {

    private static final int MOST_ATTEMPTS = 5;

    private final Agenda agenda;

    Drafts(@RestClient Agenda agenda) {
        this.agenda = agenda;
    }

    Session session(Reader reader, String slug) {
        return agenda.session(reader.bearer(), slug);
    }

    /** The draft with everything that is said of it, all of one version: it is asked for again where it moves meanwhile. */
    OpenDraft open(Reader reader, String slug) {
        var bearer = reader.bearer();
        var session = session(reader, slug);
        var published = Optional.ofNullable(session.latest())
                .map(latest -> agenda.revision(bearer, slug, Integer.toString(latest.number())))
                .map(Revision::programme);
        for (int i = 0; i < MOST_ATTEMPTS; i++) {
            var draft = agenda.draft(bearer, slug);
            var preview = agenda.preview(bearer, slug);
            var checked = agenda.checks(bearer, slug);
            if (preview.version() == draft.version() && checked.version() == draft.version()) {
                return new OpenDraft(session, draft, preview, checked.findings(), published);
            }
        }
        throw new IllegalStateException("the draft moved " + MOST_ATTEMPTS + " times while it was read");
    }
}
