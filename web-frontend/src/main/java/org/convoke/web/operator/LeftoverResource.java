package org.convoke.web.operator;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.convoke.web.secretariat.Answers;
import org.convoke.web.services.Leftovers;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Visit;

/** Has a record that was set aside tried again: taken in once more, or sent once more. */
@Path("/{language}/secretariat/operation/{service}/{kind:dead-letters|parked}/{id}")
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
            @PathParam("service") String service, @PathParam("kind") String kind, @PathParam("id") String id) {
        var bearer = visit.reader(Audience.OPERATOR).bearer();
        Leftovers asked = services.named(service).orElseThrow(NotFoundException::new);
        if (kind.equals("parked")) {
            asked.release(bearer, id);
        } else {
            asked.replay(bearer, id);
        }
        return Answers.done("/" + visit.language() + "/secretariat/operation");
    }
}
