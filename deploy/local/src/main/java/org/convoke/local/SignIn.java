package org.convoke.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Signs the demo's users in, whose passwords are their names. Only the local realm allows it.
 *
 * @param issuer the realm, as in {@code CONVOKE_OIDC_URL}
 */
public record SignIn(URI issuer) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Signs a user in.
     *
     * @return an access token, valid for five minutes
     * @throws IllegalStateException if Keycloak refuses
     */
    public String token(String user) {
        var name = URLEncoder.encode(user, StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofString(
                        "grant_type=password&client_id=convoke-cli&username=" + name + "&password=" + name))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("Keycloak does not sign in " + user + ": " + answer.body());
            }
            return JSON.readTree(answer.body()).get("access_token").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
