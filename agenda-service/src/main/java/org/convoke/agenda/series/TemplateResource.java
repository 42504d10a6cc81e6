package org.convoke.agenda.series;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.convoke.agenda.draft.Drafts;
import org.convoke.agenda.session.Access;
import org.convoke.agenda.session.ProcessId;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.caller.NeedsMandate;
import org.convoke.kit.caller.Role;
import org.convoke.kit.problem.Problem;
import org.convoke.programme.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The templates that sessions can be begun from; a secretariat saves more of its own. */
@Path("/templates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Series")
class TemplateResource {

    private final Templates templates;
    private final SavingTemplates saving;
    private final Drafts drafts;
    private final Access access;
    private final Caller caller;

    TemplateResource(Templates templates, SavingTemplates saving, Drafts drafts, Access access, Caller caller) {
        this.templates = templates;
        this.saving = saving;
        this.drafts = drafts;
        this.access = access;
        this.caller = caller;
    }

    /**
     * A template.
     *
     * @param name by which a session is begun from it
     * @param process whose secretariat saved it; absent where it comes with the product
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TemplateView(
            String name,
            @Nullable ProcessId process,
            LocalizedText title,
            LocalizedText description,
            long days,
            int meetings,
            int items) {
        static TemplateView of(Template template) {
            var programme = template.programme();
            var days = programme.days();
            return new TemplateView(
                    template.name(),
                    template.process(),
                    programme.title(),
                    programme.theme(),
                    ChronoUnit.DAYS.between(days.first(), days.last()) + 1,
                    programme.meetings().size(),
                    programme.itemCount());
        }
    }

    /**
     * What a template is made of.
     *
     * @param session whose draft it is; its id or its short name
     * @param title what the template is called in lists
     * @param description what it is for; the title of the session where it is not given
     * @param people whether moderators and panellists are kept; they are not where it is not given
     * @param documents whether documents are kept; they are not where it is not given
     */
    record NewTemplate(
            String session,
            LocalizedText title,
            @Nullable LocalizedText description,
            @Nullable Boolean people,
            @Nullable Boolean documents) {}

    @GET
    @Operation(
            summary = "The templates that a session can be begun from",
            description =
                    "For anybody: those that come with the product. For those who prepare sessions of a process: also those that its secretariat saved.")
    public List<TemplateView> all() {
        return templates.all().stream().map(TemplateView::of).toList();
    }

    @POST
    @Operation(
            summary = "Saves the draft of a session as a template",
            description =
                    "For the secretariat of the session's process, whose template it is. Days are kept as counted from the first one, times as they are by the clock of the venue. Webcasts and who translated are not kept, people and documents only where the body says so.")
    @APIResponseSchema(value = TemplateView.class, responseCode = "201", responseDescription = "The template")
    @NeedsMandate(Role.SECRETARIAT)
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<TemplateView> save(NewTemplate wanted) {
        var session = access.changeable(wanted.session());
        var programme = drafts.current(session.id()).programme();
        var template = saving.save(
                        session,
                        programme,
                        wanted.title(),
                        requireNonNullElse(wanted.description(), programme.title()),
                        Boolean.TRUE.equals(wanted.people()),
                        Boolean.TRUE.equals(wanted.documents()),
                        caller)
                .orElseThrow(() -> Problem.conflict("name-taken", "Another template of the process has this title")
                        .build());
        return RestResponse.ResponseBuilder.<TemplateView>created(URI.create("/templates/" + template.name()))
                .entity(TemplateView.of(template))
                .build();
    }

    @DELETE
    @Path("/{template}")
    @Operation(
            summary = "Deletes a template that was saved",
            description =
                    "For the secretariat of its process. Sessions that were begun from it stay as they are. Those that come with the product stay too: 403.")
    @NeedsMandate(Role.SECRETARIAT)
    public void delete(String template) {
        var found = templates
                .named(template)
                .orElseThrow(() -> Problem.notFound("There is no such template").build());
        var process = found.process();
        if (process == null) {
            throw Problem.forbidden("A template that comes with the product is not deleted")
                    .build();
        }
        caller.requireForProcess(process.value(), Role.SECRETARIAT);
        saving.delete(found, caller);
    }
}
