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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.convoke.web.programme.SessionHead;
import org.convoke.web.services.Drafting;
import org.convoke.web.services.Drafting.Version;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Page;
import org.convoke.web.site.Section;
import org.convoke.web.site.Visit;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The history of a draft, version by version, and the way back from each. */
@Path("/{language}/secretariat/sessions/{slug}/history")
@Produces(MediaType.TEXT_HTML)
class HistoryResource {

    /**
     * A page of the history.
     *
     * @param done the version that was just taken back; empty where none was
     * @param nothing whether nothing of it was left to take back
     * @param older the address of the page before; empty on the last one
     */
    @CheckedTemplate(basePath = "secretariat", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record HistoryPage(
            Page page,
            SessionHead head,
            String slug,
            boolean mayEdit,
            String done,
            boolean nothing,
            List<VersionRow> versions,
            String older)
            implements TemplateInstance {}

    /**
     * The question whether to take a version back.
     *
     * @param later the versions that build on it, with what they built, where it was refused for that
     */
    @CheckedTemplate(basePath = "secretariat", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RevertPage(Page page, SessionHead head, String slug, VersionRow row, List<VersionRow> later)
            implements TemplateInstance {}

    private final Drafts drafts;
    private final Drafting drafting;
    private final Reverting reverting;
    private final Visit visit;

    HistoryResource(Drafts drafts, @RestClient Drafting drafting, Reverting reverting, Visit visit) {
        this.drafts = drafts;
        this.drafting = drafting;
        this.reverting = reverting;
        this.visit = visit;
    }

    @GET
    public Response history(
            @PathParam("slug") String slug,
            @QueryParam("before") @Nullable String before,
            @QueryParam("reverted") @Nullable String reverted,
            @QueryParam("nothing") @Nullable String nothing) {
        var reader = visit.reader(Audience.PROCESS);
        var open = drafts.open(reader, slug);
        var history = drafting.history(reader.bearer(), slug, before == null ? null : number(before), null);
        return Answers.shown(new HistoryPage(
                visit.page(Section.SECRETARIAT, Audience.PROCESS),
                SessionHead.of(open.session(), open.programme(), visit),
                open.session().slug(),
                open.mayBeEditedBy(reader),
                reverted == null ? "" : Integer.toString(number(reverted)),
                nothing != null,
                rows(history.versions(), open),
                Optional.ofNullable(history.next())
                        .map(next -> address(slug) + "?before=" + next)
                        .orElse("")));
    }

    @GET
    @Path("/{version}/revert")
    public Response ask(@PathParam("slug") String slug, @PathParam("version") String version) {
        visit.reader(Audience.SECRETARIAT);
        return Answers.shown(question(slug, number(version), List.of()));
    }

    @POST
    @Path("/{version}/revert")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revert(@PathParam("slug") String slug, @PathParam("version") String version) {
        var reader = visit.reader(Audience.SECRETARIAT);
        var number = number(version);
        return switch (reverting.revert(reader, slug, number)) {
            case Reverting.Outcome.Reverted done ->
                Answers.done(address(slug) + "?reverted=" + number
                        + (done.amended().changes().isEmpty() ? "&nothing=yes" : ""));
            case Reverting.Outcome.Needed needed ->
                Answers.shown(Answers.CONFLICT, question(slug, number, needed.later()))
                        .build();
        };
    }

    private RevertPage question(String slug, int number, List<Version> later) {
        var reader = visit.reader(Audience.SECRETARIAT);
        var open = drafts.open(reader, slug);
        return new RevertPage(
                visit.page(Section.SECRETARIAT, Audience.SECRETARIAT),
                SessionHead.of(open.session(), open.programme(), visit),
                open.session().slug(),
                VersionRow.of(reverting.version(reader, slug, number), open, visit.words()),
                rows(later, open));
    }

    private List<VersionRow> rows(List<Version> versions, OpenDraft open) {
        return versions.stream()
                .map(version -> VersionRow.of(version, open, visit.words()))
                .toList();
    }

    private String address(String slug) {
        return "/" + visit.language() + "/secretariat/sessions/" + slug + "/history";
    }

    private static int number(String text) {
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw new NotFoundException();
        }
        return Integer.parseInt(text);
    }
}
