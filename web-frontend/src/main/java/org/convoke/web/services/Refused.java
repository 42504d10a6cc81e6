package org.convoke.web.services;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.convoke.events.EventJson;

/** A service refused what was asked, with problem details (RFC 9457). */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient JsonNode problem;

    Refused(int status, JsonNode problem) {
        super(status + " " + problem.path("title").asText() + " "
                + problem.path("detail").asText());
        this.status = status;
        this.problem = problem;
    }

    /** The HTTP status of the answer. */
    public int status() {
        return status;
    }

    /** The kind of problem: the last part of its type, for example {@code draft-moved}; empty where it has none. */
    public String kind() {
        var type = problem.path("type").asText();
        return type.substring(type.lastIndexOf('/') + 1);
    }

    /** What the service says of it, in English. */
    public String detail() {
        return problem.path("detail").asText();
    }

    /** More that the problem says, by its name ({@code limit}, {@code reason}); a missing node where it does not. */
    public JsonNode more(String name) {
        return problem.path(name);
    }

    /** What was wrong with single fields. */
    public List<Violation> violations() {
        return StreamSupport.stream(problem.path("violations").spliterator(), false)
                .map(node -> new Violation(
                        node.path("field").asText(), node.path("message").asText()))
                .toList();
    }

    /** What a list of the problem holds, for example its {@code conflicts}; nothing where it has none. */
    public <T> List<T> all(String name, Class<T> type) {
        return StreamSupport.stream(problem.path(name).spliterator(), false)
                .map(node -> EventJson.mapper().convertValue(node, type))
                .toList();
    }

    /** A field and what would be accepted in it. */
    public record Violation(String field, String message) {}
}
