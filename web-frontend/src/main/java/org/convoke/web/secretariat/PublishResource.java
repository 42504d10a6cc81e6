package org.convoke.web.secretariat;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.convoke.web.programme.SessionHead;
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

    /**
     * The question that is asked once.
     *
     * @param next what it will be called
     * @param asksApproval whether the co-facilitators' office has to approve it
     * @param moment when it goes out, where that is set
     */
    @CheckedTemplate(basePath = "secretariat", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ConfirmPage(
            Page page,
            SessionHead head,
            String slug,
            String next,
            Order order,
            boolean first,
            boolean asksApproval,
            String moment,
            Optional<Invited> invited,
            int told)
            implements TemplateInstance {}

    private final Drafts drafts;
    private final Requesting requesting;
    private final Invitations invitations;
    private final PublicationLists publications;
    private final PreviewPages previews;
    private final Visit visit;

    PublishResource(
            Drafts drafts,
            Requesting requesting,
            Invitations invitations,
            PublicationLists publications,
            PreviewPages previews,
            Visit visit) {
        this.drafts = drafts;
        this.requesting = requesting;
        this.invitations = invitations;
        this.publications = publications;
        this.previews = previews;
        this.visit = visit;
    }

    @GET
    @Path("/preview")
    public Response preview(@PathParam("slug") String slug, @QueryParam("lang") @Nullable String language) {
        var reader = visit.reader(Audience.PROCESS);
        return Answers.shown(previews.page(reader, drafts.open(reader, slug), language));
    }

    /** Asks whether to publish, and says what it would do in numbers. */
    @GET
    @Path("/publish")
    public Response confirm(@PathParam("slug") String slug, @Context UriInfo uri) {
        var reader = visit.reader(Audience.SECRETARIAT);
        var order = Order.of(uri.getQueryParameters());
        var open = drafts.open(reader, slug);
        if (open.draft().version() != order.version()) {
            return refused(Answers.MOVED, reader, open, order, previews.moved(open));
        }
        if (order.lacksTime()) {
            return Answers.shown(Answers.NOT_ACCEPTED, previews.wrongTime(reader, open, order, "publish.at.missing"))
                    .build();
        }
        return Answers.shown(new ConfirmPage(
                visit.page(Section.SECRETARIAT, Audience.SECRETARIAT),
                SessionHead.of(open.session(), open.programme(), visit),
                open.session().slug(),
                previews.called(open, order),
                order,
                open.published().isEmpty(),
                Boolean.TRUE.equals(open.session().approvalRequired()),
                previews.moment(open, order),
                invitations.of(reader, open.session()),
                open.told(visit.language()).size()));
    }

    @POST
    @Path("/publish")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response publish(@PathParam("slug") String slug, MultivaluedMap<String, String> form) {
        var reader = visit.reader(Audience.SECRETARIAT);
        var order = Order.of(form);
        var session = drafts.session(reader, slug); // before, so that nothing can go wrong once it is published
        return switch (requesting.request(reader, slug, order)) {
            case Requesting.Outcome.Taken taken ->
                Answers.done(publications.after(reader, session, taken.publication()));
            case Requesting.Outcome.Moved moved -> {
                var open = drafts.open(reader, slug);
                yield refused(Answers.MOVED, reader, open, order, previews.moved(open));
            }
            case Requesting.Outcome.NothingChanged nothing -> {
                var open = drafts.open(reader, slug);
                yield refused(
                        Answers.CONFLICT,
                        reader,
                        open,
                        order,
                        visit.words().say("publish.nothing", "since", previews.since(open)));
            }
            case Requesting.Outcome.Incomplete incomplete ->
                refused(
                        Answers.NOT_ACCEPTED,
                        reader,
                        drafts.open(reader, slug),
                        order,
                        visit.words().say("publish.incomplete"));
            case Requesting.Outcome.AnotherWaits another ->
                refused(
                        Answers.CONFLICT,
                        reader,
                        drafts.open(reader, slug),
                        order,
                        visit.words().say("publish.waits"));
            case Requesting.Outcome.NoSuchTime over ->
                Answers.shown(
                                Answers.NOT_ACCEPTED,
                                previews.wrongTime(reader, drafts.open(reader, slug), order, "publish.at.over"))
                        .build();
        };
    }

    private Response refused(int status, Reader reader, OpenDraft open, Order order, String why) {
        return Answers.shown(status, previews.refused(reader, open, order, why)).build();
    }
}
