package org.convoke.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** Calls the services over HTTP as one user. */
record Api(Platform platform, @Nullable String token) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** An answer: its status, entity tag and body. */
    record Answer(int status, @Nullable String etag, String body, Platform platform) {

        JsonNode json() {
            return platform.json(body);
        }

        Answer expect(int expected) {
            if (status != expected) {
                throw new AssertionError("expected " + expected + " but was " + status + ": " + body);
            }
            return this;
        }
    }

    Answer get(String service, String path) {
        return call("GET", service, path, null, null);
    }

    Answer post(String service, String path, @Nullable String body) {
        return call("POST", service, path, body, null);
    }

    /**
     * @param ifMatch the entity tag that the write expects, or null
     */
    Answer call(String method, String service, String path, @Nullable String body, @Nullable String ifMatch) {
        var request = HttpRequest.newBuilder(platform.service(service).resolve(path))
                .header("Accept", "application/json, text/plain;q=0.5") // metrics are no JSON
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return send(request);
    }

    /** Sends a file, of which nothing is said but its bytes. */
    Answer upload(String service, String path, byte[] file) {
        return send(HttpRequest.newBuilder(platform.service(service).resolve(path))
                .header("Content-Type", "application/octet-stream")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(file)));
    }

    private Answer send(HttpRequest.Builder request) {
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("ETag").orElse(null),
                    response.body(),
                    platform);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
