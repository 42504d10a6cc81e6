package org.convoke.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.convoke.kit.failure.Failure;
import org.convoke.kit.identity.Ids;
import org.convoke.kit.outbox.EventTooLarge;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every exception into problem details. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    public Response refused(Problem problem) {
        return problem.toResponse();
    }

    @ServerExceptionMapper
    public Response mismatch(MismatchedInputException e) {
        return JsonProblems.of(e).toResponse();
    }

    @ServerExceptionMapper
    public Response json(JsonProcessingException e) {
        return JsonProblems.of(e).toResponse();
    }

    @ServerExceptionMapper
    public Response notSignedIn(AuthenticationFailedException e) {
        return Problem.unauthenticated()
                .detail("The bearer token is not valid here")
                .header("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                .build()
                .toResponse();
    }

    @ServerExceptionMapper
    public Response notSignedIn(UnauthorizedException e) {
        return Problem.unauthenticated().build().toResponse();
    }

    @ServerExceptionMapper
    public Response notAllowed(ForbiddenException e) {
        return Problem.forbidden("No mandate for this").build().toResponse();
    }

    @ServerExceptionMapper
    public Response tooLarge(EventTooLarge e) {
        return Problem.refused("event-too-large", "What others must be told is too large")
                .with("bytes", e.bytes())
                .with("limit", e.limit())
                .build()
                .toResponse();
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException e) {
        var response = e.getResponse();
        if (response.hasEntity() || response.getStatus() < 400) {
            return response;
        }
        if (e.getCause() instanceof JsonProcessingException json) {
            return JsonProblems.of(json).toResponse();
        }
        return response.getStatus() < 500
                ? StatusProblems.of(response, e.getCause()).toResponse()
                : unexpected(e);
    }

    /** What time heals is 503; anything else is a mistake of ours, which only the log explains. */
    @ServerExceptionMapper
    public Response unexpected(Throwable e) {
        var incident = Ids.next().toString();
        return switch (Failure.of(e)) {
            case TRANSIENT -> {
                LOG.warnf("Answered 503, incident=%s cause=%s", incident, e);
                yield Problem.of("unavailable", 503, "Not available for the moment")
                        .detail("Please try again in a few seconds")
                        .with("incident", incident)
                        .header("Retry-After", 5)
                        .build()
                        .toResponse();
            }
            case DETERMINISTIC -> {
                LOG.errorf(e, "Answered 500, incident=%s", incident);
                yield Problem.of("internal-error", 500, "Something went wrong here")
                        .detail("Please tell the operator this number of the incident: " + incident)
                        .with("incident", incident)
                        .build()
                        .toResponse();
            }
        };
    }
}
