package org.convoke.web.site;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * An address in a language that we do not have is an address that does not exist. The pages of the secretariat are not in
 * all languages: in the others, their address leads to the page in English.
 */
class LanguageCheck {

    @ServerRequestFilter
    public Optional<Response> check(ContainerRequestContext request) {
        var language = request.getUriInfo().getPathParameters().getFirst("language");
        if (language == null) {
            return Optional.empty();
        }
        if (!Languages.all().contains(language)) {
            throw new NotFoundException();
        }
        var asked = request.getUriInfo().getRequestUri();
        var onDesk = Languages.onDesk(language);
        if (!Visit.isOnDesk(asked.getPath()) || onDesk.equals(language)) {
            return Optional.empty();
        }
        var path = "/" + onDesk + asked.getRawPath().substring(1 + language.length());
        return Optional.of(Response.temporaryRedirect(
                        UriBuilder.fromUri(asked).replacePath(path).build())
                .build());
    }
}
