package org.convoke.web.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoke.web.services.Refused;
import org.convoke.web.signin.NotForReader;
import org.convoke.web.signin.SignInNeeded;
import org.convoke.web.signin.SignInNotAccepted;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * The pages for what did not work: what did not happen, that nothing is lost where that is true, what to do, and a
 * number for the operator where only the operator can help.
 */
class ErrorPages {

    private static final Logger LOG = Logger.getLogger(ErrorPages.class);

    /** What a form that came too late had in it; "again" sends it once more. */
    record Typed(String name, String value) {}

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NotFoundPage(Page page) implements TemplateInstance {}

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NotForYouPage(Page page, String audience) implements TemplateInstance {}

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SignInExpiredPage(Page page, String action, List<Typed> typed) implements TemplateInstance {}

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SignInNotAcceptedPage(Page page) implements TemplateInstance {}

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RefusedPage(Page page, String detail) implements TemplateInstance {}

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TroublePage(Page page, String key, String incident) implements TemplateInstance {}

    private final Visit visit;

    ErrorPages(Visit visit) {
        this.visit = visit;
    }

    @ServerExceptionMapper
    Response notFound(NotFoundException e) {
        return html(Status.NOT_FOUND, new NotFoundPage(frame()));
    }

    @ServerExceptionMapper
    Response notForReader(NotForReader e) {
        var audience = Arrays.stream(Audience.values())
                .filter(known -> Arrays.asList(known.roles()).equals(e.roles()))
                .findFirst()
                .orElse(Audience.SECRETARIAT);
        return html(Status.FORBIDDEN, new NotForYouPage(frame(), visit.words().say(audience.key())));
    }

    @ServerExceptionMapper
    Response signInNeeded(SignInNeeded e, ResteasyReactiveContainerRequestContext request) {
        return signIn(request);
    }

    @ServerExceptionMapper
    Response signInNotAccepted(SignInNotAccepted e) {
        return html(Status.UNAUTHORIZED, new SignInNotAcceptedPage(frame()));
    }

    @ServerExceptionMapper
    Response refused(Refused e, ResteasyReactiveContainerRequestContext request) {
        return switch (e.status()) {
            case 401 -> signIn(request);
            case 403 ->
                html(Status.FORBIDDEN, new NotForYouPage(frame(), visit.words().say("forbidden.some")));
            case 404 -> html(Status.NOT_FOUND, new NotFoundPage(frame()));
            case 400, 409, 412, 422 -> html(Status.fromStatusCode(e.status()), new RefusedPage(frame(), e.detail()));
            default -> trouble(Status.BAD_GATEWAY, "trouble.service", e);
        };
    }

    @ServerExceptionMapper
    Response unreachable(ProcessingException e) {
        return trouble(Status.SERVICE_UNAVAILABLE, "trouble.service", e);
    }

    @ServerExceptionMapper
    Response http(WebApplicationException e) {
        var status = e.getResponse().getStatusInfo();
        return status.getFamily() == Status.Family.CLIENT_ERROR
                ? html(status, new RefusedPage(frame(), status.getReasonPhrase()))
                : e.getResponse();
    }

    @ServerExceptionMapper
    Response unexpected(Exception e) {
        return trouble(Status.INTERNAL_SERVER_ERROR, "trouble.ours", e);
    }

    /** A page asks to sign in and is shown then; a form keeps what was typed; a part asks for the whole page. */
    private Response signIn(ResteasyReactiveContainerRequestContext request) {
        var signIn = frame().signInHref();
        if (request.getAcceptableMediaTypes().contains(MediaType.SERVER_SENT_EVENTS_TYPE)) {
            return Response.status(Status.UNAUTHORIZED).build();
        }
        if (request.getMethod().equals("GET")) {
            if (visit.reader().isPresent()) { // asking again would be a circle
                return inPlaceOfAll(html(Status.UNAUTHORIZED, new SignInNotAcceptedPage(frame())));
            }
            return visit.isForPart()
                    ? Response.status(Status.UNAUTHORIZED)
                            .header("HX-Redirect", signIn)
                            .build()
                    : Response.seeOther(URI.create(signIn)).build();
        }
        var action = request.getUriInfo().getRequestUri().getPath();
        return inPlaceOfAll(html(Status.UNAUTHORIZED, new SignInExpiredPage(frame(), action, typed(request))));
    }

    /** What was typed into the form that was sent. */
    static List<Typed> typed(ResteasyReactiveContainerRequestContext request) {
        return form(request).entrySet().stream()
                .filter(field -> !field.getKey().equals("csrf-token"))
                .flatMap(field -> field.getValue().stream().map(value -> new Typed(field.getKey(), value)))
                .toList();
    }

    /** Tells the script, which has asked for a part, that this is to be read instead of everything else. */
    private static Response inPlaceOfAll(Response answer) {
        return Response.fromResponse(answer)
                .header("HX-Retarget", "#main")
                .header("HX-Reselect", "#main")
                .header("HX-Reswap", "outerHTML")
                .build();
    }

    private static MultivaluedMap<String, String> form(ResteasyReactiveContainerRequestContext request) {
        var form = new MultivaluedHashMap<String, String>();
        var data = ((ResteasyReactiveRequestContext) request.getServerRequestContext()).getFormData();
        if (data != null) {
            data.forEach(name -> data.get(name).forEach(value -> form.add(name, value.getValue())));
        }
        return form;
    }

    private Response trouble(Status status, String key, Exception cause) {
        var incident = UUID.randomUUID().toString().substring(0, 8);
        LOG.errorf(cause, "a page could not be shown, incident=%s", incident);
        return html(status, new TroublePage(frame(), key, incident));
    }

    private Page frame() {
        return visit.page(Section.NOWHERE, Audience.EVERYBODY);
    }

    private Response html(Response.StatusType status, TemplateInstance page) {
        return visit.isForProgram() ? problem(status) : page(status, page);
    }

    /** The same for a program: problem details (RFC 9457) in place of a page. */
    private static Response problem(Response.StatusType status) {
        return Response.status(status)
                .entity(Map.of("status", status.getStatusCode(), "title", status.getReasonPhrase()))
                .type("application/problem+json")
                .header("Cache-Control", "no-store")
                .build();
    }

    private static Response page(Response.StatusType status, TemplateInstance page) {
        return Response.status(status)
                .entity(page.render())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Cache-Control", "no-store")
                .build();
    }
}
