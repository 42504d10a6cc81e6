package org.convoke.kit.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convoke.events.EventJson;
import org.jspecify.annotations.Nullable;

/**
 * A refusal on its way to the client. Throwing it rolls the transaction back.
 *
 * <pre>{@code
 * throw Problem.conflict("slug-taken", "Another session has this slug").with("slug", slug).build();
 * }</pre>
 */
public final class Problem extends RuntimeException {

    /** Of the body. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final long serialVersionUID = 1L;
    private static final String TYPES = "https://convoke.example/problems/";
    private static final ObjectMapper JSON = EventJson.mapper();

    private final String kind;
    private final int status;
    private final transient Map<String, Object> members;
    private final transient Map<String, Object> headers;

    private Problem(Builder builder) {
        super(builder.kind + ": " + builder.members.getOrDefault("detail", ""));
        this.kind = builder.kind;
        this.status = builder.status;
        this.members = new LinkedHashMap<>(builder.members);
        this.headers = new LinkedHashMap<>(builder.headers);
    }

    /**
     * Any refusal.
     *
     * @param kind stable, in kebab case: the last part of the type's URI
     * @param title the kind in words, the same each time
     */
    public static Builder of(String kind, int status, String title) {
        return new Builder(kind, status, title);
    }

    /** 400: the request cannot be read. */
    public static Builder badRequest(String detail) {
        return of("bad-request", 400, "The request cannot be read").detail(detail);
    }

    /** 400: the request is read, and these values are not accepted. */
    public static Builder invalid(List<Violation> violations) {
        return of("invalid", 400, "Some values are not accepted").with("violations", violations);
    }

    /** 401: nobody is signed in. */
    public static Builder unauthenticated() {
        return of("unauthenticated", 401, "A sign-in is needed").header("WWW-Authenticate", "Bearer");
    }

    /** 403: the caller has no mandate for this. */
    public static Builder forbidden(String detail) {
        return of("forbidden", 403, "Not allowed").detail(detail);
    }

    /** 404: there is no such thing, or the caller may not know that there is. */
    public static Builder notFound(String detail) {
        return of("not-found", 404, "Not found").detail(detail);
    }

    /** 409: it conflicts with what is. */
    public static Builder conflict(String kind, String detail) {
        return of(kind, 409, "Conflict").detail(detail);
    }

    /** 412: what the client had is no longer what is. */
    public static Builder stale(String kind, String detail) {
        return of(kind, 412, "Changed meanwhile").detail(detail);
    }

    /** 422: understood, and refused. */
    public static Builder refused(String kind, String detail) {
        return of(kind, 422, "Refused").detail(detail);
    }

    /** 428: the client must say which version it has. */
    public static Builder preconditionRequired() {
        return of("precondition-required", 428, "A version is needed")
                .detail("Send If-Match with the ETag of what you have, for example \"7\"");
    }

    /** The URI of a kind. */
    public static URI typeOf(String kind) {
        return URI.create(TYPES + kind);
    }

    /** The last part of its type. */
    public String kind() {
        return kind;
    }

    public int status() {
        return status;
    }

    /** A further member, null where there is none of that name. */
    public @Nullable Object member(String name) {
        return members.get(name);
    }

    /** The answer to the client, whatever it said that it accepts: an error is readable in any case. */
    public Response toResponse() {
        var response = Response.status(status).type(MEDIA_TYPE).entity(json());
        headers.forEach(response::header);
        return response.build();
    }

    /** The body of the answer. */
    String json() {
        return JSON.valueToTree(members).toString();
    }

    /** Adds to a refusal. */
    public static final class Builder {

        private final String kind;
        private final int status;
        private final Map<String, Object> members = new LinkedHashMap<>();
        private final Map<String, Object> headers = new LinkedHashMap<>();

        private Builder(String kind, int status, String title) {
            this.kind = kind;
            this.status = status;
            members.put("type", typeOf(kind).toString());
            members.put("title", title);
            members.put("status", status);
        }

        /** What is wrong this time, and what would be accepted. */
        public Builder detail(String detail) {
            return with("detail", detail);
        }

        /** A further member, for programs. */
        public Builder with(String member, Object value) {
            members.put(member, value);
            return this;
        }

        public Builder header(String name, Object value) {
            headers.put(name, value);
            return this;
        }

        public Problem build() {
            return new Problem(this);
        }
    }
}
