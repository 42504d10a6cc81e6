package org.convoke.web.secretariat;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** The form of what a draft says of the session as a whole, for the secretariat, and for co-facilitators to propose. */
@Path("/{language}/secretariat/sessions/{slug}/session")
@Produces(MediaType.TEXT_HTML)
class SessionFormResource {

    private final Editor editor;

    SessionFormResource(Editor editor) {
        this.editor = editor;
    }

    @GET
    @Path("/edit")
    public Response form(@PathParam("slug") String slug) {
        var open = editor.open(slug);
        return editor.shown(open, part(open));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response sent(@PathParam("slug") String slug, MultivaluedMap<String, String> form) {
        var open = editor.open(slug);
        return editor.sent(open, part(open), form);
    }

    private static SessionPart part(OpenDraft open) {
        return new SessionPart(open.session().id(), open.languages());
    }
}
