package org.convoke.web.secretariat.venue;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.convoke.web.secretariat.Answers;
import org.convoke.web.secretariat.Fault;
import org.convoke.web.secretariat.Typed;
import org.convoke.web.secretariat.venue.CataloguePages.Showing;
import org.convoke.web.services.Refused;
import org.convoke.web.services.Venues;
import org.convoke.web.services.Venues.Room;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Visit;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The forms of the rooms of a venue, for the secretariat. */
@Path("/{language}/secretariat/venues/{venue}/rooms")
@Produces(MediaType.TEXT_HTML)
class RoomResource {

    private final Venues venues;
    private final CataloguePages pages;
    private final Visit visit;

    RoomResource(@RestClient Venues venues, CataloguePages pages, Visit visit) {
        this.venues = venues;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    @Path("/new")
    public Response blank(@PathParam("venue") UUID venue) {
        visit.reader(Audience.SECRETARIAT);
        return Answers.shown(page(venue, Optional.empty(), Showing.opened(Typed.NOTHING, "")));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(@PathParam("venue") UUID venue, MultivaluedMap<String, String> form) {
        var bearer = visit.reader(Audience.SECRETARIAT).bearer();
        var typed = typed(form);
        var read = form().read(typed, Optional.empty());
        if (read.understood().isEmpty()) {
            return refused(venue, Optional.empty(), typed, read.faults(), "");
        }
        var about = read.understood().get();
        try {
            venues.addRoom(bearer, venue, about);
            return done(venue);
        } catch (Refused refused) {
            var faults = CatalogueRefusals.of(refused, about.name().source());
            return refused(venue, Optional.empty(), typed, faults, "");
        }
    }

    @GET
    @Path("/{room}")
    public Response form(@PathParam("venue") UUID venue, @PathParam("room") UUID room) {
        visit.reader(Audience.SECRETARIAT);
        var answer = venues.room(venue, room);
        var known = answer.getEntity();
        var edit = Objects.requireNonNullElse(answer.getHeaderString(HttpHeaders.ETAG), "");
        return Answers.shown(page(venue, Optional.of(known), Showing.opened(form().fields(known.about()), edit)));
    }

    @POST
    @Path("/{room}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @PathParam("venue") UUID venue,
            @PathParam("room") UUID room,
            @FormParam("edit") @Nullable String edit,
            MultivaluedMap<String, String> form) {
        var bearer = visit.reader(Audience.SECRETARIAT).bearer();
        var typed = typed(form);
        var answer = venues.room(venue, room);
        var known = Optional.of(answer.getEntity());
        var opened = Objects.requireNonNullElse(edit, "");
        var read = form().read(typed, known.map(Room::about));
        if (read.understood().isEmpty()) {
            return refused(venue, known, typed, read.faults(), opened);
        }
        var about = read.understood().get();
        try {
            venues.changeRoom(bearer, venue, room, opened, about);
            return done(venue);
        } catch (Refused refused) {
            if (refused.status() == Answers.MOVED) {
                var now = Objects.requireNonNullElse(answer.getHeaderString(HttpHeaders.ETAG), "");
                return Answers.shown(Answers.MOVED, page(venue, known, new Showing(typed, List.of(), now, true)))
                        .build();
            }
            var faults = CatalogueRefusals.of(refused, about.name().source());
            return refused(venue, known, typed, faults, opened);
        }
    }

    private Response refused(UUID venue, Optional<Room> room, Typed typed, List<Fault> faults, String edit) {
        return Answers.shown(Answers.NOT_ACCEPTED, page(venue, room, new Showing(typed, faults, edit, false)))
                .build();
    }

    private CataloguePages.RoomPage page(UUID venue, Optional<Room> room, Showing showing) {
        return pages.room(venues.one(venue).getEntity(), room, venues.rooms(venue), showing);
    }

    private Response done(UUID venue) {
        return Answers.done(pages.list() + "?done=saved#venue-" + venue);
    }

    private static RoomForm form() {
        return new RoomForm(CataloguePages.languages());
    }

    private static Typed typed(MultivaluedMap<String, String> form) {
        return Typed.of(form).without("csrf").without("edit");
    }
}
