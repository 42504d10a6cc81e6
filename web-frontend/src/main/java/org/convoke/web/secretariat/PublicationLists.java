package org.convoke.web.secretariat;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import org.convoke.web.services.Agenda.Session;
import org.convoke.web.services.Publications;
import org.convoke.web.services.Publications.Publication;
import org.convoke.web.signin.Reader;
import org.convoke.web.site.Visit;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The publications of a session in lists, and where a reader is led after one. */
@RequestScoped
class PublicationLists {

    private static final int MOST = 6;

    private final Publications publications;
    private final NoticeLists notices;
    private final Visit visit;

    PublicationLists(@RestClient Publications publications, NoticeLists notices, Visit visit) {
        this.publications = publications;
        this.notices = notices;
        this.visit = visit;
    }

    /** The newest ones, with what the reader can do with each. */
    List<PublicationRow> of(Reader reader, Session session) {
        return publications.all(reader.bearer(), session.slug()).stream()
                .limit(MOST)
                .map(publication -> row(reader, session, publication))
                .toList();
    }

    PublicationRow row(Reader reader, Session session, Publication publication) {
        var row = PublicationRow.of(publication, session, visit.words());
        return new PublicationRow(
                row.id(),
                row.title(),
                row.state(),
                row.style(),
                row.due(),
                row.asked(),
                row.reason(),
                row.waits(),
                row.steps().stream()
                        .filter(step -> Mandates.hold(reader, session, step.roles()))
                        .toList());
    }

    /**
     * The address to lead to: the board of the notice where the publication is out and its notice is there already, else
     * the desk, which says what became of it.
     */
    String after(Reader reader, Session session, Publication publication) {
        var secretariat = "/" + visit.language() + "/secretariat/";
        var desk = secretariat + "sessions/" + session.slug();
        var revision = publication.revision();
        if (revision == null) {
            return desk + "?asked=" + publication.id();
        }
        return notices.ofRevision(reader, session, revision)
                .map(notice -> secretariat + "notices/" + notice.id())
                .orElse(desk + "?published=" + revision);
    }
}
