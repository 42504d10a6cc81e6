package org.convoke.web.secretariat;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.convoke.web.live.Happening;
import org.convoke.web.live.Happenings;
import org.convoke.web.programme.ChangeList;
import org.convoke.web.programme.ProgrammeView;
import org.convoke.web.programme.SessionHead;
import org.convoke.web.programme.Symbols;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Page;
import org.convoke.web.site.Section;
import org.convoke.web.site.Visit;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

/** The desk of a session: its draft, what is not yet published of it, its checks and its notices. */
@Path("/{language}/secretariat/sessions/{slug}")
@Produces(MediaType.TEXT_HTML)
class DeskResource {

    /**
     * The desk.
     *
     * @param next what the draft would be published as
     * @param since what is published; empty before the first publication
     * @param edited who touched the draft last, and when
     * @param done the anchor of what was just saved; empty where nothing was
     * @param published the symbol of what was just published; empty where nothing was
     * @param asked what was just asked to be published, where it did not go out at once
     * @param asksApproval whether the co-facilitators' office approves what is published
     */
    @CheckedTemplate(basePath = "secretariat", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DeskPage(
            Page page,
            SessionHead head,
            String slug,
            boolean mayEdit,
            String next,
            String since,
            String edited,
            String done,
            String published,
            Optional<PublicationRow> asked,
            ProgrammeView view,
            List<Check> checks,
            long stops,
            int translations,
            ChangeList changes,
            boolean asksApproval,
            List<PublicationRow> publications,
            Optional<List<NoticeRow>> notices)
            implements TemplateInstance {}

    /** The list of notices on an open desk. */
    @CheckedTemplate(basePath = "secretariat", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NoticesBox(Page page, Optional<List<NoticeRow>> notices) implements TemplateInstance {}

    private static final Duration AT_MOST_EVERY = Duration.ofSeconds(1);

    private final Drafts drafts;
    private final NoticeLists notices;
    private final PublicationLists publications;
    private final Happenings happenings;
    private final Moments moments;
    private final Visit visit;

    DeskResource(
            Drafts drafts,
            NoticeLists notices,
            PublicationLists publications,
            Happenings happenings,
            Moments moments,
            Visit visit) {
        this.drafts = drafts;
        this.notices = notices;
        this.publications = publications;
        this.happenings = happenings;
        this.moments = moments;
        this.visit = visit;
    }

    @GET
    public Response desk(
            @PathParam("slug") String slug,
            @QueryParam("done") @Nullable String done,
            @QueryParam("published") @Nullable String published,
            @QueryParam("asked") @Nullable String asked) {
        var reader = visit.reader(Audience.PROCESS);
        var open = drafts.open(reader, slug);
        var words = visit.words();
        var checks = Checks.of(open, words);
        var listed = publications.of(reader, open.session());
        var since = Optional.ofNullable(open.preview().since()).map(symbol -> Symbols.shown(symbol, words));
        return Answers.shown(new DeskPage(
                visit.page(Section.SECRETARIAT, Audience.PROCESS),
                SessionHead.of(open.session(), open.programme(), visit),
                open.session().slug(),
                open.mayBeEditedBy(reader),
                Symbols.shown(open.preview().nextSymbol(), words),
                since.orElse(""),
                moments.edited(open),
                done == null ? "" : done,
                published == null ? "" : since.orElse(""),
                listed.stream().filter(row -> row.id().toString().equals(asked)).findFirst(),
                open.view(words),
                checks,
                checks.stream().filter(Check::stops).count(),
                Checks.translations(checks),
                open.changes(visit.language()),
                Boolean.TRUE.equals(open.session().approvalRequired()),
                listed,
                notices.of(reader, open.session(), words)));
    }

    /**
     * Keeps the list of notices of an open desk up to date. It is sent when the page begins to listen, since something may
     * have happened on the way, and then at most once a second, however much happens.
     */
    @GET
    @Path("/live")
    @Blocking // until the stream begins: the session is asked for
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.TEXT_HTML)
    public Multi<String> live(@PathParam("slug") String slug) {
        var reader = visit.reader(Audience.PROCESS);
        var session = drafts.session(reader, slug);
        var page = visit.page(Section.SECRETARIAT, Audience.PROCESS);
        var moved = happenings
                .about(session.id())
                .group()
                .intoLists()
                .every(AT_MOST_EVERY)
                .filter(happened -> !happened.isEmpty());
        return Multi.createBy()
                .merging()
                .streams(Multi.createFrom().item(List.<Happening>of()), moved)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(happened -> new NoticesBox(page, notices.of(reader, session, page.words())).render());
    }
}
