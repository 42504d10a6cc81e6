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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.convoke.web.programme.SessionHead;
import org.convoke.web.services.Drafting.Proposal;
import org.convoke.web.services.Drafting.ProposalState;
import org.convoke.web.signin.Reader;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Page;
import org.convoke.web.site.Section;
import org.convoke.web.site.Visit;
import org.jspecify.annotations.Nullable;

/** What co-facilitators propose for a draft: the secretariat accepts or declines it, whoever proposed it takes it back. */
@Path("/{language}/secretariat/sessions/{slug}/proposals")
@Produces(MediaType.TEXT_HTML)
class ProposalResource {

    private static final int MOST_DECIDED = 20;

    /**
     * The list.
     *
     * @param open those that wait, the oldest first, with what each would change
     * @param decided the newest first
     */
    @CheckedTemplate(basePath = "secretariat", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ProposalsPage(Page page, SessionHead head, String slug, List<ProposalRow> open, List<ProposalRow> decided)
            implements TemplateInstance {}

    /**
     * One of them.
     *
     * @param mayDecide whether the reader accepts or declines it
     * @param mayWithdraw whether the reader proposed it
     * @param reason as it was typed
     * @param fault what is wrong with the reason; empty where nothing is
     * @param refusal why it was not decided; empty where nothing was refused
     */
    @CheckedTemplate(basePath = "secretariat", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ProposalPage(
            Page page,
            SessionHead head,
            String slug,
            ProposalRow row,
            boolean mayDecide,
            boolean mayWithdraw,
            String reason,
            String fault,
            String refusal)
            implements TemplateInstance {}

    private final Drafts drafts;
    private final Proposals proposals;
    private final Visit visit;

    ProposalResource(Drafts drafts, Proposals proposals, Visit visit) {
        this.drafts = drafts;
        this.proposals = proposals;
        this.visit = visit;
    }

    @GET
    public Response list(@PathParam("slug") String slug) {
        var reader = visit.reader(Audience.PROCESS);
        var draft = drafts.open(reader, slug);
        var all = proposals.all(reader, slug);
        return Answers.shown(new ProposalsPage(
                frame(),
                SessionHead.of(draft.session(), draft.programme(), visit),
                draft.session().slug(),
                all.stream()
                        .filter(proposal -> proposal.state() == ProposalState.OPEN)
                        .map(proposal -> row(proposals.one(reader, slug, proposal.id()), draft))
                        .toList(),
                all.reversed().stream()
                        .filter(proposal -> proposal.state() != ProposalState.OPEN)
                        .limit(MOST_DECIDED)
                        .map(proposal -> row(proposal, draft))
                        .toList()));
    }

    @GET
    @Path("/{proposal}")
    public Response one(@PathParam("slug") String slug, @PathParam("proposal") UUID id) {
        return Answers.shown(page(visit.reader(Audience.PROCESS), slug, id, "", "", ""));
    }

    @POST
    @Path("/{proposal}/accept")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response accept(@PathParam("slug") String slug, @PathParam("proposal") UUID id) {
        var reader = visit.reader(Audience.SECRETARIAT);
        return answer(reader, slug, id, "", proposals.accept(reader, slug, id));
    }

    @POST
    @Path("/{proposal}/decline")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decline(
            @PathParam("slug") String slug,
            @PathParam("proposal") UUID id,
            @FormParam("reason") @Nullable String typed) {
        var reader = visit.reader(Audience.SECRETARIAT);
        var reason = typed == null ? "" : typed.strip();
        if (reason.isEmpty()) {
            return refused(reader, slug, id, "", visit.words().say("proposals.reason.missing"));
        }
        return answer(reader, slug, id, reason, proposals.decline(reader, slug, id, reason));
    }

    @POST
    @Path("/{proposal}/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(@PathParam("slug") String slug, @PathParam("proposal") UUID id) {
        var reader = visit.reader(Audience.PROCESS);
        return answer(reader, slug, id, "", proposals.withdraw(reader, slug, id));
    }

    private Response answer(Reader reader, String slug, UUID id, String reason, Proposals.Outcome outcome) {
        return switch (outcome) {
            case Proposals.Outcome.Decided decided ->
                Answers.done("/" + visit.language() + "/secretariat/sessions/" + slug + "/proposals/" + id);
            case Proposals.Outcome.Overtaken overtaken -> conflict(reader, slug, id, reason, "proposals.overtaken");
            case Proposals.Outcome.Unfit unfit -> conflict(reader, slug, id, reason, "proposals.unfit");
            case Proposals.Outcome.Late late -> conflict(reader, slug, id, reason, "proposals.late");
            case Proposals.Outcome.Faulty faulty ->
                refused(reader, slug, id, reason, visit.words().say("editor.fault.service", "detail", faulty.detail()));
        };
    }

    private Response conflict(Reader reader, String slug, UUID id, String reason, String key) {
        return Answers.shown(
                        Answers.CONFLICT,
                        page(reader, slug, id, reason, "", visit.words().say(key)))
                .build();
    }

    private Response refused(Reader reader, String slug, UUID id, String reason, String fault) {
        return Answers.shown(Answers.NOT_ACCEPTED, page(reader, slug, id, reason, fault, ""))
                .build();
    }

    private ProposalPage page(Reader reader, String slug, UUID id, String reason, String fault, String refusal) {
        var draft = drafts.open(reader, slug);
        var proposal = proposals.one(reader, slug, id);
        return new ProposalPage(
                frame(),
                SessionHead.of(draft.session(), draft.programme(), visit),
                draft.session().slug(),
                row(proposal, draft),
                draft.mayBeEditedBy(reader),
                draft.mayBeProposedForBy(reader) && proposal.proposedBy().equals(reader.name()),
                reason,
                fault,
                refusal);
    }

    private ProposalRow row(Proposal proposal, OpenDraft draft) {
        return ProposalRow.of(proposal, draft, visit.words());
    }

    private Page frame() {
        return visit.page(Section.SECRETARIAT, Audience.PROCESS);
    }
}
