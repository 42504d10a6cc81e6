package org.convoke.web.operator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Optional;
import org.convoke.web.secretariat.Answers;
import org.convoke.web.services.Notification.Why;
import org.convoke.web.services.Operations;
import org.convoke.web.services.Operations.Suppression;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Page;
import org.convoke.web.site.Section;
import org.convoke.web.site.Visit;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Has a suppressed mailbox written to again, with the reason. */
@Path("/{language}/secretariat/operation/lift")
@Produces(MediaType.TEXT_HTML)
class LiftingResource {

    private static final int LONGEST = 500;

    /** Asks why. */
    @CheckedTemplate(basePath = "operator", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record LiftingPage(Page page, Suppression suppression, String reason, Optional<String> error)
            implements TemplateInstance {}

    private final Operations operations;
    private final Visit visit;

    LiftingResource(@RestClient Operations operations, Visit visit) {
        this.operations = operations;
        this.visit = visit;
    }

    @GET
    public Response ask(@QueryParam("address") @Nullable String address) {
        return Answers.shown(page(address, "", Optional.empty()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response lift(@RestForm("address") @Nullable String address, @RestForm("reason") @Nullable String typed) {
        var reader = visit.reader(Audience.OPERATOR);
        var reason = Objects.requireNonNullElse(typed, "").strip();
        if (reason.isEmpty() || reason.length() > LONGEST) {
            return Answers.shown(Answers.NOT_ACCEPTED, page(address, reason, Optional.of("operation.reason.missing")))
                    .build();
        }
        operations.lift(reader.bearer(), Objects.requireNonNullElse(address, ""), new Why(reason));
        return Answers.done("/" + visit.language() + "/secretariat/operation");
    }

    private LiftingPage page(@Nullable String address, String reason, Optional<String> error) {
        var reader = visit.reader(Audience.OPERATOR);
        var suppression = operations.suppressions(reader.bearer()).stream()
                .filter(each -> each.address().equals(address))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return new LiftingPage(visit.page(Section.SECRETARIAT, Audience.OPERATOR), suppression, reason, error);
    }
}
