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
import org.convoke.programme.Venue;
import org.convoke.web.secretariat.Answers;
import org.convoke.web.secretariat.Fault;
import org.convoke.web.secretariat.QuestionPage;
import org.convoke.web.secretariat.QuestionPage.Hidden;
import org.convoke.web.secretariat.Typed;
import org.convoke.web.secretariat.venue.CataloguePages.Showing;
import org.convoke.web.services.Refused;
import org.convoke.web.services.Venues;
import org.convoke.web.services.Venues.House;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Section;
import org.convoke.web.site.Visit;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The forms of venues, for the secretariat. */
@Path("/{language}/secretariat/venues")
@Produces(MediaType.TEXT_HTML)
class VenueResource {

    private final Venues venues;
    private final CataloguePages pages;
    private final Visit visit;

    VenueResource(@RestClient Venues venues, CataloguePages pages, Visit visit) {
        this.venues = venues;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    @Path("/new")
    public Response blank() {
        visit.reader(Audience.SECRETARIAT);
        return Answers.shown(pages.venue(Optional.empty(), Showing.opened(Typed.NOTHING, "")));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(MultivaluedMap<String, String> form) {
        var bearer = visit.reader(Audience.SECRETARIAT).bearer();
        var typed = typed(form);
        var read = form().read(typed, Optional.empty());
        if (read.understood().isEmpty()) {
            return refused(Optional.empty(), typed, read.faults(), "");
        }
        try {
            venues.add(bearer, read.understood().get());
            return done("saved");
        } catch (Refused refused) {
            return refused(
                    Optional.empty(),
                    typed,
                    CatalogueRefusals.of(refused, source(read.understood().get())),
                    "");
        }
    }

    @GET
    @Path("/{venue}")
    public Response form(@PathParam("venue") UUID venue) {
        visit.reader(Audience.SECRETARIAT);
        var answer = venues.one(venue);
        var house = answer.getEntity();
        return Answers.shown(pages.venue(
                Optional.of(house),
                Showing.opened(
                        form().fields(house.venue()),
                        Objects.requireNonNullElse(answer.getHeaderString(HttpHeaders.ETAG), ""))));
    }

    @POST
    @Path("/{venue}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @PathParam("venue") UUID venue,
            @FormParam("edit") @Nullable String edit,
            MultivaluedMap<String, String> form) {
        var bearer = visit.reader(Audience.SECRETARIAT).bearer();
        var typed = typed(form);
        var answer = venues.one(venue);
        var known = Optional.of(answer.getEntity());
        var opened = Objects.requireNonNullElse(edit, "");
        var read = form().read(typed, known.map(House::venue));
        if (read.understood().isEmpty()) {
            return refused(known, typed, read.faults(), opened);
        }
        try {
            venues.change(bearer, venue, opened, read.understood().get());
            return done("saved");
        } catch (Refused refused) {
            if (refused.status() == Answers.MOVED) {
                var now = Objects.requireNonNullElse(answer.getHeaderString(HttpHeaders.ETAG), "");
                return Answers.shown(Answers.MOVED, pages.venue(known, new Showing(typed, List.of(), now, true)))
                        .build();
            }
            return refused(
                    known,
                    typed,
                    CatalogueRefusals.of(refused, source(read.understood().get())),
                    opened);
        }
    }

    @GET
    @Path("/{venue}/removal")
    public Response ask(@PathParam("venue") UUID venue) {
        visit.reader(Audience.SECRETARIAT);
        return Answers.shown(question(venues.one(venue).getEntity()));
    }

    /** A venue is taken away after its rooms: which those are stands on the list. */
    @POST
    @Path("/{venue}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@PathParam("venue") UUID venue) {
        var bearer = visit.reader(Audience.SECRETARIAT).bearer();
        try {
            venues.remove(bearer, venue);
            return done("removed");
        } catch (Refused refused) {
            if (!refused.kind().equals("venue-has-rooms")) {
                throw refused;
            }
            return Answers.shown(Answers.CONFLICT, question(venues.one(venue).getEntity()))
                    .build();
        }
    }

    private QuestionPage question(House house) {
        var name = house.name().in(visit.language()).text();
        var rooms = venues.rooms(house.id()).stream()
                .map(room -> room.name().in(visit.language()).text())
                .toList();
        var title = visit.words().say("venues.remove", "name", name);
        return new QuestionPage(
                visit.page(Section.SECRETARIAT, Audience.SECRETARIAT),
                pages.trail(title),
                name,
                title,
                List.of(
                        rooms.isEmpty()
                                ? visit.words().say("venues.remove.text")
                                : visit.words()
                                        .say(
                                                "venues.remove.has-rooms",
                                                "rooms",
                                                String.join(visit.words().say("list.comma"), rooms))),
                pages.list() + "/" + house.id() + "/removal",
                List.<Hidden>of(),
                rooms.isEmpty() ? visit.words().say("venues.remove.button") : "",
                pages.list(),
                visit.words().say("filing.leave"));
    }

    private Response refused(Optional<House> house, Typed typed, List<Fault> faults, String edit) {
        return Answers.shown(Answers.NOT_ACCEPTED, pages.venue(house, new Showing(typed, faults, edit, false)))
                .build();
    }

    private Response done(String what) {
        return Answers.done(pages.list() + "?done=" + what);
    }

    private static VenueForm form() {
        return new VenueForm(CataloguePages.languages());
    }

    private static String source(Venue venue) {
        return venue.name().source();
    }

    private static Typed typed(MultivaluedMap<String, String> form) {
        return Typed.of(form).without("csrf").without("edit");
    }
}
