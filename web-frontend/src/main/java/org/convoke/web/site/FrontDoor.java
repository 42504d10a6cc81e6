package org.convoke.web.site;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The address without a language leads to the language that the browser prefers. */
@Path("/")
class FrontDoor {

    private final Visit visit;

    FrontDoor(Visit visit) {
        this.visit = visit;
    }

    @GET
    public Response enter() {
        return Response.status(Response.Status.FOUND)
                .location(URI.create("/" + visit.language() + "/"))
                .header("Vary", "Accept-Language")
                .build();
    }
}
