package org.convoke.web.fakes;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a fake answers: a value that becomes JSON, a redirect, or a refusal with problem details. */
record Answer(int status, @Nullable Object body, Map<String, String> headers) {

    static Answer ok(Object body) {
        return new Answer(200, body, Map.of());
    }

    static Answer file(byte[] content, String type) {
        return new Answer(200, content, Map.of("Content-Type", type));
    }

    static Answer created(Object body) {
        return new Answer(201, body, Map.of());
    }

    static Answer redirect(String location) {
        return new Answer(302, null, Map.of("Location", location));
    }

    static Answer problem(int status, String kind, String detail) {
        return problem(status, kind, detail, Map.of());
    }

    static Answer problem(int status, String kind, String detail, Map<String, ?> more) {
        var body = new java.util.LinkedHashMap<String, Object>(more);
        body.put("type", "https://convoke.example/problems/" + kind);
        body.put("title", kind);
        body.put("status", status);
        body.put("detail", detail);
        return new Answer(status, body, Map.of("Content-Type", "application/problem+json"));
    }

    static Answer notFound() {
        return problem(404, "not-found", "There is nothing here.");
    }

    static Answer forbidden() {
        return problem(403, "forbidden", "Your mandate does not cover this.");
    }

    static Answer unauthorized() {
        return problem(401, "unauthorized", "A token is needed.");
    }
}
