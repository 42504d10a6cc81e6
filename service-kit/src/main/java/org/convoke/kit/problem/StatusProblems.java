package org.convoke.kit.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Gives the refusals of the framework, which are a status and no more, a kind and words. */
final class StatusProblems {

    private StatusProblems() {}

    static Problem of(Response response) {
        var problem = switch (response.getStatus()) {
            case 400 -> Problem.badRequest("The request cannot be read");
            case 401 -> Problem.unauthenticated();
            case 403 -> Problem.forbidden("No mandate for this");
            case 404 -> Problem.notFound("There is nothing here");
            case 405 -> Problem.of("method-not-allowed", 405, "This method is not offered here");
            case 406 -> Problem.of("not-acceptable", 406, "None of the accepted media types is offered");
            case 413 -> Problem.of("too-large", 413, "The request is too large");
            case 415 -> Problem.of("unsupported-media-type", 415, "This media type is not read here");
            default -> Problem.of("http-" + response.getStatus(), response.getStatus(), phrase(response));
        };
        keep(response, problem, HttpHeaders.ALLOW);
        keep(response, problem, HttpHeaders.RETRY_AFTER);
        return problem.build();
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
