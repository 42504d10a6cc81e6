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
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.convoke.programme.ItemId;
import org.convoke.web.programme.Anchors;
import org.convoke.web.programme.SessionHead;
import org.convoke.web.services.Conflict;
import org.convoke.web.signin.Reader;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Page;
import org.convoke.web.site.Section;
import org.convoke.web.site.Visit;

/** Splitting an item in two, and making one of two items, for the secretariat, and for co-facilitators to propose. */
@Path("/{language}/secretariat/sessions/{slug}/items/{item}")
@Produces(MediaType.TEXT_HTML)
class RegroupResource {

    /**
     * The form of a split.
     *
     * @param name what the item is called
     * @param when from when to when it is
     * @param once by which the form is known where it is sent twice
     * @param proposing whether what it says is proposed to the secretariat
     * @param refusal what somebody else has made of it meanwhile; empty where nobody has
     */
    @CheckedTemplate(basePath = "secretariat", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SplitPage(
            Page page,
            SessionHead head,
            String slug,
            ItemId item,
            String name,
            String when,
            String version,
            String once,
            boolean proposing,
            Fields fields,
            String refusal)
            implements TemplateInstance {}

    /**
     * The form of a merge.
     *
     * @param others the items that it can become one with
     */
    @CheckedTemplate(basePath = "secretariat", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MergePage(
            Page page,
            SessionHead head,
            String slug,
            ItemId item,
            String name,
            List<Options.Option> others,
            String version,
            String once,
            boolean proposing,
            Fields fields,
            String refusal)
            implements TemplateInstance {}

    /** What stands in a form that is shown, and what is to be said of it. */
    private record Standing(Typed typed, int version, List<Fault> faults, String refusal) {
        private static Standing opened(Typed typed, OpenDraft open) {
            return new Standing(typed, open.draft().version(), List.of(), "");
        }
    }

    private final Drafts drafts;
    private final Regrouping regrouping;
    private final Moments moments;
    private final Visit visit;
    private final Clock clock;

    RegroupResource(Drafts drafts, Regrouping regrouping, Moments moments, Visit visit, Clock clock) {
        this.drafts = drafts;
        this.regrouping = regrouping;
        this.moments = moments;
        this.visit = visit;
        this.clock = clock;
    }

    @GET
    @Path("/split")
    public Response splitForm(@PathParam("slug") String slug, @PathParam("item") UUID item) {
        var open = open(slug);
        var placed = placed(open, item);
        var form = new SplitForm(placed.item(), open.languages());
        return Answers.shown(splitPage(open, placed, Standing.opened(form.blank(clock.instant()), open)));
    }

    @POST
    @Path("/split")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response split(
            @PathParam("slug") String slug, @PathParam("item") UUID item, MultivaluedMap<String, String> sent) {
        var open = open(slug);
        var placed = placed(open, item);
        var form = Sent.of(sent, open.draft().version());
        var read = new SplitForm(placed.item(), open.languages())
                .read(form.filled().typed(), open.programme());
        return answer(open, placed, form, read, standing -> splitPage(open(slug), placed, standing));
    }

    @GET
    @Path("/merge")
    public Response mergeForm(@PathParam("slug") String slug, @PathParam("item") UUID item) {
        var open = open(slug);
        var placed = placed(open, item);
        var form = new MergeForm(placed, open.languages());
        return Answers.shown(mergePage(open, placed, Standing.opened(form.blank(), open)));
    }

    @POST
    @Path("/merge")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response merge(
            @PathParam("slug") String slug, @PathParam("item") UUID item, MultivaluedMap<String, String> sent) {
        var open = open(slug);
        var placed = placed(open, item);
        var form = Sent.of(sent, open.draft().version());
        var read = new MergeForm(placed, open.languages()).read(form.filled().typed(), open.programme());
        return answer(open, placed, form, read, standing -> mergePage(open(slug), placed, standing));
    }

    private Response answer(
            OpenDraft open, Items.Placed placed, Sent sent, Regroup read, Function<Standing, TemplateInstance> again) {
        var form = sent.filled();
        var typed = form.typed().with("remark", form.remark());
        return switch (read) {
            case Regroup.Wrong wrong ->
                refused(Answers.NOT_ACCEPTED, again.apply(new Standing(typed, form.version(), wrong.faults(), "")));
            case Regroup.Understood understood ->
                switch (regrouping.carryOut(reader(), open, sent, understood.command())) {
                    case Regrouping.Outcome.Done done -> {
                        var anchor = Anchors.of(placed.item().id());
                        yield Answers.done(desk(open) + "?done=" + anchor + "#" + anchor);
                    }
                    case Regrouping.Outcome.Proposed proposed ->
                        Answers.done(desk(open) + "?proposed=" + proposed.proposal());
                    case Regrouping.Outcome.Overtaken overtaken ->
                        refused(
                                Answers.MOVED,
                                again.apply(new Standing(
                                        typed,
                                        open.draft().version(),
                                        List.of(),
                                        overtaken(open, overtaken.conflicts()))));
                    case Regrouping.Outcome.Faulty faulty ->
                        refused(
                                Answers.NOT_ACCEPTED,
                                again.apply(new Standing(typed, form.version(), faulty.faults(), "")));
                };
        };
    }

    private static Response refused(int status, TemplateInstance page) {
        return Answers.shown(status, page).build();
    }

    private String overtaken(OpenDraft open, List<Conflict> conflicts) {
        return visit.words()
                .say(
                        "editor.changed.text",
                        "name",
                        moments.who(open, conflicts),
                        "moment",
                        moments.when(open, conflicts));
    }

    private SplitPage splitPage(OpenDraft open, Items.Placed placed, Standing standing) {
        return new SplitPage(
                frame(),
                head(open),
                open.session().slug(),
                placed.item().id(),
                Labels.of(placed.item(), visit.words()),
                visit.times().slot(placed.meeting().slotOf(placed.item()), open.programme()),
                Integer.toString(standing.version()),
                UUID.randomUUID().toString(),
                !open.mayBeEditedBy(reader()),
                fields(open, standing),
                standing.refusal());
    }

    private MergePage mergePage(OpenDraft open, Items.Placed placed, Standing standing) {
        return new MergePage(
                frame(),
                head(open),
                open.session().slug(),
                placed.item().id(),
                Labels.of(placed.item(), visit.words()),
                new MergeForm(placed, open.languages()).others(visit.words()),
                Integer.toString(standing.version()),
                UUID.randomUUID().toString(),
                !open.mayBeEditedBy(reader()),
                fields(open, standing),
                standing.refusal());
    }

    private Fields fields(OpenDraft open, Standing standing) {
        return Fields.of(standing.typed(), standing.faults(), open.languages(), visit.words());
    }

    private OpenDraft open(String slug) {
        return drafts.open(reader(), slug);
    }

    private Reader reader() {
        return visit.reader(Audience.PROCESS);
    }

    private static Items.Placed placed(OpenDraft open, UUID item) {
        return Items.find(open.programme(), new ItemId(item)).orElseThrow(NotFoundException::new);
    }

    private Page frame() {
        return visit.page(Section.SECRETARIAT, Audience.PROCESS);
    }

    private SessionHead head(OpenDraft open) {
        return SessionHead.of(open.session(), open.programme(), visit);
    }

    private String desk(OpenDraft open) {
        return "/" + visit.language() + "/secretariat/sessions/"
                + open.session().slug();
    }
}
