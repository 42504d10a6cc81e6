package org.convoke.web.secretariat;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.convoke.programme.MeetingId;

/** The forms of meetings, for the secretariat, and for co-facilitators to propose. */
@Path("/{language}/secretariat/sessions/{slug}/meetings")
@Produces(MediaType.TEXT_HTML)
class MeetingResource {

    private final Editor editor;
    private final Clock clock;

    MeetingResource(Editor editor, Clock clock) {
        this.editor = editor;
        this.clock = clock;
    }

    /** The form of a new meeting; its id is made here, so that sending the form twice adds one meeting. */
    @GET
    @Path("/new")
    public Response blank(@PathParam("slug") String slug) {
        var open = editor.open(slug);
        var part = part(open, NewId.at(clock.instant()));
        return editor.blank(open, part, part.blank(open.programme()));
    }

    @GET
    @Path("/{meeting}/edit")
    public Response form(@PathParam("slug") String slug, @PathParam("meeting") UUID meeting) {
        var open = editor.open(slug);
        return editor.shown(open, part(open, meeting));
    }

    @POST
    @Path("/{meeting}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response sent(
            @PathParam("slug") String slug, @PathParam("meeting") UUID meeting, MultivaluedMap<String, String> form) {
        var open = editor.open(slug);
        return editor.sent(open, part(open, meeting), form);
    }

    /** Puts a cancelled meeting back as it is published, with what was planned in it. */
    @POST
    @Path("/{meeting}/restore")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response restore(@PathParam("slug") String slug, @PathParam("meeting") UUID meeting) {
        var open = editor.openForSecretariat(slug);
        var part = part(open, meeting);
        var published = open.published()
                .flatMap(programme -> programme.meeting(part.id()))
                .orElseThrow(NotFoundException::new);
        var items = published.items().stream()
                .filter(item -> Items.find(open.programme(), item.id()).isEmpty())
                .toList();
        var isThere = part.in(open.programme()).isPresent(); // as where the button is pressed twice
        return editor.made(open, part, isThere ? List.of() : new Edit.MeetingPut(published.withItems(items)).added());
    }

    private static MeetingPart part(OpenDraft open, UUID meeting) {
        return new MeetingPart(new MeetingId(meeting), open.languages());
    }
}
