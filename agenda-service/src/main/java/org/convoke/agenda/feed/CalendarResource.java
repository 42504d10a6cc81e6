package org.convoke.agenda.feed;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HexFormat;
import java.util.Optional;
import org.convoke.agenda.session.Access;
import org.convoke.calendar.CalendarStyle;
import org.convoke.calendar.ProgrammeCalendar;
import org.convoke.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The programme of a session as a calendar to subscribe to. */
@Path("/sessions/{session}/calendar.ics")
@Tag(name = "Feeds")
class CalendarResource {

    private static final String ICALENDAR = "text/calendar";

    private final Access access;
    private final Histories histories;
    private final FeedSettings settings;

    CalendarResource(Access access, Histories histories, FeedSettings settings) {
        this.access = access;
        this.histories = histories;
        this.settings = settings;
    }

    /**
     * @param language of the texts, English where it is not given
     * @param meeting only this meeting and its items
     * @param track only the meetings of this track and their items: its title in lower case, with - for all but a to z and 0 to 9
     * @param zone whose clock the times are written by, that of the venue where it is not given
     */
    @GET
    @Produces(ICALENDAR)
    @Operation(
            summary = "The programme as a calendar, as the reader may see it",
            description =
                    "For anybody, once something is published. What is no longer held stays as a cancelled event; UID and SEQUENCE are those of the calendars that emails carry.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar",
            content = @Content(mediaType = ICALENDAR, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag or the date that was sent")
    public Response calendar(
            String session,
            @QueryParam("language") @Nullable String language,
            @QueryParam("meeting") @Nullable String meeting,
            @QueryParam("track") @Nullable String track,
            @QueryParam("zone") @Nullable String zone,
            @Context Request request) {
        var found = access.readable(session);
        var wanted = Wanted.of(language, meeting, track, zone);
        var history = histories
                .of(found, access.visibility(found))
                .filter(known -> known.hasEventsIn(wanted.scope()))
                .orElseThrow(() -> Problem.notFound("There is no such calendar").build());
        var page = settings.page(wanted.language(), found.slug().value());
        var file = ProgrammeCalendar.write(
                history,
                wanted.scope(),
                new CalendarStyle(
                        wanted.language(),
                        settings.domain(),
                        page,
                        Optional.of(page + wanted.place()),
                        wanted.clock()));
        var published = Date.from(history.newest().at().truncatedTo(ChronoUnit.SECONDS));
        var tag = new EntityTag(hash(file));
        var unchanged = request.evaluatePreconditions(published, tag);
        return (unchanged == null ? Response.ok(file, ICALENDAR + ";charset=UTF-8") : unchanged)
                .tag(tag)
                .lastModified(published)
                .build();
    }

    private static String hash(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
