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
import java.util.stream.Stream;
import org.convoke.web.programme.SessionHead;
import org.convoke.web.services.Papers;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Page;
import org.convoke.web.site.Section;
import org.convoke.web.site.Visit;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * The documents of a session that everybody may read: each in its languages side by side, with its earlier versions. It is
 * the same page for whoever reads it: what only some may read can not be fetched by a link.
 */
@Path("/{language}/sessions/{slug}/documents")
@Produces(MediaType.TEXT_HTML)
class DocumentsResource {

    /** The page. */
    @CheckedTemplate(basePath = "publicsite", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DocumentsPage(Page page, SessionHead head, String slug, List<ListedDocument> documents, String address)
            implements TemplateInstance {}

    private final PublicAgenda agenda;
    private final Papers papers;
    private final Visit visit;
    private final StructuredData site;

    DocumentsResource(PublicAgenda agenda, @RestClient Papers papers, Visit visit, StructuredData site) {
        this.agenda = agenda;
        this.papers = papers;
        this.visit = visit;
        this.site = site;
    }

    @GET
    public DocumentsPage documents(@PathParam("slug") String slug) {
        var session = agenda.session(Optional.empty(), slug);
        var newest = Optional.ofNullable(session.latest()).orElseThrow(NotFoundException::new);
        var programme = Optional.ofNullable(
                        agenda.revision(Optional.empty(), slug, newest.number()).programme())
                .orElseThrow(NotFoundException::new);
        var page = visit.page(Section.SESSIONS, Audience.EVERYBODY);
        var listing = new DocumentListing(programme, page, page.href("/sessions/" + slug));
        return new DocumentsPage(
                page,
                SessionHead.of(session, programme, visit),
                slug,
                Stream.concat(listing.filed(papers.documents(slug)), listing.elsewhere())
                        .toList(),
                site.pageOf(session, visit.language()) + "/documents");
    }
}
