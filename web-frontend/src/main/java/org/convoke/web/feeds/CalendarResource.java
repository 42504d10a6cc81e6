package org.convoke.web.feeds;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.convoke.web.publicsite.PublicAgenda;
import org.convoke.web.services.Agenda;
import org.convoke.web.services.Agenda.Latest;
import org.convoke.web.site.Zones;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * Calendars to subscribe to: a session's, one track's or one meeting's, in the language of the path and by the clock of a mission's
 * seat where one is named. A calendar that is fetched again corrects what emails have put into it.
 */
@Path("/{language}/sessions/{slug}")
@Tag(name = "Calendars")
class CalendarResource {

    private static final String ICALENDAR = "text/calendar";

    private final Agenda agenda;
    private final PublicAgenda known;

    CalendarResource(@RestClient Agenda agenda, PublicAgenda known) {
        this.agenda = agenda;
        this.known = known;
    }

    @GET
    @Path("/calendar.ics")
    @Operation(summary = "The programme of a session as a calendar")
    @APIResponse(
            responseCode = "200",
            description = "The calendar",
            content = @Content(mediaType = ICALENDAR, schema = @Schema(implementation = String.class)))
    public Response session(
            @PathParam("language") String language,
            @PathParam("slug") String slug,
            @Parameter(description = "Whose clock the times are written by; that of the venue where it is not given")
                    @QueryParam("zone")
                    @Nullable
                    String zone,
            @Parameter(description = "The key of a track: only its meetings and their items")
                    @QueryParam("track")
                    @Nullable
                    String track) {
        return calendar(language, slug, null, track, zone);
    }

    @GET
    @Path("/meetings/{meeting}.ics")
    @Operation(summary = "A meeting and its items as a calendar")
    @APIResponse(
            responseCode = "200",
            description = "The calendar",
            content = @Content(mediaType = ICALENDAR, schema = @Schema(implementation = String.class)))
    public Response meeting(
            @PathParam("language") String language,
            @PathParam("slug") String slug,
            @PathParam("meeting") UUID meeting,
            @QueryParam("zone") @Nullable String zone) {
        return calendar(language, slug, meeting, null, zone);
    }

    /** A zone that no page offers is the venue's: addresses stay few, and a calendar with any clock has the same instants. */
    private Response calendar(
            String language, String slug, @Nullable UUID meeting, @Nullable String track, @Nullable String zone) {
        var latest = Optional.ofNullable(known.session(Optional.empty(), slug).latest());
        var clock = Optional.ofNullable(zone).filter(Zones::isOffered).orElse(null);
        var file = agenda.calendar(slug, language, meeting, track, clock);
        return Headers.answer(
                file,
                ICALENDAR + ";charset=UTF-8",
                latest.map(Latest::publishedAt).orElseThrow(NotFoundException::new));
    }
}
