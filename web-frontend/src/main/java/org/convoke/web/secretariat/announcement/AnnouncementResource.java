package org.convoke.web.secretariat.announcement;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.convoke.web.notice.AsSent;
import org.convoke.web.secretariat.Answers;
import org.convoke.web.secretariat.Typed;
import org.convoke.web.secretariat.Upload;
import org.convoke.web.secretariat.announcement.AnnouncementPages.Showing;
import org.convoke.web.services.Agenda;
import org.convoke.web.services.Announcements;
import org.convoke.web.services.Announcements.Announcement;
import org.convoke.web.services.Announcements.Audience;
import org.convoke.web.services.Announcements.TestSent;
import org.convoke.web.services.Notification.Rehearsed;
import org.convoke.web.services.Refused;
import org.convoke.web.site.Visit;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

/** One announcement: its words and files, what it would look like, a test, and sending it. */
@Path("/{language}/secretariat/announcements/{announcement}")
@Produces(MediaType.TEXT_HTML)
class AnnouncementResource {

    private static final Set<String> WHO = Set.of("all", "not-told", "not-acknowledged", "some");
    private static final int SERVER = 500;

    private final Announcements announcements;
    private final Agenda agenda;
    private final AnnouncementPages pages;
    private final Visit visit;

    AnnouncementResource(
            @RestClient Announcements announcements, @RestClient Agenda agenda, AnnouncementPages pages, Visit visit) {
        this.announcements = announcements;
        this.agenda = agenda;
        this.pages = pages;
        this.visit = visit;
    }

    /** A draft; of what was sent, the notice. */
    @GET
    public Response one(
            @PathParam("announcement") UUID id,
            @QueryParam("who") @Nullable String who,
            @QueryParam("codes") @Nullable String codes) {
        var draft = announcements.one(bearer(), id);
        return draft.sentAt() == null ? shown(Answers.OK, draft, who, codes, List.of(), Optional.empty()) : notice(id);
    }

    @GET
    @Path("/words")
    public Response words(@PathParam("announcement") UUID id) {
        var draft = announcements.one(bearer(), id);
        return Answers.shown(form(draft, WordsForm.typed(draft.subject(), draft.text()), List.of()));
    }

    @POST
    @Path("/words")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rewrite(@PathParam("announcement") UUID id, MultivaluedMap<String, String> sent) {
        var draft = announcements.one(bearer(), id);
        var typed = Typed.of(sent);
        var wrong = WordsForm.isComplete(typed)
                ? refusal(() -> announcements.rewrite(bearer(), id, WordsForm.words(typed)))
                : List.of(visit.words().say("announce.english"));
        return wrong.isEmpty()
                ? Answers.done(address(id))
                : Answers.shown(Answers.NOT_ACCEPTED, form(draft, typed, wrong)).build();
    }

    @POST
    @Path("/files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response attach(@PathParam("announcement") UUID id, MultipartFormDataInput form) {
        var chosen = Upload.of(form).file("file");
        var wrong = chosen.isEmpty()
                ? List.of(visit.words().say("announce.file.missing"))
                : refusal(() -> announcements.attach(bearer(), id, chosen.get().name(), content(chosen.get())));
        return after(id, wrong);
    }

    @POST
    @Path("/files/{position}/remove")
    public Response detach(@PathParam("announcement") UUID id, @PathParam("position") int position) {
        return after(id, refusal(() -> announcements.detach(bearer(), id, position)));
    }

    @GET
    @Path("/message")
    public Response message(
            @PathParam("announcement") UUID id,
            @QueryParam("state") @Nullable String state,
            @QueryParam("in") @Nullable String language) {
        var draft = announcements.one(bearer(), id);
        try {
            var message = announcements.message(bearer(), id, given(state), given(language));
            return Answers.shown(pages.message(draft, state == null ? "" : state.strip(), message));
        } catch (Refused refused) {
            return shown(Answers.NOT_ACCEPTED, draft, null, null, sentences(refused), Optional.empty());
        }
    }

