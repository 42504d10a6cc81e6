package org.convoke.web.secretariat.venue;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.convoke.programme.LocalizedText.Shown;
import org.convoke.web.secretariat.Answers;
import org.convoke.web.secretariat.Trail;
import org.convoke.web.services.Venues;
import org.convoke.web.services.Venues.House;
import org.convoke.web.services.Venues.Room;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Page;
import org.convoke.web.site.Section;
import org.convoke.web.site.Visit;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** All venues with their rooms. */
@Path("/{language}/secretariat/venues")
@Produces(MediaType.TEXT_HTML)
class VenueListResource {

    private static final Set<String> DONE = Set.of("saved", "removed");

    /**
     * A room of the list.
     *
     * @param capacity empty where it is not known, as are the booths
     * @param closed from when it is no longer to be had; empty where it is open
     */
    record RoomRow(
            UUID id,
            Shown name,
            String capacity,
            String booths,
            Optional<Shown> access,
            List<Shown> overflow,
            String closed) {}

    /** A venue of the list. */
    record VenueRow(UUID id, Shown name, Shown city, String zone, List<RoomRow> rooms) {}

    @CheckedTemplate(basePath = "secretariat/venue", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record VenueListPage(Page page, Trail trail, boolean mayEdit, String done, List<VenueRow> venues)
            implements TemplateInstance {}

    private final Venues venues;
    private final Visit visit;

    VenueListResource(@RestClient Venues venues, Visit visit) {
        this.venues = venues;
        this.visit = visit;
    }

    @GET
    public Response list(@QueryParam("done") @Nullable String done) {
        var reader = visit.reader(Audience.PROCESS);
        var rows = venues.all().stream().map(this::row).toList();
        return Answers.shown(new VenueListPage(
                visit.page(Section.SECRETARIAT, Audience.PROCESS),
                Trail.to(visit.words().say("venues")),
                reader.isAnyOf(Audience.SECRETARIAT.roles()),
                done != null && DONE.contains(done) ? "venues.done." + done : "",
                rows));
    }

    private VenueRow row(House house) {
        var rooms = venues.rooms(house.id());
        return new VenueRow(
                house.id(),
                house.name().in(visit.language()),
                house.city().in(visit.language()),
                house.zone().getId(),
                rooms.stream().map(room -> row(room, rooms)).toList());
    }

    private RoomRow row(Room room, List<Room> all) {
        return new RoomRow(
                room.id(),
                room.name().in(visit.language()),
                Objects.toString(room.capacity(), ""),
                Objects.toString(room.booths(), ""),
                Optional.ofNullable(room.access()).map(access -> access.in(visit.language())),
                room.overflow().stream()
                        .flatMap(id -> all.stream().filter(other -> other.id().equals(id)))
                        .map(other -> other.name().in(visit.language()))
                        .toList(),
                Optional.ofNullable(room.closedFrom())
                        .map(day -> visit.times().dateWithYear(day))
                        .orElse(""));
    }
}
