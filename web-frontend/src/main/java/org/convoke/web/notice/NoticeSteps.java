package org.convoke.web.notice;

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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.convoke.web.services.Refused;
import org.convoke.web.signin.Reader;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Page;
import org.convoke.web.site.Section;
import org.convoke.web.site.Visit;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Pauses, resumes and cancels a notice, for the secretariat and the operator, after the consequence was said. */
@Path("/{language}/secretariat/notices/{notice}/{step:pause|resume|cancel}")
@Produces("text/html;charset=UTF-8")
class NoticeSteps {

    /**
     * Asks once.
     *
     * @param late whether the notice has come too far meanwhile: then nothing is asked any more
     */
    @CheckedTemplate(basePath = "notice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ConfirmPage(
            Page page, Watch watch, Tally tally, Step step, String reason, Optional<String> error, boolean late)
            implements TemplateInstance {}

    private final Watching watching;
    private final Visit visit;

    NoticeSteps(Watching watching, Visit visit) {
        this.watching = watching;
        this.visit = visit;
    }

    @GET
    public TemplateInstance ask(@PathParam("notice") UUID notice, @PathParam("step") String step) {
        return page(notice, step(step), "", Optional.empty(), false);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(
            @PathParam("notice") UUID notice,
            @PathParam("step") String named,
            @RestForm("reason") @Nullable String typed) {
        var reader = reader();
        var step = step(named);
        var reason = Objects.requireNonNullElse(typed, "").strip();
        if (step.asksWhy() && reason.isEmpty()) {
            return shown(400, page(notice, step, reason, Optional.of("notice.reason.missing"), false));
        }
        try {
            watching.take(step, reader.bearer(), notice, reason);
        } catch (Refused refusal) {
            if (refusal.status() != 409) {
                throw refusal;
            }
            return shown(409, page(notice, step, reason, Optional.empty(), true));
        }
        return Response.seeOther(URI.create("/" + visit.language() + "/secretariat/notices/" + notice))
                .build();
    }

    private static Response shown(int status, ConfirmPage page) {
        return Response.status(status).entity(page.render()).build();
    }

    private ConfirmPage page(UUID notice, Step step, String reason, Optional<String> error, boolean late) {
        var reader = reader();
        var watch = watching.begin(reader.bearer(), notice, visit);
        return new ConfirmPage(
                visit.page(Section.SECRETARIAT, Audience.OPERATING),
                watch,
                watching.tally(reader.bearer(), watch),
                step,
                reason,
                error,
                late);
    }

    private Reader reader() {
        return visit.reader(Audience.OPERATING);
    }

    private static Step step(String word) {
        return Arrays.stream(Step.values())
                .filter(step -> step.word().equals(word))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
