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
import java.util.Optional;
import org.convoke.web.programme.SessionHead;
import org.convoke.web.programme.Symbols;
import org.convoke.web.services.Agenda.Session;
import org.convoke.web.services.Registration.Invited;
import org.convoke.web.signin.Reader;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Page;
import org.convoke.web.site.Section;
import org.convoke.web.site.Visit;
import org.jspecify.annotations.Nullable;

/** What publication would do, the question whether to do it, and doing it. */
@Path("/{language}/secretariat/sessions/{slug}")
@Produces(MediaType.TEXT_HTML)
class PublishResource {

    /** The question that is asked once. */
    @CheckedTemplate(basePath = "secretariat", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ConfirmPage(
            Page page, SessionHead head, String slug, String next, int version, Optional<Invited> invited, int told)
            implements TemplateInstance {}

    private final Drafts drafts;
    private final Publication publication;
    private final NoticeLists notices;
    private final PreviewPages previews;
    private final Visit visit;

    PublishResource(Drafts drafts, Publication publication, NoticeLists notices, PreviewPages previews, Visit visit) {
        this.drafts = drafts;
        this.publication = publication;
        this.notices = notices;
        this.previews = previews;
        this.visit = visit;
    }

    @GET
    @Path("/preview")
    public Response preview(@PathParam("slug") String slug, @QueryParam("lang") @Nullable String language) {
        var reader = visit.reader(Audience.PROCESS);
        return Answers.shown(previews.page(reader, drafts.open(reader, slug), language, ""));
    }

    /** Asks whether to publish, for browsers that did not ask on the page before. */
    @GET
    @Path("/publish")
    public Response confirm(@PathParam("slug") String slug, @QueryParam("version") int version) {
        var reader = visit.reader(Audience.SECRETARIAT);
        var open = drafts.open(reader, slug);
        if (open.draft().version() != version) {
            return Answers.shown(Answers.MOVED, previews.page(reader, open, null, previews.moved(open)))
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
        var session = drafts.session(reader, slug); // before, so that nothing can go wrong once it is published
        return switch (publication.publish(reader, slug, version)) {
            case Publication.Outcome.Published out -> published(reader, session, out);
            case Publication.Outcome.Moved moved -> {
                var open = drafts.open(reader, slug);
                yield refused(Answers.MOVED, reader, open, previews.moved(open));
            }
            case Publication.Outcome.NothingChanged nothing -> {
                var open = drafts.open(reader, slug);
                yield refused(409, reader, open, visit.words().say("publish.nothing", "since", previews.since(open)));
            }
            case Publication.Outcome.Incomplete incomplete ->
                refused(
                        Answers.NOT_ACCEPTED,
                        reader,
                        drafts.open(reader, slug),
                        visit.words().say("publish.incomplete"));
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
        return Answers.shown(status, previews.page(reader, open, null, why)).build();
    }
}
