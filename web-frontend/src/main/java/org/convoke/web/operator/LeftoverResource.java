package org.convoke.web.operator;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.convoke.web.secretariat.Answers;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Visit;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Has a record that was set aside tried again: taken in once more, or sent once more. */
@Path("/{language}/secretariat/operation/leftovers")
class LeftoverResource {

    private final Services services;
    private final Visit visit;

    LeftoverResource(Services services, Visit visit) {
        this.services = services;
        this.visit = visit;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response tryAgain(
            @RestForm("service") @Nullable String service,
            @RestForm("dead-letter") @Nullable String deadLetter,
            @RestForm("parked") @Nullable String parked) {
        var bearer = visit.reader(Audience.OPERATOR).bearer();
        var asked = services.named(Objects.requireNonNullElse(service, "")).orElseThrow(BadRequestException::new);
        if (deadLetter != null) {
            asked.replay(bearer, deadLetter);
        } else if (parked != null) {
            asked.release(bearer, parked);
        } else {
            throw new BadRequestException();
        }
        return Answers.done("/" + visit.language() + "/secretariat/operation");
    }
}
