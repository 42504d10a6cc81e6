package org.convoke.web.publicsite;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.convoke.programme.Change;
import org.convoke.programme.Programme;
import org.convoke.web.programme.ChangeList;
import org.convoke.web.programme.NotHeld;
import org.convoke.web.programme.SessionHead;
import org.convoke.web.services.Agenda.Revision;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Page;
import org.convoke.web.site.Section;
import org.convoke.web.site.Visit;

/**
 * What changed since a reader last looked: a link that she keeps. It names the publication that she read, and always
 * compares that with the one that holds; nobody has to sign in, and nothing is kept of who looked when. It shows what
 * everybody may read, so that it is the same for everybody who is sent it.
 */
@Path("/{language}/sessions/{slug}/since/{number:\\d{1,6}}")
@Produces(MediaType.TEXT_HTML)
class SinceResource {

    /**
     * The page; without changes where the publication still holds.
     *
     * @param since the publication that the reader had read
     * @param newest the one that holds
     */
    @CheckedTemplate(basePath = "publicsite", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SincePage(
            Page page,
            SessionHead head,
            Optional<NotHeld> notHeld,
            String slug,
            NamedRevision since,
            NamedRevision newest,
            ChangeList changes)
            implements TemplateInstance {}

    private final PublicAgenda agenda;
    private final Visit visit;

    SinceResource(PublicAgenda agenda, Visit visit) {
        this.agenda = agenda;
        this.visit = visit;
    }

    @GET
    public SincePage since(@PathParam("slug") String slug, @PathParam("number") int number) {
        var session = agenda.session(Optional.empty(), slug);
        var newest = Optional.ofNullable(session.latest()).orElseThrow(NotFoundException::new);
        var read = agenda.revision(Optional.empty(), slug, number);
        var holds = agenda.revision(Optional.empty(), slug, newest.number());
        var changes = read.number() == holds.number()
                ? List.<Change>of()
                : agenda.compare(Optional.empty(), slug, read.number(), holds.number())
                        .changes();
        visit.lastModified(newest.publishedAt());
        var isNow = programmeOf(holds);
        return new SincePage(
                visit.page(Section.SESSIONS, Audience.EVERYBODY),
                SessionHead.of(session, isNow, visit),
                NotHeld.of(isNow.standing(), visit.words()),
                slug,
                NamedRevision.of(session, read, visit),
                NamedRevision.of(session, holds, visit),
                ChangeList.of(changes, programmeOf(read), isNow, visit.language(), visit.otherZone()));
    }

    private static Programme programmeOf(Revision revision) {
        return Optional.ofNullable(revision.programme()).orElseThrow(NotFoundException::new);
    }
}
