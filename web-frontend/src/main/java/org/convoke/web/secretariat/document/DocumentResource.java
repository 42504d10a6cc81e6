package org.convoke.web.secretariat.document;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.convoke.web.secretariat.Answers;
import org.convoke.web.secretariat.Fault;
import org.convoke.web.secretariat.OpenSession;
import org.convoke.web.secretariat.OpenSessions;
import org.convoke.web.secretariat.Texts;
import org.convoke.web.secretariat.Typed;
import org.convoke.web.secretariat.Upload;
import org.convoke.web.secretariat.document.AboutForm.Reading;
import org.convoke.web.secretariat.document.DocumentPages.Showing;
import org.convoke.web.services.Documents;
import org.convoke.web.services.Documents.About;
import org.convoke.web.services.Refused;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

/** A document of a session: filing it, and what is said of it. */
@Path("/{language}/secretariat/sessions/{slug}/documents")
@Produces(MediaType.TEXT_HTML)
class DocumentResource {

    private final OpenSessions sessions;
    private final Documents documents;
    private final DocumentDesk desk;
    private final DocumentPages pages;

    DocumentResource(OpenSessions sessions, @RestClient Documents documents, DocumentDesk desk, DocumentPages pages) {
        this.sessions = sessions;
        this.documents = documents;
        this.desk = desk;
        this.pages = pages;
    }

    /** @param place what the new document is to belong to, as the form names it */
    @GET
    @Path("/new")
    public Response blank(@PathParam("slug") String slug, @QueryParam("place") @Nullable String place) {
        var open = sessions.toChange(slug);
        var typed = place == null ? AboutForm.blank() : AboutForm.blank().with("place", place);
        return Answers.shown(pages.blank(open, typed, List.of()));
    }

    /** Files a document with the files that were chosen for it; those that are not taken can be chosen anew on its page. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response file(@PathParam("slug") String slug, MultipartFormDataInput form) {
        var open = sessions.toChange(slug);
        var sent = Upload.of(form);
        return switch (form(open).read(sent.typed(), Optional.empty())) {
            case Reading.Refused refused -> again(open, sent, refused.faults());
            case Reading.Understood understood -> file(open, sent, understood.about());
        };
    }

    private Response file(OpenSession open, Upload sent, About about) {
        try {
            var document = documents.file(open.bearer(), open.slug(), about);
            var faults = desk.send(open, document.id(), document.newest().number(), sent.files())
                    .toList();
            return faults.isEmpty()
                    ? Answers.done(open.desk() + "/documents/" + document.id() + "?done=filed")
                    : Answers.shown(
                                    Answers.NOT_ACCEPTED,
                                    pages.page(open, desk.read(open, document.id()), Showing.withoutFiles(faults)))
                            .build();
        } catch (Refused refused) {
            return again(open, sent, Refusals.ofAbout(refused, Texts.source(null, open.languages())));
        }
    }

    /** Browsers do not give a form its files back: where some were chosen, that is said beside what is wrong. */
    private Response again(OpenSession open, Upload sent, List<Fault> faults) {
        var all = Stream.concat(
                        faults.stream(),
                        sent.files().keySet().stream()
                                .sorted()
                                .map(field -> Fault.of(field, "filing.fault.file-again")))
                .toList();
        return Answers.shown(Answers.NOT_ACCEPTED, pages.blank(open, sent.typed(), all))
                .build();
    }

    @GET
    @Path("/{document}")
    public Response show(
            @PathParam("slug") String slug,
            @PathParam("document") UUID document,
            @QueryParam("done") @Nullable String done) {
        var open = sessions.toRead(slug);
        return Answers.shown(pages.page(open, desk.read(open, document), Showing.plain(done)));
    }

    /** Changes what is said of a document. */
    @POST
    @Path("/{document}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @PathParam("slug") String slug,
            @PathParam("document") UUID document,
            @FormParam("edit") String edit,
            MultivaluedMap<String, String> form) {
        var open = sessions.toChange(slug);
        var typed = Typed.of(form).without("csrf").without("edit");
        var known = desk.read(open, document);
        return switch (form(open).read(typed, Optional.of(known.document().about()))) {
            case Reading.Refused refused -> refused(open, document, typed, refused.faults());
            case Reading.Understood understood -> change(open, document, edit, typed, understood.about());
        };
    }

    private Response change(OpenSession open, UUID document, String edit, Typed typed, About about) {
        try {
            documents.change(open.bearer(), open.slug(), document, edit, about);
            return Answers.done(open.desk() + "/documents/" + document + "?done=saved");
        } catch (Refused refused) {
            if (refused.status() == Answers.MOVED) {
                return Answers.shown(
                                Answers.MOVED, pages.page(open, desk.read(open, document), Showing.overtaken(typed)))
                        .build();
            }
            return refused(
                    open,
                    document,
                    typed,
                    Refusals.ofAbout(refused, about.title().source()));
        }
    }

    private Response refused(OpenSession open, UUID document, Typed typed, List<Fault> faults) {
        return Answers.shown(
                        Answers.NOT_ACCEPTED,
                        pages.page(open, desk.read(open, document), Showing.refused(typed, faults)))
                .build();
    }

    private static AboutForm form(OpenSession open) {
        return new AboutForm(open.languages(), open.programme().venue().zone());
    }
}
