package org.convoke.web.publicsite;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.convoke.web.programme.SessionHead;
import org.convoke.web.services.Agenda.Seal;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Page;
import org.convoke.web.site.Section;
import org.convoke.web.site.Visit;

/**
 * How to prove a copy of a revision: what to keep, and how to check it years later without us. It is about what everybody
 * may read, whoever reads the page: this is what the website gives out signed.
 */
@Path("/{language}/sessions/{slug}/revisions/{number:\\d{1,6}}/proof")
@Produces(MediaType.TEXT_HTML)
class ProofResource {

    /**
     * The page.
     *
     * @param published when
     * @param copy the whole address of the signed bytes
     * @param keys the whole address of the public keys
     */
    @CheckedTemplate(basePath = "publicsite", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ProofPage(
            Page page,
            SessionHead head,
            String slug,
            Proof proof,
            Seal seal,
            String published,
            String copy,
            String keys)
            implements TemplateInstance {}

    private final PublicAgenda agenda;
    private final Visit visit;
    private final StructuredData site;

    ProofResource(PublicAgenda agenda, Visit visit, StructuredData site) {
        this.agenda = agenda;
        this.visit = visit;
        this.site = site;
    }

    @GET
    public ProofPage proof(@PathParam("slug") String slug, @PathParam("number") int number) {
        var session = agenda.session(Optional.empty(), slug);
        var revision = agenda.revision(Optional.empty(), slug, number);
        var programme = Optional.ofNullable(revision.programme()).orElseThrow(NotFoundException::new);
        var proof = Proof.of(revision, visit.words());
        visit.lastModified(revision.publishedAt());
        return new ProofPage(
                visit.page(Section.SESSIONS, Audience.EVERYBODY),
                SessionHead.of(session, programme, visit),
                slug,
                proof,
                proof.seal().orElseThrow(NotFoundException::new),
                visit.times()
                        .moment(
                                revision.publishedAt(),
                                session.venue().zone(),
                                session.venue().city().in(visit.language()).text()),
                site.at("/api/v1/sessions/" + session.slug() + "/revisions/" + number + "/signed"),
                site.at("/.well-known/convoke-keys.json"));
    }
}
