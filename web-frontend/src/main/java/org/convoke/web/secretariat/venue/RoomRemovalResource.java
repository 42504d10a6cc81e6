package org.convoke.web.secretariat.venue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.convoke.programme.LocalizedText.Shown;
import org.convoke.web.secretariat.Answers;
import org.convoke.web.secretariat.Trail;
import org.convoke.web.services.Agenda;
import org.convoke.web.services.Agenda.Session;
import org.convoke.web.services.Refused;
import org.convoke.web.services.Venues;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Page;
import org.convoke.web.site.Section;
import org.convoke.web.site.Visit;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Taking a room away: asked once, and refused with what is planned in it. */
@Path("/{language}/secretariat/venues/{venue}/rooms/{room}/removal")
@Produces(MediaType.TEXT_HTML)
class RoomRemovalResource {

    /** Something that is planned in the room; of a session that the reader does not prepare, only when. */
    record Use(Optional<Shown> session, String href, String day, String from, String to) {}

    /** @param uses what is planned in it, where that has just kept it from being taken away */
    @CheckedTemplate(basePath = "secretariat/venue", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RoomRemovalPage(Page page, Trail trail, Shown name, String action, String form, String back, List<Use> uses)
            implements TemplateInstance {}

    private final Venues venues;
    private final Agenda agenda;
    private final CataloguePages pages;
    private final Visit visit;

    RoomRemovalResource(@RestClient Venues venues, @RestClient Agenda agenda, CataloguePages pages, Visit visit) {
        this.venues = venues;
        this.agenda = agenda;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response ask(@PathParam("venue") UUID venue, @PathParam("room") UUID room) {
        visit.reader(Audience.SECRETARIAT);
        return Answers.shown(page(venue, room, List.of()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@PathParam("venue") UUID venue, @PathParam("room") UUID room) {
        var bearer = visit.reader(Audience.SECRETARIAT).bearer();
        try {
            venues.removeRoom(bearer, venue, room);
            return Answers.done(pages.list() + "?done=removed#venue-" + venue);
        } catch (Refused refused) {
            if (!refused.kind().equals("room-in-use")) {
                throw refused;
            }
            var sessions = agenda.sessions(bearer);
            var uses = StreamSupport.stream(refused.more("meetings").spliterator(), false)
                    .map(use -> use(use, sessions))
                    .toList();
            return Answers.shown(Answers.CONFLICT, page(venue, room, uses)).build();
        }
    }

    private Use use(JsonNode use, List<Session> sessions) {
        var times = visit.times();
        var session = sessions.stream()
                .filter(known ->
                        known.id().toString().equals(use.path("session").asText()))
                .findFirst();
        return new Use(
                session.map(known -> known.title().in(visit.language())),
                session.map(known -> "/" + visit.language() + "/secretariat/sessions/" + known.slug())
                        .orElse(""),
                times.dayWithYear(LocalDate.parse(use.path("date").asText())),
                times.time(LocalTime.parse(use.path("from").asText())),
                times.time(LocalTime.parse(use.path("to").asText())));
    }

    private RoomRemovalPage page(UUID venue, UUID room, List<Use> uses) {
        var known = venues.room(venue, room).getEntity();
        var name = known.name().in(visit.language());
        var form = pages.list() + "/" + venue + "/rooms/" + room;
        return new RoomRemovalPage(
                visit.page(Section.SECRETARIAT, Audience.SECRETARIAT),
                pages.trail(visit.words().say("venues.remove", "name", name.text())),
                name,
                form + "/removal",
                form,
                pages.list() + "#venue-" + venue,
                uses);
    }
}
