package org.convoke.web.secretariat.document;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.convoke.web.secretariat.Answers;
import org.convoke.web.secretariat.OpenSession;
import org.convoke.web.secretariat.OpenSessions;
import org.convoke.web.secretariat.Upload;
import org.convoke.web.secretariat.document.DocumentPages.Showing;
import org.convoke.web.services.Documents;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** The versions of a document: begun, filled with files language by language, given out for ever. */
@Path("/{language}/secretariat/sessions/{slug}/documents/{document}/versions")
@Produces(MediaType.TEXT_HTML)
class VersionResource {

    private static final String REMOVE = "remove-";

    private final OpenSessions sessions;
    private final Documents documents;
    private final DocumentDesk desk;
    private final DocumentPages pages;
    private final Questions questions;

    VersionResource(
            OpenSessions sessions,
            @RestClient Documents documents,
            DocumentDesk desk,
            DocumentPages pages,
            Questions questions) {
        this.sessions = sessions;
        this.documents = documents;
        this.desk = desk;
        this.pages = pages;
        this.questions = questions;
    }

    /** Begins the next version. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begin(@PathParam("slug") String slug, @PathParam("document") UUID document) {
        var open = sessions.toChange(slug);
        documents.begin(open.bearer(), open.slug(), document);
        return done(open, document, "begun");
    }

    /** Sends files to a version, or takes one out of it, by the button that was pressed. */
    @POST
    @Path("/{number}/files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response files(
            @PathParam("slug") String slug,
            @PathParam("document") UUID document,
            @PathParam("number") int number,
            MultipartFormDataInput form) {
        var open = sessions.toChange(slug);
        var sent = Upload.of(form);
        var button = sent.typed().text("do");
        if (button.startsWith(REMOVE)) {
            documents.removeFile(open.bearer(), open.slug(), document, number, button.substring(REMOVE.length()));
            return done(open, document, "removed");
        }
        var faults = desk.send(open, document, number, sent.files()).toList();
        return faults.isEmpty()
                ? done(open, document, sent.files().isEmpty() ? "nothing" : "sent")
                : Answers.shown(
                                Answers.NOT_ACCEPTED,
                                pages.page(open, desk.read(open, document), Showing.withoutFiles(faults)))
                        .build();
    }

    /** Asks before what cannot be taken back. */
    @GET
    @Path("/{number}/issue")
    public Response ask(
            @PathParam("slug") String slug, @PathParam("document") UUID document, @PathParam("number") int number) {
        var open = sessions.toChange(slug);
        return Answers.shown(questions.issue(open, desk.read(open, document).document(), number));
    }

    @POST
    @Path("/{number}/issue")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response issue(
            @PathParam("slug") String slug, @PathParam("document") UUID document, @PathParam("number") int number) {
        var open = sessions.toChange(slug);
        documents.issue(open.bearer(), open.slug(), document, number);
        return done(open, document, "issued");
    }

    /** Names the version that holds in the draft, where it does not. */
    @POST
    @Path("/naming")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response name(@PathParam("slug") String slug, @PathParam("document") UUID document) {
        var open = sessions.toChange(slug);
        var holds = desk.read(open, document).document().version();
        if (holds != null) {
            documents.issue(open.bearer(), open.slug(), document, holds);
        }
        return done(open, document, "named");
    }

    private static Response done(OpenSession open, UUID document, String what) {
        return Answers.done(open.desk() + "/documents/" + document + "?done=" + what);
    }
}
