package org.convoke.web.notice;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.convoke.web.live.Happenings;
import org.convoke.web.notice.BoardChanges.Redrawn;
import org.convoke.web.services.Refused;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Page;
import org.convoke.web.site.Section;
import org.convoke.web.site.Visit;
import org.jboss.logging.Logger;

/**
 * Keeps an open board up to date. However much happens, the board is read at most once in a second, and once more after
 * the last thing that happened, so that the end always arrives. What no event tells, such as a message that is tried
 * again, is found by looking every few seconds.
 */
@Path("/{language}/secretariat/notices/{notice}/live")
class LiveNotice {

    private static final Logger LOG = Logger.getLogger(LiveNotice.class);
    private static final Duration PACE = Duration.ofSeconds(1);
    private static final Duration LOOK = Duration.ofSeconds(5);

    /** The parts of the board that have changed. */
    @CheckedTemplate(basePath = "notice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record BoardUpdate(Page page, Watch watch, Board board, Rights rights, Redrawn update, Moment now)
            implements TemplateInstance {}

    /** What a page is sent. */
    private sealed interface Sent {
        record Parts(String html) implements Sent {}

        /** Nothing new; also finds out whether the page is still there. */
        record Nothing() implements Sent {}

        /** The notice is over: the page need not come back. */
        record End() implements Sent {}

        /** Nothing more can be read by this request; the page asks again, with a fresh token. */
        record Over() implements Sent {}
    }

    private record Reading(Page page, Watch watch, Rights rights, String bearer, BoardChanges changes) {}

    private final Watching watching;
    private final Happenings happenings;
    private final Visit visit;
    private final Clock clock;

    LiveNotice(Watching watching, Happenings happenings, Visit visit, Clock clock) {
        this.watching = watching;
        this.happenings = happenings;
        this.visit = visit;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    public Multi<OutboundSseEvent> live(@PathParam("notice") UUID notice, @Context Sse sse) {
        var reader = visit.reader(Audience.NOTICES);
        var watch = watching.begin(reader.bearer(), notice, visit);
        var page = visit.page(Section.SECRETARIAT, Audience.NOTICES);
        var reading = new Reading(page, watch, Rights.of(reader), reader.bearer(), new BoardChanges());
        return Multi.createBy()
                .merging()
                .streams(
                        Multi.createFrom().item(notice),
                        happenings.ofNotice(notice).map(moved -> notice),
                        Multi.createFrom().ticks().every(LOOK).map(tick -> notice))
                .onOverflow()
                .dropPreviousItems()
                .onItem()
                .transformToMultiAndConcatenate(again -> look(reading))
                .select()
                .first(sent -> !(sent instanceof Sent.Over))
                .map(sent -> event(sent, sse));
    }

    /** Reads once, then rests; what happens meanwhile is looked at together afterwards. */
    private Multi<Sent> look(Reading reading) {
        var rest = Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(PACE)
                .onItem()
                .transformToMulti(rested -> Multi.createFrom().<Sent>empty());
        var read = Multi.createFrom()
                .<Sent>items(() -> read(reading))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
        return Multi.createBy().concatenating().streams(read, rest);
    }

    private Stream<Sent> read(Reading reading) {
        try {
            var board = watching.board(reading.bearer(), reading.watch());
            var parts = reading.changes()
                    .to(board, clock.instant())
                    .<Sent>map(redrawn -> new Sent.Parts(html(reading, board, redrawn)))
                    .orElseGet(Sent.Nothing::new);
            return board.tally().over() ? Stream.of(parts, new Sent.End(), new Sent.Over()) : Stream.of(parts);
        } catch (Refused | ProcessingException e) {
            LOG.debugf(
                    "a board could not be read, notice=%s reason=%s",
                    reading.watch().notice(), e.getMessage());
            return Stream.of(
                    e instanceof Refused refused && refused.status() < 500 ? new Sent.Over() : new Sent.Nothing());
        }
    }

    private String html(Reading reading, Board board, Redrawn redrawn) {
        var now = reading.watch().clock().time(clock.instant());
        return new BoardUpdate(reading.page(), reading.watch(), board, reading.rights(), redrawn, now).render();
    }

    private static OutboundSseEvent event(Sent sent, Sse sse) {
        return switch (sent) {
            case Sent.Parts(var html) ->
                sse.newEventBuilder()
                        .mediaType(MediaType.TEXT_HTML_TYPE)
                        .data(html)
                        .build();
            case Sent.Nothing nothing -> sse.newEventBuilder().comment("").build();
            case Sent.End end -> sse.newEventBuilder().name("end").data("").build();
            case Sent.Over over -> throw new IllegalStateException("nothing is sent after the end");
        };
    }
}
