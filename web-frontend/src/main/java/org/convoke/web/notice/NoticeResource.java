package org.convoke.web.notice;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convoke.web.programme.Symbols;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Page;
import org.convoke.web.site.Section;
import org.convoke.web.site.Visit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** How far a notice has come: the board, what one participant got, and all of it as a proof. */
@Path("/{language}/secretariat/notices/{notice}")
@Produces(MediaType.TEXT_HTML)
class NoticeResource {

    /** The board. */
    @CheckedTemplate(basePath = "notice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NoticePage(Page page, Watch watch, Board board, Rights rights, Moment now) implements TemplateInstance {}

    /**
     * What one participant got, and what it knew before.
     *
     * @param station where its mailbox can be corrected; empty where that would not help
     */
    @CheckedTemplate(basePath = "notice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record StatePage(
            Page page,
            Watch watch,
            Rights rights,
            String code,
            String name,
            Standing standing,
            Optional<String> reason,
            Optional<Moment> toldAt,
            Optional<String> was,
            Optional<String> isNow,
            List<Post> posts,
            List<Acknowledged> acknowledged,
            Optional<String> station)
            implements TemplateInstance {}

    /** Everything at once, to be printed, and what proves it. */
    @CheckedTemplate(basePath = "notice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ProofPage(Page page, Watch watch, Tally tally, Proof proof, SignedTable table, String files, String address)
            implements TemplateInstance {}

    private final Watching watching;
    private final DeliveryFiles files;
    private final Visit visit;
    private final Clock clock;
    private final String site;

    NoticeResource(
            Watching watching,
            DeliveryFiles files,
            Visit visit,
            Clock clock,
            @ConfigProperty(name = "convoke.web.url") String site) {
        this.watching = watching;
        this.files = files;
        this.visit = visit;
        this.clock = clock;
        this.site = site;
    }

    @GET
    public TemplateInstance board(@PathParam("notice") UUID notice) {
        var reader = visit.reader(Audience.NOTICES);
        var watch = watching.begin(reader.bearer(), notice, visit);
        return new NoticePage(
                frame(),
                watch,
                watching.board(reader.bearer(), watch),
                Rights.of(reader),
                watch.clock().time(clock.instant()));
    }

    @GET
    @Path("/states/{code}")
    public TemplateInstance state(@PathParam("notice") UUID notice, @PathParam("code") String code) {
        var reader = visit.reader(Audience.NOTICES);
        var watch = watching.begin(reader.bearer(), notice, visit);
        var reached = watching.participants(reader.bearer(), watch).stream()
                .filter(row -> row.participant().code().equals(code))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        var row = Board.row(reached, watch);
        return new StatePage(
                frame(),
                watch,
                Rights.of(reader),
                code,
                row.name(),
                Standing.of(reached.state()),
                row.reason(),
                watch.clock().maybe(reached.toldAt()),
                symbol(reached.was()),
                symbol(reached.isNow()),
                row.posts(),
                Acknowledged.of(reached.acknowledgements(), watch.clock()),
                Standing.of(reached.state()) == Standing.NOT_REACHED ? row.station() : Optional.empty());
    }

    @GET
    @Path("/proof")
    public TemplateInstance proof(@PathParam("notice") UUID notice) {
        var reader = visit.reader(Audience.PROCESS);
        var watch = watching.begin(reader.bearer(), notice, visit);
        var page = visit.page(Section.SECRETARIAT, Audience.PROCESS);
        return new ProofPage(
                page,
                watch,
                watching.tally(reader.bearer(), watch),
                files.proof(reader.bearer(), notice, null, watch.clock()),
                files.table(reader.bearer(), notice, null, visit.language()),
                page.href("/secretariat/notices/" + notice + "/report"),
                site + page.href(page.path()));
    }

    /** The signed files, to be saved. */
    @GET
    @Path("/report.{as:csv|pdf}")
    @Produces(MediaType.WILDCARD)
    public Response report(@PathParam("notice") UUID notice, @PathParam("as") String as) {
        var reader = visit.reader(Audience.PROCESS);
        return files.file(reader.bearer(), notice, null, as, visit.language());
    }

    private Page frame() {
        return visit.page(Section.SECRETARIAT, Audience.NOTICES);
    }

    private Optional<String> symbol(@Nullable String symbol) {
        return Optional.ofNullable(symbol).map(known -> Symbols.shown(known, visit.words()));
    }
}
