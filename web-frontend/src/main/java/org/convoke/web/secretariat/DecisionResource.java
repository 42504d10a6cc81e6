package org.convoke.web.secretariat;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.convoke.programme.AgendaDiff;
import org.convoke.web.programme.ChangeList;
import org.convoke.web.programme.NotHeld;
import org.convoke.web.programme.SessionHead;
import org.convoke.web.services.Registration.Invited;
import org.convoke.web.signin.Reader;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Page;
import org.convoke.web.site.Section;
import org.convoke.web.site.Visit;

/** Postponing, cancelling and resuming a whole session: the form, the question with what States will read, and doing it. */
@Path("/{language}/secretariat/sessions/{slug}/decisions/{decision}")
@Produces(MediaType.TEXT_HTML)
class DecisionResource {

    /**
     * The form.
     *
     * @param isPossible whether it can be decided of the session as it stands
     * @param notHeld what everybody reads of the session now, where it is not held
     * @param refusal why it was not done; empty where nothing was refused
     * @param asksApproval whether the co-facilitators' office approves what is published
     */
    @CheckedTemplate(basePath = "secretariat", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DecisionPage(
            Page page,
            SessionHead head,
            String slug,
            Decision decision,
            boolean isPossible,
            Optional<NotHeld> notHeld,
            Fields form,
            String refusal,
            Optional<Invited> invited,
            boolean asksApproval)
            implements TemplateInstance {}

    /**
     * The question that is asked once.
     *
     * @param reasons why, in each language
     * @param kept what was typed, which the question carries on
     * @param isFirst whether nothing is published yet, so that the whole draft goes out
     * @param changes what States will read
     * @param edits how many changes of the draft stay unpublished
     */
    @CheckedTemplate(basePath = "secretariat", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DecidePage(
            Page page,
            SessionHead head,
            String slug,
            Decision decision,
            List<Field> reasons,
            List<DecisionForm.Kept> kept,
            String days,
            boolean isFirst,
            ChangeList changes,
            int edits,
            Optional<Invited> invited,
            boolean asksApproval)
            implements TemplateInstance {}

    private static final String LOOK = "look";
    private static final String DECIDE = "decide";

    private final Drafts drafts;
    private final Deciding deciding;
    private final Invitations invitations;
    private final PublicationLists publications;
    private final PreviewPages previews;
    private final Visit visit;

    DecisionResource(
            Drafts drafts,
            Deciding deciding,
            Invitations invitations,
            PublicationLists publications,
            PreviewPages previews,
            Visit visit) {
        this.drafts = drafts;
        this.deciding = deciding;
        this.invitations = invitations;
        this.publications = publications;
        this.previews = previews;
        this.visit = visit;
    }

    @GET
    public Response form(@PathParam("slug") String slug, @PathParam("decision") String word) {
        var reader = visit.reader(Audience.SECRETARIAT);
        var open = drafts.open(reader, slug);
        return Answers.shown(page(reader, open, DecisionForm.blank(decision(word), open), ""));
    }

    /** Takes the form in: {@code look} asks the question, {@code decide} does it, and anything else shows the form again. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response sent(
            @PathParam("slug") String slug, @PathParam("decision") String word, MultivaluedMap<String, String> sent) {
        var reader = visit.reader(Audience.SECRETARIAT);
        var open = drafts.open(reader, slug);
        var all = Typed.of(sent);
        var form = new DecisionForm(decision(word), all.without("do").without("csrf"), open.languages(), List.of())
                .checked(open);
        if (form.isWrong()) {
            return refused(Answers.NOT_ACCEPTED, reader, open, form, "");
        }
        return switch (all.text("do")) {
            case LOOK -> asked(reader, open, form.read(open));
            case DECIDE -> decided(reader, open, form);
            default -> Answers.shown(page(reader, open, form, ""));
        };
    }

    private Response asked(Reader reader, OpenDraft open, DecisionForm form) {
        var published = DecisionForm.standing(open);
        if (!form.decision().isPossible(published.standing())) {
            return Answers.shown(page(reader, open, form, ""));
        }
        var told = form.decision().told(published, form.reason(), form.firstDay(open));
        var was = OpenDraft.forMissions(published);
        var isNow = OpenDraft.forMissions(told);
        return Answers.shown(new DecidePage(
                frame(),
                head(open),
                open.session().slug(),
                form.decision(),
                form.decision().asksWhy() ? form.fields(visit.words()).texts("reason") : List.of(),
                form.kept(),
                visit.times().days(told.days()),
                open.published().isEmpty(),
                ChangeList.of(AgendaDiff.between(was, isNow), was, isNow, visit.language(), Optional.empty()),
                open.preview().changes().size(),
                invitations.of(reader, open.session()),
                asksApproval(open)));
    }

    private Response decided(Reader reader, OpenDraft open, DecisionForm form) {
        return switch (deciding.decide(reader, open, form)) {
            case Deciding.Outcome.Taken taken ->
                Answers.done(publications.after(reader, open.session(), taken.publication()));
            case Deciding.Outcome.Moved moved -> {
                var now = drafts.open(reader, open.session().slug());
                yield refused(Answers.MOVED, reader, now, form.read(now), previews.moved(now));
            }
            case Deciding.Outcome.AnotherWaits waits ->
                refused(Answers.CONFLICT, reader, open, form, visit.words().say("publish.waits"));
            case Deciding.Outcome.StandsSo standing -> {
                var now = drafts.open(reader, open.session().slug());
                yield refused(Answers.CONFLICT, reader, now, form, visit.words().say("decision.stands-so"));
            }
            case Deciding.Outcome.Incomplete incomplete ->
                refused(Answers.NOT_ACCEPTED, reader, open, form, visit.words().say("publish.incomplete"));
            case Deciding.Outcome.Faulty faulty ->
                refused(Answers.NOT_ACCEPTED, reader, open, form.refused(faulty.refused()), "");
        };
    }

    private Response refused(int status, Reader reader, OpenDraft open, DecisionForm form, String why) {
        return Answers.shown(status, page(reader, open, form, why)).build();
    }

    private DecisionPage page(Reader reader, OpenDraft open, DecisionForm form, String refusal) {
        var standing = DecisionForm.standing(open).standing();
        return new DecisionPage(
                frame(),
                head(open),
                open.session().slug(),
                form.decision(),
                form.decision().isPossible(standing),
                NotHeld.of(standing, visit.words()),
                form.fields(visit.words()),
                refusal,
                invitations.of(reader, open.session()),
                asksApproval(open));
    }

    private Page frame() {
        return visit.page(Section.SECRETARIAT, Audience.SECRETARIAT);
    }

    private SessionHead head(OpenDraft open) {
        return SessionHead.of(open.session(), open.programme(), visit);
    }

    private static boolean asksApproval(OpenDraft open) {
        return Boolean.TRUE.equals(open.session().approvalRequired());
    }

    private static Decision decision(String word) {
        return Decision.of(word).orElseThrow(NotFoundException::new);
    }
}
