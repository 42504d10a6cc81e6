package org.convoke.web.secretariat.document;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.convoke.web.secretariat.Answers;
import org.convoke.web.secretariat.OpenSessions;
import org.convoke.web.services.Documents;
import org.convoke.web.services.Refused;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Withdrawing a document: one that was never issued goes, one that was is from then on for those who prepare the session. */
@Path("/{language}/secretariat/sessions/{slug}/documents/{document}/withdrawal")
@Produces(MediaType.TEXT_HTML)
class WithdrawalResource {

    private final OpenSessions sessions;
    private final Documents documents;
    private final DocumentDesk desk;
    private final Questions questions;

    WithdrawalResource(OpenSessions sessions, @RestClient Documents documents, DocumentDesk desk, Questions questions) {
        this.sessions = sessions;
        this.documents = documents;
        this.desk = desk;
        this.questions = questions;
    }

    @GET
    public Response ask(@PathParam("slug") String slug, @PathParam("document") UUID document) {
        var open = sessions.toChange(slug);
        return Answers.shown(questions.withdraw(open, desk.read(open, document)));
    }

    /** @param edit what the question was about; where it is another one now, it is asked again */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(
            @PathParam("slug") String slug, @PathParam("document") UUID document, @FormParam("edit") String edit) {
        var open = sessions.toChange(slug);
        var tagged = desk.read(open, document);
        try {
            if (tagged.document().version() == null) {
                documents.remove(open.bearer(), open.slug(), document);
                return Answers.done(open.desk() + "/documents?done=withdrawn");
            }
            documents.change(
                    open.bearer(),
                    open.slug(),
                    document,
                    edit,
                    tagged.document().about().internal());
            return Answers.done(open.desk() + "/documents/" + document + "?done=withdrawn");
        } catch (Refused refused) {
            if (refused.status() != Answers.MOVED && refused.status() != Answers.CONFLICT) {
                throw refused;
            }
            return Answers.shown(refused.status(), questions.withdraw(open, desk.read(open, document)))
                    .build();
        }
    }
}
