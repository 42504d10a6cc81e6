package org.convoke.web.fakes;

import io.smallrye.jwt.build.Jwt;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** The identity provider: signs in whoever the test says, without asking for a password. */
final class FakeIdentity {

    private static final Map<String, List<String>> PEOPLE = Map.of(
            "secretariat", List.of("secretariat@process:*"),
            "cofacilitator", List.of("cofacilitator@process:*"),
            "operator", List.of("operator@installation"),
            "usher", List.of("usher@process:*"),
            "focal.che", List.of("focal-point@participant:CHE"),
            "focal.mex", List.of("focal-point@participant:MEX"),
            "focal.two", List.of("focal-point@participant:CHE", "focal-point@participant:MEX"),
            "delegate.che", List.of("delegate@participant:CHE"));

    private final KeyPair keys = newKeys();
    private final String issuer;
    private volatile String next = "secretariat";
    private volatile int lifetime = 300;
    private volatile String audience = "convoke-api";
    private final AtomicInteger refreshes = new AtomicInteger();

    FakeIdentity(String issuer) {
        this.issuer = issuer;
    }

    void next(String person) {
        next = person;
    }

    void lifetime(int seconds) {
        lifetime = seconds;
    }

    /** Whom access tokens are for from now on. */
    void audience(String name) {
        audience = name;
    }

    /** How often a token was renewed. */
    int refreshes() {
        return refreshes.get();
    }

    List<String> mandates(String bearer) {
        var payload = new String(
                Base64.getUrlDecoder().decode(bearer.split("\\.")[1]), java.nio.charset.StandardCharsets.UTF_8);
        return PEOPLE.entrySet().stream()
                .filter(person -> payload.contains("\"preferred_username\":\"" + person.getKey() + "\""))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    Answer answer(Asked asked) {
        if (asked.is("GET", ".well-known/openid-configuration")) {
            return Answer.ok(Map.of(
                    "issuer", issuer,
                    "authorization_endpoint", issuer + "/auth",
                    "token_endpoint", issuer + "/token",
                    "jwks_uri", issuer + "/jwks",
                    "end_session_endpoint", issuer + "/logout"));
        }
        if (asked.is("GET", "jwks")) {
            var key = (RSAPublicKey) keys.getPublic();
            return Answer.ok(Map.of(
                    "keys",
                    List.of(Map.of(
                            "kty", "RSA",
                            "kid", "k1",
                            "use", "sig",
                            "alg", "RS256",
                            "n", base64(key.getModulus().toByteArray()),
                            "e", base64(key.getPublicExponent().toByteArray())))));
        }
        if (asked.is("GET", "auth")) {
            var query = asked.query();
            if (!"S256".equals(query.get("code_challenge_method"))) {
                return Answer.problem(400, "no-pkce", "PKCE is required.");
            }
            return Answer.redirect(query.get("redirect_uri") + "?code=" + next + "&state=" + query.get("state"));
        }
        if (asked.is("POST", "token")) {
            var form = Asked.form(asked.body());
            var person = form.getOrDefault("code", form.getOrDefault("refresh_token", ""));
            if (form.containsKey("refresh_token")) {
                refreshes.incrementAndGet();
            }
            return Answer.ok(Map.of(
                    "access_token",
                    accessToken(person),
                    "id_token",
                    idToken(person),
                    "refresh_token",
                    person,
                    "token_type",
                    "Bearer",
                    "expires_in",
                    lifetime));
        }
        if (asked.is("GET", "logout")) {
            return Answer.redirect(asked.query().getOrDefault("post_logout_redirect_uri", "/"));
        }
        return Answer.notFound();
    }

    private String accessToken(String person) {
        return Jwt.issuer(issuer)
                .subject(person)
                .audience(Set.of(audience))
                .claim("preferred_username", person)
                .claim("mandates", PEOPLE.get(person))
                .expiresIn(lifetime)
                .jws()
                .keyId("k1")
                .sign(keys.getPrivate());
    }

    private String idToken(String person) {
        return Jwt.issuer(issuer)
                .subject(person)
                .audience(Set.of("convoke-web"))
                .claim("preferred_username", person)
                .claim("name", "M. " + person)
                .expiresIn(lifetime)
                .jws()
                .keyId("k1")
                .sign(keys.getPrivate());
    }

    private static String base64(byte[] number) {
        int from = number[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOfRange(number, from, number.length));
    }

    private static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
