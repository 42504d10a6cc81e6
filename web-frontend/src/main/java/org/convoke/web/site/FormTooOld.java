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
 * The page for a form whose token against forgery has run out, or never was ours. Only where the browser vouches that it
 * stood on a page of this site is it offered to be sent again.
 */
class FormTooOld {

    /** What was typed, to be sent again; empty where that would be unsafe. */
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
                ours ? ErrorPages.typed(request) : List.of());
        response.setEntity(page.render(), null, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
    }
}
