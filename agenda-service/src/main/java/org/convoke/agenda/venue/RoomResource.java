package org.convoke.agenda.venue;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.caller.NeedsMandate;
import org.convoke.kit.caller.Role;
import org.convoke.kit.problem.ETags;
import org.convoke.kit.problem.Problem;
import org.convoke.kit.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The rooms of a venue: anybody reads them, a secretariat changes them and asks which are free. */
@Path("/venues/{venue}/rooms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Venues")
class RoomResource {

    private static final String WHO = "For a secretariat, of whichever process.";

    private final Catalogue catalogue;
    private final VenueTable table;
    private final RoomUse use;
    private final Caller caller;

    RoomResource(Catalogue catalogue, VenueTable table, RoomUse use, Caller caller) {
        this.catalogue = catalogue;
        this.table = table;
        this.use = use;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "The rooms of a venue, in the order in which they were added", description = "For anybody.")
    public List<RoomView> all(UUID venue) {
        return table.rooms(required(venue).id()).stream().map(RoomView::of).toList();
    }

    @GET
    @Path("/{room}")
    @Operation(summary = "One room; its version is the ETag", description = "For anybody.")
    public RestResponse<RoomView> one(UUID venue, UUID room) {
        return tagged(table.room(venue, room)
                        .orElseThrow(
                                () -> Problem.notFound("There is no such room").build()))
                .build();
    }

    /** Says of meetings that are not public when they are, so that it is for those who plan. */
    @GET
    @Path("/free")
    @Operation(
            summary = "The rooms that no meeting uses then, in any published programme or draft of any session",
            description = "For a secretariat or co-facilitators. Times are those of the venue; programmes know rooms by"
                    + " their names.")
    @NeedsMandate({Role.SECRETARIAT, Role.COFACILITATOR})
    public List<RoomView> free(
            UUID venue,
            @Parameter(example = "2017-09-04") @QueryParam("date") @Nullable String date,
            @Parameter(example = "10:00") @QueryParam("from") @Nullable String from,
            @Parameter(example = "13:00") @QueryParam("to") @Nullable String to) {
        var when = When.of(date, from, to);
        var house = required(venue);
        var used = use.usedAt(house.about(), when.date(), when.from(), when.to());
        return table.rooms(house.id()).stream()
                .filter(room -> room.about().isOpenOn(when.date()))
                .filter(room ->
                        Collections.disjoint(used, Names.words(room.about().name())))
                .map(RoomView::of)
                .toList();
    }

    @POST
    @Operation(summary = "Adds a room", description = WHO)
    @APIResponseSchema(value = RoomView.class, responseCode = "201", responseDescription = "The room")
    @NeedsMandate(Role.SECRETARIAT)
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<RoomView> add(UUID venue, AboutRoom about) {
        var room = catalogue.add(venue, about, caller).orRefused();
        return tagged(room)
                .status(RestResponse.Status.CREATED)
                .location(URI.create("/venues/%s/rooms/%s".formatted(venue, room.id())))
                .build();
    }

    @PUT
    @Path("/{room}")
    @Operation(
            summary = "Changes what is said of a room, or closes it from a day on",
            description = WHO + " If-Match is the ETag that was read.")
    @NeedsMandate(Role.SECRETARIAT)
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<RoomView> change(
            UUID venue, UUID room, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, AboutRoom about) {
        return tagged(catalogue
                        .change(venue, room, ETags.required(ifMatch), about, caller)
                        .orRefused())
                .build();
    }

    @DELETE
    @Path("/{room}")
    @Operation(
            summary = "Takes a room away that no meeting to come is in",
            description = WHO + " One that is used can be closed instead.")
    @NeedsMandate(Role.SECRETARIAT)
    public void remove(UUID venue, UUID room) {
        catalogue.removeRoom(venue, room, caller).orRefused();
    }

    private Catalogue.Venue required(UUID venue) {
        return table.venue(venue)
                .orElseThrow(() -> Problem.notFound("There is no such venue").build());
    }

    private static RestResponse.ResponseBuilder<RoomView> tagged(Catalogue.Room room) {
        return RestResponse.ResponseBuilder.ok(RoomView.of(room)).header(HttpHeaders.ETAG, ETags.of(room.edit()));
    }

    /** The time that is asked for. */
    private record When(LocalDate date, LocalTime from, LocalTime to) {

        static When of(@Nullable String date, @Nullable String from, @Nullable String to) {
            var wrong = new ArrayList<Violation>();
            var day = read("date", date, LocalDate::parse, LocalDate.EPOCH, "must be a day such as 2017-09-04", wrong);
            var begin =
                    read("from", from, LocalTime::parse, LocalTime.MIN, "must be a time of day such as 10:00", wrong);
            var end = read("to", to, LocalTime::parse, LocalTime.MAX, "must be a time of day such as 13:00", wrong);
            if (wrong.isEmpty() && !end.isAfter(begin)) {
                wrong.add(new Violation("to", "query", "must be after from"));
            }
            if (!wrong.isEmpty()) {
                throw Problem.invalid(wrong).build();
            }
            return new When(day, begin, end);
        }

        private static <T> T read(
                String name,
                @Nullable String value,
                Function<String, T> parser,
                T otherwise,
                String message,
                List<Violation> wrong) {
            try {
                if (value != null) {
                    return parser.apply(value);
                }
            } catch (DateTimeException e) {
                // said below, as where it is missing
            }
            wrong.add(new Violation(name, "query", message));
            return otherwise;
        }
    }
}
