package org.convoke.web.site;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** An address in a language that we do not have is an address that does not exist. */
class LanguageCheck {

    @ServerRequestFilter
    public void check(ContainerRequestContext request) {
        var language = request.getUriInfo().getPathParameters().getFirst("language");
        if (language != null && !Languages.all().contains(language)) {
            throw new NotFoundException();
        }
    }
}
