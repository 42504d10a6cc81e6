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
import org.convoke.web.notice.AsSent;
import org.convoke.web.programme.SessionHead;
import org.convoke.web.services.Announcements.TestSent;
import org.convoke.web.services.Notification.Message;
import org.convoke.web.services.Refused;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Languages;
import org.convoke.web.site.Page;
import org.convoke.web.site.Section;
import org.convoke.web.site.Visit;
import org.convoke.wording.Words;
import org.jspecify.annotations.Nullable;

/** The message that a State would get if the draft were published now: its text, and how it would look. */
@Path("/{language}/secretariat/sessions/{slug}/preview/message")
@Produces(MediaType.TEXT_HTML)
class RehearsalResource {

    private static final int NOBODY_INVITED = 409;

    /**
     * The page.
     *
     * @param refusal why there is no message, in a sentence; empty where there is one
     * @param state the code that was asked for; empty where none was
     * @param tag the language of the message
     * @param test what came of a test just now
     */
    @CheckedTemplate(basePath = "secretariat", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RehearsalPage(
            Page page,
            SessionHead head,
            String slug,
            String refusal,
            String state,
            String tag,
            String direction,
            String subject,
            List<String> lines,
            Optional<TestSent> test,
            List<Choice> languages)
            implements TemplateInstance {}

    /** A language that missions read. */
    record Choice(String tag, String name, boolean current) {}

    private final Drafts drafts;
    private final Rehearsals rehearsals;
    private final Visit visit;

    RehearsalResource(Drafts drafts, Rehearsals rehearsals, Visit visit) {
        this.drafts = drafts;
        this.rehearsals = rehearsals;
        this.visit = visit;
    }

    @GET
    public Response text(
            @PathParam("slug") String slug,
            @QueryParam("state") @Nullable String state,
            @QueryParam("in") @Nullable String language) {
        return shown(slug, state, language, false);
    }

    /** Sends what is shown to the organizers' own mailbox, and shows it again with what came of that. */
    @POST
    @Path("/test")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response test(
            @PathParam("slug") String slug,
            @FormParam("state") @Nullable String state,
            @FormParam("in") @Nullable String language) {
        return shown(slug, state, language, true);
    }

    private Response shown(String slug, @Nullable String state, @Nullable String language, boolean test) {
        var reader = visit.reader(Audience.PROCESS);
        var open = drafts.open(reader, slug);
        try {
            var message = rehearsals.message(reader, open, given(state), given(language));
            var tested = test
                    ? Optional.of(rehearsals.test(reader, open, given(state), given(language)))
                    : Optional.<TestSent>empty();
            return Answers.shown(page(open, state, message.language(), message, "", tested));
        } catch (Refused refusal) {
            if (refusal.status() != NOBODY_INVITED && refusal.violations().isEmpty()) {
                throw refusal;
            }
            var why = refusal.status() == NOBODY_INVITED ? "rehearsal.nobody" : "rehearsal.unknown";
            var shown = language == null ? visit.language() : language;
            var nothing = new Message(shown, "", "", "");
            return Answers.shown(
                            refusal.status(),
                            page(open, state, shown, nothing, visit.words().say(why), Optional.empty()))
                    .build();
        }
    }

    @GET
    @Path("/as-sent")
    public Response asSent(
            @PathParam("slug") String slug,
            @QueryParam("state") @Nullable String state,
            @QueryParam("in") @Nullable String language) {
        var reader = visit.reader(Audience.PROCESS);
        return AsSent.page(rehearsals.message(reader, drafts.open(reader, slug), given(state), given(language)));
    }

    private RehearsalPage page(
            OpenDraft open,
            @Nullable String state,
            String tag,
            Message message,
            String refusal,
            Optional<TestSent> test) {
        return new RehearsalPage(
                visit.page(Section.SECRETARIAT, Audience.PROCESS),
                SessionHead.of(open.session(), open.programme(), visit),
                open.session().slug(),
                refusal,
                state == null ? "" : state.strip(),
                tag,
                Words.directionOf(tag),
                message.subject(),
                AsSent.lines(message),
                test,
                Languages.all().stream()
                        .map(language -> new Choice(language, Languages.ownName(language), language.equals(tag)))
                        .toList());
    }

    /** What was typed; null where a form was sent with nothing in it. */
    private static @Nullable String given(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
