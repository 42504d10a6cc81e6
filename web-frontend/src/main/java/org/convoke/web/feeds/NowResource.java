package org.convoke.web.feeds;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.convoke.web.live.Happening;
import org.convoke.web.live.Happenings;
import org.convoke.web.publicsite.PublicAgenda;
import org.convoke.web.services.Agenda.Session;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A stream of what is going on in a session, for whoever shows it: a screen in a lobby, an app, a clock. */
@Path("/api/v1/sessions/{session}/now")
@Tag(name = "Now")
class NowResource {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

    private final PublicAgenda agenda;
    private final Happenings happenings;
    private final Site site;
    private final Clock clock;

    NowResource(PublicAgenda agenda, Happenings happenings, Site site, Clock clock) {
        this.agenda = agenda;
        this.happenings = happenings;
        this.site = site;
        this.clock = clock;
    }

    /** A revision came out; what it says is at its address. */
    record Published(int number, String symbol, PublicSession.RevisionLinks links) {}

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking // until the stream begins: the session is asked for
    @Operation(
            summary = "What is going on and what comes next, as server-sent events",
            description =
                    "An event named now at once and whenever it has changed; an event named revision, with number, symbol and links, when one comes out; comments between, so that the connection is kept.")
    @APIResponse(
            responseCode = "200",
            description = "The data of an event named now",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = Now.class)))
    public Multi<OutboundSseEvent> now(@PathParam("session") String name, @Context Sse sse) {
        var session = agenda.session(Optional.empty(), name);
        if (session.latest() == null) {
            throw new NotFoundException();
        }
        var shown = new AtomicReference<@Nullable Now>();
        var moments = Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().item(0L), Multi.createFrom().ticks().every(LOOK_AGAIN))
                .onOverflow()
                .drop()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(tick -> look(session, shown, sse));
        var revisions = happenings
                .about(session.id())
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .filter(Happening.RevisionPublished.class::isInstance)
                .onItem()
                .transformToMultiAndConcatenate(happening -> Multi.createFrom()
                        .items(
                                published(session, (Happening.RevisionPublished) happening, sse),
                                look(session, shown, sse)));
        return Multi.createBy().merging().streams(moments, revisions);
    }

    private OutboundSseEvent published(Session session, Happening.RevisionPublished revision, Sse sse) {
        var links = PublicSession.RevisionLinks.of(session.slug(), revision.number(), site);
        return event(sse, "revision", new Published(revision.number(), revision.symbol(), links));
    }

    /** What is now, where it is not what was shown last; else a comment. */
    private OutboundSseEvent look(Session session, AtomicReference<@Nullable Now> shown, Sse sse) {
        var slug = session.slug();
        var latest =
                Objects.requireNonNull(agenda.session(Optional.empty(), slug).latest());
        var programme = agenda.revision(Optional.empty(), slug, latest.number()).programme();
        var now = Now.of(latest.number(), Objects.requireNonNull(programme), clock.instant());
        return now.equals(shown.getAndSet(now))
                ? sse.newEventBuilder().comment("as before").build()
                : event(sse, "now", now);
    }

    private static OutboundSseEvent event(Sse sse, String name, Object data) {
        return sse.newEventBuilder()
                .name(name)
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(data)
                .build();
    }
}
