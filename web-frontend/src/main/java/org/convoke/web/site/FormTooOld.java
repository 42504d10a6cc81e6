package org.convoke.web.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.convoke.web.site.ErrorPages.Typed;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * The page for a form whose token against forgery has run out, or never was ours. What was typed is shown, so that it can
 * be taken over into a fresh form, only where the browser vouches that it stood on a page of this site.
 */
class FormTooOld {

    /** What was typed, where it was typed here. */
    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record FormExpiredPage(Page page, String action, List<Typed> typed) implements TemplateInstance {}

    private final Visit visit;

    FormTooOld(Visit visit) {
        this.visit = visit;
    }

    /** The filter against forgery answers with 400 and nothing else. */
    @ServerResponseFilter
    public void explain(ContainerResponseContext response, ResteasyReactiveContainerRequestContext request) {
        if (response.getStatus() != Status.BAD_REQUEST.getStatusCode()
                || response.hasEntity()
                || !request.getMethod().equals("POST")) {
            return;
        }
        var ours = "same-origin".equals(request.getHeaderString("Sec-Fetch-Site"));
        var page = new FormExpiredPage(
                visit.page(Section.NOWHERE, Audience.EVERYBODY),
                request.getUriInfo().getRequestUri().getPath(),
                ours ? written(request) : List.of());
        response.setEntity(page.render(), null, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
    }

    private static List<Typed> written(ResteasyReactiveContainerRequestContext request) {
        return ErrorPages.typed(request).stream()
                .filter(field -> !field.value().isBlank())
                .toList();
    }
}
