package org.convoke.web.secretariat;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.convoke.web.programme.ChangeList;
import org.convoke.web.programme.SessionHead;
import org.convoke.web.services.Publications;
import org.convoke.web.services.Publications.Why;
import org.convoke.web.services.Refused;
import org.convoke.web.services.Registration.Invited;
import org.convoke.web.signin.Reader;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Page;
import org.convoke.web.site.Section;
import org.convoke.web.site.Visit;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The steps with a publication that waits, each asked once: approve, release, hold, withdraw. */
@Path("/{language}/secretariat/sessions/{slug}/publications/{publication}/{step}")
@Produces(MediaType.TEXT_HTML)
class PublicationResource {

    /**
     * The question.
     *
     * @param isPossible whether the publication still is where the step can be taken
     * @param isCurrent whether it is of the draft as it is now, so that the preview shows what goes out
     * @param changes what it tells missions, where it is of the draft as it is now
     * @param reason as it was typed
     * @param refusal why the step was not taken; empty where none was
     */
    @CheckedTemplate(basePath = "secretariat", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record StepPage(
            Page page,
            SessionHead head,
            String slug,
            PublicationRow row,
            Step step,
            boolean isPossible,
            boolean isCurrent,
            ChangeList changes,
            Optional<Invited> invited,
            String reason,
            String refusal)
            implements TemplateInstance {}

    private final Drafts drafts;
    private final Publications publications;
    private final PublicationLists lists;
    private final Invitations invitations;
    private final Visit visit;

    PublicationResource(
            Drafts drafts,
            @RestClient Publications publications,
            PublicationLists lists,
            Invitations invitations,
            Visit visit) {
        this.drafts = drafts;
        this.publications = publications;
        this.lists = lists;
        this.invitations = invitations;
        this.visit = visit;
    }

    @GET
    public Response ask(
            @PathParam("slug") String slug, @PathParam("publication") UUID id, @PathParam("step") String word) {
        var reader = visit.reader(Audience.PROCESS);
        return Answers.shown(page(reader, slug, id, step(word), "", ""));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(
            @PathParam("slug") String slug,
            @PathParam("publication") UUID id,
            @PathParam("step") String word,
            @FormParam("reason") @Nullable String reason) {
        var reader = visit.reader(Audience.PROCESS);
        var step = step(word);
        var session = drafts.session(reader, slug); // before, so that nothing can go wrong once it is taken
        var typed = reason == null ? "" : reason.strip();
        try {
            var taken =
                    publications.step(reader.bearer(), slug, id, step.word(), new Why(typed.isEmpty() ? null : typed));
            return Answers.done(lists.after(reader, session, taken));
        } catch (Refused refused) {
            var why = switch (refused.kind()) {
                case "publication-state" -> "publication.late";
                case "own-publication" -> "publication.own";
                default -> {
                    if (refused.violations().isEmpty()) {
                        throw refused;
                    }
                    yield "publication.reason.long";
                }
            };
            return Answers.shown(
                            refused.status(),
                            page(reader, slug, id, step, typed, visit.words().say(why)))
                    .build();
        }
    }

    private StepPage page(Reader reader, String slug, UUID id, Step step, String reason, String refusal) {
        var open = drafts.open(reader, slug);
        var publication = publications.one(reader.bearer(), slug, id);
        var isCurrent = publication.draftVersion() == open.draft().version();
        return new StepPage(
                visit.page(Section.SECRETARIAT, Audience.PROCESS),
                SessionHead.of(open.session(), open.programme(), visit),
                slug,
                lists.row(reader, open.session(), publication),
                step,
                step.isPossible(publication.state()) && Mandates.hold(reader, open.session(), step.roles()),
                isCurrent,
                isCurrent ? open.told(visit.language()) : ChangeList.none(),
                invitations.of(reader, open.session()),
                reason,
                refusal);
    }

    private static Step step(String word) {
        return Step.of(word).orElseThrow(NotFoundException::new);
    }
}