    @GET
    @Path("/message/as-sent")
    public Response asSent(
            @PathParam("announcement") UUID id,
            @QueryParam("state") @Nullable String state,
            @QueryParam("in") @Nullable String language) {
        return AsSent.page(announcements.message(bearer(), id, given(state), given(language)));
    }

    @POST
    @Path("/test")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response test(
            @PathParam("announcement") UUID id,
            @FormParam("state") @Nullable String state,
            @FormParam("in") @Nullable String language) {
        var draft = announcements.one(bearer(), id);
        try {
            var sent = announcements.test(bearer(), id, given(state), given(language));
            return shown(Answers.OK, draft, null, null, List.of(), Optional.of(sent));
        } catch (Refused refused) {
            return shown(Answers.NOT_ACCEPTED, draft, null, null, sentences(refused), Optional.empty());
        }
    }

    @POST
    @Path("/send")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(
            @PathParam("announcement") UUID id,
            @FormParam("who") @Nullable String who,
            @FormParam("codes") @Nullable String codes) {
        var wrong = refusal(() -> announcements.send(bearer(), id, audience(who, codes)));
        return wrong.isEmpty()
                ? notice(id)
                : shown(Answers.NOT_ACCEPTED, announcements.one(bearer(), id), who, codes, wrong, Optional.empty());
    }

    private String bearer() {
        return visit.reader(org.convoke.web.site.Audience.PROCESS).bearer();
    }

    private Response notice(UUID id) {
        return Answers.done("/" + visit.language() + "/secretariat/notices/" + id);
    }

    private String address(UUID id) {
        return "/" + visit.language() + "/secretariat/announcements/" + id;
    }

    private Response after(UUID id, List<String> wrong) {
        return wrong.isEmpty()
                ? Answers.done(address(id))
                : shown(Answers.NOT_ACCEPTED, announcements.one(bearer(), id), null, null, wrong, Optional.empty());
    }

    private Response shown(
            int status,
            Announcement draft,
            @Nullable String who,
            @Nullable String codes,
            List<String> wrong,
            Optional<TestSent> test) {
        var audience = audience(who, codes);
        var showing =
                new Showing(audience.who(), codes == null ? "" : codes.strip(), reach(draft, audience), wrong, test);
        return Answers.shown(
                        status,
                        pages.draft(agenda.session(bearer(), draft.session().toString()), draft, showing))
                .build();
    }

    /** Nobody where "some" are chosen and none is named. */
    private Optional<Rehearsed> reach(Announcement draft, Audience audience) {
        return audience.participants() != null && audience.participants().isEmpty()
                ? Optional.empty()
                : Optional.of(announcements.addressees(bearer(), draft.id(), audience));
    }

    private AnnouncementPages.WordsPage form(Announcement draft, Typed typed, List<String> wrong) {
        return pages.words(
                agenda.session(bearer(), draft.session().toString()),
                WordsForm.of(typed, wrong, visit),
                address(draft.id()) + "/words",
                address(draft.id()),
                "");
    }

    private static Audience audience(@Nullable String who, @Nullable String codes) {
        var chosen = who != null && WHO.contains(who) ? who : "all";
        return chosen.equals("some")
                ? new Audience(
                        chosen,
                        Arrays.stream((codes == null ? "" : codes).split("[\\s,;]+"))
                                .filter(code -> !code.isBlank())
                                .toList())
                : new Audience(chosen, null);
    }

    /** What was not accepted; empty where it was done. */
    private static List<String> refusal(Runnable step) {
        try {
            step.run();
            return List.of();
        } catch (Refused refused) {
            return sentences(refused);
        }
    }

    private static List<String> sentences(Refused refused) {
        if (refused.status() >= SERVER
                || refused.status() == 401
                || refused.status() == 403
                || refused.status() == 404) {
            throw refused;
        }
        return Wrong.of(refused);
    }

    private static byte[] content(Upload.Chosen file) {
        try {
            return Files.readAllBytes(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String given(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
