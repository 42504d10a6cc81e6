package org.convoke.servicetests;

import io.smallrye.jwt.build.Jwt;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Bearer tokens as the realm would give them, signed by a key of this test run. */
public final class Tokens {

    private static final String ISSUER = "https://test.convoke.example/realms/convoke";
    private static final String AUDIENCE = "convoke-api";
    private static final KeyPair KEYS = keys();

    private Tokens() {}

    /**
     * A token of somebody who is signed in, valid for an hour.
     *
     * @param name the user name
     * @param mandates such as {@code focal-point@participant:CHE}
     */
    public static String forMandates(String name, String... mandates) {
        return Jwt.claims()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject("id-of-" + name)
                .preferredUserName(name)
                .claim("typ", "Bearer")
                .claim("mandates", List.of(mandates))
                .expiresAt(Instant.now().plus(Duration.ofHours(1)))
                .sign(KEYS.getPrivate());
    }

    /** As {@link #forMandates}, for a header: "Bearer …". */
    public static String bearer(String name, String... mandates) {
        return "Bearer " + forMandates(name, mandates);
    }

    /** A token that is right but for its audience. */
    public static String forAudience(String audience, String name, String... mandates) {
        return Jwt.claims()
                .issuer(ISSUER)
                .audience(audience)
                .preferredUserName(name)
                .claim("mandates", List.of(mandates))
                .expiresAt(Instant.now().plus(Duration.ofHours(1)))
                .sign(KEYS.getPrivate());
    }

    /** A token that has expired. */
    public static String expired(String name, String... mandates) {
        return Jwt.claims()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .preferredUserName(name)
                .claim("mandates", List.of(mandates))
                .issuedAt(Instant.now().minus(Duration.ofHours(2)))
                .expiresAt(Instant.now().minus(Duration.ofHours(1)))
                .sign(KEYS.getPrivate());
    }

    /** What makes a service believe these tokens, without Keycloak. */
    public static Map<String, String> settings() {
        return Map.of(
                "quarkus.oidc.auth-server-url",
                "",
                "quarkus.oidc.jwks.resolve-early",
                "true",
                "quarkus.oidc.public-key",
                Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded()),
                "quarkus.oidc.token.issuer",
                ISSUER,
                "quarkus.oidc.token.audience",
                AUDIENCE);
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
