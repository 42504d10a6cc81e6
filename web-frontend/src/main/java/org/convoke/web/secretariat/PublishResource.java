package org.convoke.web.secretariat;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.convoke.web.programme.ChangeList;
import org.convoke.web.programme.ProgrammeView;
import org.convoke.web.programme.SessionHead;
import org.convoke.web.programme.Symbols;
import org.convoke.web.programme.Viewing;
import org.convoke.web.services.Agenda.Session;
import org.convoke.web.services.Registration.Invited;
import org.convoke.web.signin.Reader;
import org.convoke.web.site.Assets;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Languages;
import org.convoke.web.site.Page;
import org.convoke.web.site.Section;
import org.convoke.web.site.Visit;
import org.convoke.wording.ChangeWording;
import org.convoke.wording.Words;
import org.jspecify.annotations.Nullable;

/** What publication would do, the question whether to do it, and doing it. */
@Path("/{language}/secretariat/sessions/{slug}")
@Produces(MediaType.TEXT_HTML)
class PublishResource {

    /** A language that missions read in. */
    record Tab(String language, String name, boolean current) {}

    /**
     * What stands before publication.
     *
     * @param ready whether there is something to publish, and nothing in the way
     * @param next what the draft would be published as
     * @param since what is published; empty before the first publication
     * @param invited how many would be told; empty where that cannot be read now
     * @param refusal why what was just asked for was not done; empty where nothing was
     * @param chosen whether the reader has just chosen the language
     * @param missions the frame in the language that missions read in
     * @param programme what missions will read where there is nothing to compare
     */
    @CheckedTemplate(basePath = "secretariat", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PreviewPage(
            Page page,
            SessionHead head,
            String slug,
            boolean mayPublish,
            boolean ready,
            boolean first,
            String next,
            String since,
            int version,
            String edited,
            String refusal,
            List<Check> checks,
            long stops,
            Optional<Invited> invited,
            int changes,
            List<Tab> tabs,
            boolean chosen,
            Page missions,
            ChangeList told,
            ProgrammeView programme)
            implements TemplateInstance {}

    /** The question that is asked once. */
    @CheckedTemplate(basePath = "secretariat", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ConfirmPage(
            Page page, SessionHead head, String slug, String next, int version, Optional<Invited> invited, int told)
            implements TemplateInstance {}

    private final Drafts drafts;
    private final Publication publication;
    private final NoticeLists notices;
    private final Moments moments;
    private final Assets assets;
    private final Visit visit;

    PublishResource(
            Drafts drafts, Publication publication, NoticeLists notices, Moments moments, Assets assets, Visit visit) {
        this.drafts = drafts;
        this.publication = publication;
        this.notices = notices;
        this.moments = moments;
        this.assets = assets;
        this.visit = visit;
    }

    @GET
    @Path("/preview")
    public Response preview(@PathParam("slug") String slug, @QueryParam("lang") @Nullable String language) {
        var reader = visit.reader(Audience.PROCESS);
        return Answers.shown(page(reader, drafts.open(reader, slug), language, ""));
    }

    /** Asks whether to publish, for browsers that did not ask on the page before. */
    @GET
    @Path("/publish")
    public Response confirm(@PathParam("slug") String slug, @QueryParam("version") int version) {
        var reader = visit.reader(Audience.SECRETARIAT);
        var open = drafts.open(reader, slug);
        if (open.draft().version() != version) {
            return Answers.shown(Answers.MOVED, page(reader, open, null, moved(open)))
                    .build();
        }
        return Answers.shown(new ConfirmPage(
                visit.page(Section.SECRETARIAT, Audience.SECRETARIAT),
                SessionHead.of(open.session(), open.programme(), visit),
                open.session().slug(),
                Symbols.shown(open.preview().nextSymbol(), visit.words()),
                version,
                publication.invited(reader, open.session()),
                open.told(visit.language()).size()));
    }

    @POST
    @Path("/publish")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response publish(@PathParam("slug") String slug, @FormParam("version") int version) {
        var reader = visit.reader(Audience.SECRETARIAT);
        var outcome = publication.publish(reader, slug, version);
        var open = drafts.open(reader, slug);
        var words = visit.words();
        return switch (outcome) {
            case Publication.Outcome.Published out -> published(reader, open.session(), out);
            case Publication.Outcome.Moved moved -> refused(Answers.MOVED, reader, open, moved(open));
            case Publication.Outcome.NothingChanged nothing ->
                refused(409, reader, open, words.say("publish.nothing", "since", since(open)));
            case Publication.Outcome.Incomplete incomplete ->
                refused(Answers.NOT_ACCEPTED, reader, open, words.say("publish.incomplete"));
        };
    }

    /** Leads to the board of the notice where it is there already, else to the desk, which lists it as soon as it is. */
    private Response published(Reader reader, Session session, Publication.Outcome.Published out) {
        var secretariat = "/" + visit.language() + "/secretariat/";
        return Answers.done(notices.ofRevision(reader, session, out.revision().number())
                .map(notice -> secretariat + "notices/" + notice.id())
                .orElseGet(() -> secretariat + "sessions/" + session.slug() + "?published="
                        + out.revision().number()));
    }

    private Response refused(int status, Reader reader, OpenDraft open, String why) {
        return Answers.shown(status, page(reader, open, null, why)).build();
    }

    private String moved(OpenDraft open) {
        return visit.words()
                .say(
                        "publish.moved",
                        "name",
                        moments.who(open.draft()),
                        "moment",
                        moments.when(open.draft(), open.session()));
    }

    private PreviewPage page(Reader reader, OpenDraft open, @Nullable String asked, String refusal) {
        var words = visit.words();
        var checks = Checks.of(open, words);
        var stops = checks.stream().filter(Check::stops).count();
        var page = visit.page(Section.SECRETARIAT, Audience.PROCESS);
        var read = languages().contains(asked == null ? "" : asked) ? String.valueOf(asked) : page.language();
        var missions = new Page(
                Words.in(Languages.BUNDLE, read), page.here(), page.section(), page.audience(), page.reader(), assets);
        return new PreviewPage(
                page,
                SessionHead.of(open.session(), open.programme(), visit),
                open.session().slug(),
                open.mayBeEditedBy(reader),
                stops == 0
                        && (open.published().isEmpty()
                                || !open.preview().changes().isEmpty()),
                open.published().isEmpty(),
                Symbols.shown(open.preview().nextSymbol(), words),
                since(open),
                open.draft().version(),
                moments.edited(open),
                refusal,
                checks,
                stops,
                publication.invited(reader, open.session()),
                open.preview().changes().size(),
                languages().stream()
                        .map(language -> new Tab(language, Languages.ownName(language), language.equals(read)))
                        .toList(),
                asked != null,
                missions,
                open.told(read),
                Viewing.of(OpenDraft.forMissions(open.programme()), missions.words(), Optional.empty()));
    }

    private String since(OpenDraft open) {
        return Optional.ofNullable(open.preview().since())
                .map(symbol -> Symbols.shown(symbol, visit.words()))
                .orElse("");
    }

    private static List<String> languages() {
        return ChangeWording.languages().stream()
                .filter(Languages.all()::contains)
                .toList();
    }
}
