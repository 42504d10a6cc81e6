package org.convoke.acceptance;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens of the local realm by the password grant, kept while they are good: the realm's live five minutes. */
final class Token {

    private static final Duration AGE = Duration.ofMinutes(4);
    private static final Map<String, Known> KNOWN = new ConcurrentHashMap<>();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Token() {}

    private record Known(String token, Instant since) {

        boolean isGood() {
            return since.plus(AGE).isAfter(Instant.now());
        }
    }

    static String of(URI keycloak, String user) {
        return KNOWN.compute(
                        user,
                        (name, known) -> known != null && known.isGood()
                                ? known
                                : new Known(fetch(keycloak, name), Instant.now()))
                .token();
    }

    private static String fetch(URI keycloak, String user) {
        var request = HttpRequest.newBuilder(keycloak.resolve("/realms/convoke/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=password&client_id=convoke-cli&username=" + user + "&password=" + user))
                .build();
        try {
            var response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new AssertionError(user + " could not sign in: " + response.body());
            }
            return new ObjectMapper()
                    .readTree(response.body())
                    .get("access_token")
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
