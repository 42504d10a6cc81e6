package org.convoke.web.secretariat;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convoke.programme.ItemId;
import org.convoke.programme.MeetingId;
import org.jspecify.annotations.Nullable;

/** The forms of agenda items, for the secretariat, and for co-facilitators to propose. */
@Path("/{language}/secretariat/sessions/{slug}/items")
@Produces(MediaType.TEXT_HTML)
class ItemResource {

    private final Editor editor;
    private final Clock clock;

    ItemResource(Editor editor, Clock clock) {
        this.editor = editor;
        this.clock = clock;
    }

    /** The form of a new item; its id is made here, so that sending the form twice adds one item. */
    @GET
    @Path("/new")
    public Response blank(@PathParam("slug") String slug, @QueryParam("meeting") @Nullable UUID into) {
        var open = editor.open(slug);
        var part = new ItemPart(new ItemId(NewId.at(clock.instant())), open.languages());
        var meeting = Optional.ofNullable(into)
                .flatMap(id -> open.programme().meeting(new MeetingId(id)))
                .orElseThrow(NotFoundException::new);
        return editor.blank(open, part, part.blank(meeting));
    }

    @GET
    @Path("/{item}/edit")
    public Response form(@PathParam("slug") String slug, @PathParam("item") UUID item) {
        var open = editor.open(slug);
        return editor.shown(open, part(open, item));
    }

    @POST
    @Path("/{item}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response sent(
            @PathParam("slug") String slug, @PathParam("item") UUID item, MultivaluedMap<String, String> form) {
        var open = editor.open(slug);
        return editor.sent(open, part(open, item), form);
    }

    /** Puts a cancelled item back as it is published, into its meeting. */
    @POST
    @Path("/{item}/restore")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response restore(@PathParam("slug") String slug, @PathParam("item") UUID item) {
        var open = editor.openForSecretariat(slug);
        var part = part(open, item);
        var placed = open.published()
                .flatMap(published -> Items.find(published, part.id()))
                .orElseThrow(NotFoundException::new);
        var meeting = placed.meeting().withItems(List.of(placed.item()));
        var put = open.programme().meeting(meeting.id()).isPresent()
                ? new Edit.ItemPut(meeting.id(), placed.item())
                : new Edit.MeetingPut(meeting);
        var isThere = part.in(open.programme()).isPresent(); // as where the button is pressed twice
        return editor.made(open, part, isThere ? List.of() : put.added());
    }

    /**
     * Lets an item change places with the one before or after it, or take the place of another one.
     *
     * @param place the id of the item whose place it takes; empty where it is a neighbour
     */
    @POST
    @Path("/{item}/order")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response order(
            @PathParam("slug") String slug,
            @PathParam("item") UUID item,
            @FormParam("to") @Nullable String to,
            @FormParam("place") @Nullable UUID place) {
        var open = editor.openForSecretariat(slug);
        var where = Neighbours.LATER.equals(to) ? Neighbours.LATER : Neighbours.EARLIER;
        var commands = place == null
                ? Neighbours.exchanged(open.programme(), new ItemId(item), where)
                : Neighbours.moved(open.programme(), new ItemId(item), new ItemId(place));
        return editor.moved(open, part(open, item), commands, where);
    }

    private static ItemPart part(OpenDraft open, UUID item) {
        return new ItemPart(new ItemId(item), open.languages());
    }
}
