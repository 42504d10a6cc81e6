package org.convoke.web.secretariat;

import jakarta.enterprise.context.RequestScoped;
import org.convoke.web.services.Agenda;
import org.convoke.web.signin.Reader;
import org.convoke.web.signin.Role;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Visit;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Opens a session for a page that stands beside its draft. */
@RequestScoped
public class OpenSessions {

    private final Agenda agenda;
    private final Visit visit;

    OpenSessions(@RestClient Agenda agenda, Visit visit) {
        this.agenda = agenda;
        this.visit = visit;
    }

    /** For those who prepare it. */
    public OpenSession toRead(String slug) {
        return open(visit.reader(Audience.PROCESS), slug);
    }

    /** For those who change it. */
    public OpenSession toChange(String slug) {
        return open(visit.reader(Audience.SECRETARIAT), slug);
    }

    private OpenSession open(Reader reader, String slug) {
        var session = agenda.session(reader.bearer(), slug);
        var draft = agenda.draft(reader.bearer(), slug);
        return new OpenSession(
                session,
                draft.programme(),
                draft.version(),
                Mandates.hold(reader, session, Role.SECRETARIAT),
                reader.bearer(),
                "/" + visit.language() + "/secretariat/sessions/" + session.slug());
    }

    /** Where a page of a session stands. */
    public Trail trail(OpenSession open, String here) {
        return Trail.to(here).under(open.programme().title().in(visit.language()), open.desk());
    }
}
