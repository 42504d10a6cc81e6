package org.convoke.web.operator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.convoke.web.secretariat.Answers;
import org.convoke.web.services.Operations;
import org.convoke.web.services.Operations.Scope;
import org.convoke.web.services.Refused;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Page;
import org.convoke.web.site.Section;
import org.convoke.web.site.Visit;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Holds and resumes all sending, a process or a relay, after the consequence was said and with the reason. */
@Path("/{language}/secretariat/operation/{step:hold|resume}")
@Produces(MediaType.TEXT_HTML)
class HoldingResource {

    private static final int LONGEST = 500;

    /**
     * Asks what and why.
     *
     * @param choices what can be held; of what is to be resumed only that
     * @param error the key of what is wrong with the form
     * @param late whether somebody else was first: then nothing is asked any more
     */
    @CheckedTemplate(basePath = "operator", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record HoldingPage(
            Page page,
            Doing step,
            List<Named> choices,
            String chosen,
            String reason,
            Optional<String> error,
            boolean late)
            implements TemplateInstance {}

    private final Operations operations;
    private final Targets targets;
    private final Visit visit;

    HoldingResource(@RestClient Operations operations, Targets targets, Visit visit) {
        this.operations = operations;
        this.targets = targets;
        this.visit = visit;
    }

    @GET
    public Response ask(@PathParam("step") String step, @QueryParam("what") @Nullable String what) {
        visit.reader(Audience.OPERATOR);
        return Answers.shown(page(Doing.of(step), chosen(what), "", Optional.empty(), false));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(
            @PathParam("step") String named,
            @RestForm("what") @Nullable String what,
            @RestForm("reason") @Nullable String typed) {
        var reader = visit.reader(Audience.OPERATOR);
        var step = Doing.of(named);
        var target = chosen(what);
        var reason = Objects.requireNonNullElse(typed, "").strip();
        if (reason.isEmpty() || reason.length() > LONGEST) {
            return Answers.shown(
                            Answers.NOT_ACCEPTED,
                            page(step, target, reason, Optional.of("operation.reason.missing"), false))
                    .build();
        }
        try {
            switch (step) {
                case HOLD -> operations.hold(reader.bearer(), target.because(reason));
                case RESUME -> operations.resume(reader.bearer(), target.because(reason));
            }
        } catch (Refused refusal) {
            if (refusal.status() != Answers.CONFLICT) {
                throw refusal;
            }
            return Answers.shown(Answers.CONFLICT, page(step, target, reason, Optional.empty(), true))
                    .build();
        }
        return Answers.done("/" + visit.language() + "/secretariat/operation");
    }

    private static Target chosen(@Nullable String what) {
        return Target.read(Objects.requireNonNullElse(what, "")).orElseGet(() -> new Target(Scope.ALL, ""));
    }

    private HoldingPage page(Doing step, Target chosen, String reason, Optional<String> error, boolean late) {
        var bearer = visit.reader(Audience.OPERATOR).bearer();
        var choices = step == Doing.HOLD
                ? targets.all(bearer, operations.sending(bearer).relays(), visit.words())
                : List.of(new Named(chosen.value(), targets.name(chosen, bearer, visit.words())));
        return new HoldingPage(
                visit.page(Section.SECRETARIAT, Audience.OPERATOR), step, choices, chosen.value(), reason, error, late);
    }
}
