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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convoke.web.live.Happening;
import org.convoke.web.live.Happenings;
import org.convoke.web.programme.ChangeList;
import org.convoke.web.programme.NotHeld;
import org.convoke.web.programme.ProgrammeView;
import org.convoke.web.programme.SessionHead;
import org.convoke.web.programme.Symbols;
import org.convoke.web.signin.Reader;
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
     * @param mayPropose whether the reader may propose changes, whether or not she may edit
     * @param proposals how many of them wait for the secretariat
     * @param proposed the proposal that was just made; empty where none was
     * @param next what the draft would be published as
     * @param since what is published; empty before the first publication
     * @param edited who touched the draft last, and when
     * @param done the anchor of what was just saved; empty where nothing was
     * @param moved the anchor of what was just moved and where to, as in "item-1-later"; empty where nothing was
     * @param published the symbol of what was just published; empty where nothing was
     * @param asked what was just asked to be published, where it did not go out at once
     * @param asksApproval whether the co-facilitators' office approves what is published
     * @param notHeld what everybody reads of the session, where it is not held as it was convened
     * @param decisions what the reader can decide of the session as a whole
     */
    @CheckedTemplate(basePath = "secretariat", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DeskPage(
            Page page,
            SessionHead head,
            String slug,
            boolean mayEdit,
            boolean mayPropose,
            int proposals,
            String proposed,
            String next,
            String since,
            String edited,
            String done,
            String moved,
            String published,
            Optional<PublicationRow> asked,
            ProgrammeView view,
            List<Check> checks,
            long stops,
            int translations,
            ChangeList changes,
            boolean asksApproval,
            List<PublicationRow> publications,
            Optional<NotHeld> notHeld,
            List<Decision> decisions,
            Optional<List<NoticeRow>> notices)
            implements TemplateInstance {}

    /**
     * The list of notices on an open desk.
     *
     * @param announcements where those are that are written by hand
     */
    @CheckedTemplate(basePath = "secretariat", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NoticesBox(Page page, Optional<List<NoticeRow>> notices, String announcements) implements TemplateInstance {}

    private static final Duration AT_MOST_EVERY = Duration.ofSeconds(1);

    private final Drafts drafts;
    private final NoticeLists notices;
    private final PublicationLists publications;
    private final Proposals proposals;
    private final Happenings happenings;
    private final Moments moments;
    private final Visit visit;

    DeskResource(
            Drafts drafts,
            NoticeLists notices,
            PublicationLists publications,
            Proposals proposals,
            Happenings happenings,
            Moments moments,
            Visit visit) {
        this.drafts = drafts;
        this.notices = notices;
        this.publications = publications;
        this.proposals = proposals;
        this.happenings = happenings;
        this.moments = moments;
        this.visit = visit;
    }

    @GET
    public Response desk(
            @PathParam("slug") String slug,
            @QueryParam("done") @Nullable String done,
            @QueryParam("to") @Nullable String moved,
            @QueryParam("published") @Nullable String published,
            @QueryParam("asked") @Nullable String asked,
            @QueryParam("proposed") @Nullable UUID proposed) {
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
                open.mayBeProposedForBy(reader),
                proposals.open(reader, slug),
                proposed == null ? "" : proposed.toString(),
                Symbols.shown(open.preview().nextSymbol(), words),
                since.orElse(""),
                moments.edited(open),
                done == null || moved != null ? "" : done,
                done == null || moved == null ? "" : done + "-" + moved,
                published == null ? "" : since.orElse(""),
                listed.stream().filter(row -> row.id().toString().equals(asked)).findFirst(),
                open.view(words),
                checks,
                checks.stream().filter(Check::stops).count(),
                Checks.translations(checks),
                open.changes(visit.language()),
                Boolean.TRUE.equals(open.session().approvalRequired()),
                listed,
                NotHeld.of(DecisionForm.standing(open).standing(), words),
                decisions(open, reader),
                notices.of(reader, open.session(), words)));
    }

    private static List<Decision> decisions(OpenDraft open, Reader reader) {
        var standing = DecisionForm.standing(open).standing();
        return Arrays.stream(Decision.values())
                .filter(decision -> open.mayBeEditedBy(reader) && decision.isPossible(standing))
                .toList();
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
        var announcements = page.href("/secretariat/sessions/") + slug + "/announcements";
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
                .map(happened ->
                        new NoticesBox(page, notices.of(reader, session, page.words()), announcements).render());
    }
}
