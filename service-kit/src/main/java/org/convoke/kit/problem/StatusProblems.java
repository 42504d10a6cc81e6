package org.convoke.kit.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Gives the refusals of the framework, which are a status and no more, a kind and words. */
final class StatusProblems {

    private StatusProblems() {}

    /** @param cause why a value of the path or the query is not of its type, where that is the trouble */
    static Problem of(Response response, @Nullable Throwable cause) {
        var problem = switch (response.getStatus()) {
            case 400 -> Problem.badRequest("The request cannot be read");
            case 401 -> Problem.unauthenticated();
            case 403 -> Problem.forbidden("No mandate for this");
            case 404 ->
                Problem.notFound(
                        cause == null
                                ? "There is nothing at this address; /q/openapi lists what there is"
                                : "A value in this address is not of its type: " + cause.getMessage());
            case 405 -> methodNotAllowed();
            case 406 ->
                Problem.of("not-acceptable", 406, "None of the accepted media types is offered")
                        .detail("Answers are application/json; accept that, or */*");
            case 415 ->
                Problem.of("unsupported-media-type", 415, "This media type is not read here")
                        .detail("Bodies are read as application/json; say so in Content-Type");
            default -> Problem.of("http-" + response.getStatus(), response.getStatus(), phrase(response));
        };
        keep(response, problem, HttpHeaders.RETRY_AFTER);
        return problem.build();
    }

    private static Problem.Builder methodNotAllowed() {
        var problem = Problem.of("method-not-allowed", 405, "This method is not offered here");
        return AllowedMethods.ofCurrentRequest()
                .map(methods -> problem.detail("Here are offered: " + methods).header(HttpHeaders.ALLOW, methods))
                .orElseGet(() -> problem.detail("/q/openapi lists the methods of this address"));
    }

    private static String phrase(Response response) {
        return response.getStatusInfo().getReasonPhrase();
    }

    private static void keep(Response response, Problem.Builder problem, String header) {
        var value = response.getHeaderString(header);
        if (value != null) {
            problem.header(header, value);
        }
    }
}
