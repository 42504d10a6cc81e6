package org.convoke.web.signin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Finds out who sent the current request. A session that has run out counts as nobody. */
@RequestScoped
public class Readers {

    /** The audience of tokens that the services take; another token is of no use here, whoever it was issued by. */
    private static final String OUR_SERVICES = "convoke-api";

    private static final Logger LOG = Logger.getLogger(Readers.class);

    private final CurrentIdentityAssociation identities;
    private final ObjectMapper json;
    private final Clock clock;
    private @Nullable Optional<Reader> current;

    Readers(CurrentIdentityAssociation identities, ObjectMapper json, Clock clock) {
        this.identities = identities;
        this.json = json;
        this.clock = clock;
    }

    /** Who is reading; empty where nobody has signed in. */
    public Optional<Reader> current() {
        if (current == null) {
            current = find();
        }
        return current;
    }

    /**
     * Who is reading a page that is not for everybody.
     *
     * @throws SignInNeeded where nobody has signed in
     */
    public Reader required() {
        return current().orElseThrow(SignInNeeded::new);
    }

    /**
     * Who is reading a page that is for some roles only.
     *
     * @throws SignInNeeded where nobody has signed in
     * @throws NotForReader where the reader holds none of the roles
     */
    public Reader required(Role... roles) {
        var reader = required();
        if (!reader.isAnyOf(roles)) {
            throw new NotForReader(List.of(roles));
        }
        return reader;
    }

    private Optional<Reader> find() {
        try {
            var identity = identities.getDeferredIdentity().await().indefinitely();
            return identity.isAnonymous() ? Optional.empty() : Optional.of(reader(identity));
        } catch (RuntimeException noLongerSignedIn) {
            LOG.debug("the session could not be used", noLongerSignedIn);
            return Optional.empty();
        }
    }

    private Reader reader(SecurityIdentity identity) {
        var token = identity.getCredential(AccessTokenCredential.class).getToken();
        var claims = claims(token);
        if (!isForOurServices(claims.path("aud"))) {
            throw new IllegalStateException("the access token is for " + claims.path("aud"));
        }
        var today = LocalDate.now(clock);
        var mandates = StreamSupport.stream(claims.path("mandates").spliterator(), false)
                .flatMap(text -> Mandate.inForce(text.asText(), today).stream())
                .toList();
        return new Reader(shownName(identity), mandates, "Bearer " + token);
    }

    private static boolean isForOurServices(JsonNode audience) {
        return audience.isTextual()
                ? audience.asText().equals(OUR_SERVICES)
                : StreamSupport.stream(audience.spliterator(), false)
                        .anyMatch(one -> one.asText().equals(OUR_SERVICES));
    }

    private static String shownName(SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken idToken
                && idToken.getClaim("name") instanceof String name) {
            return name;
        }
        return identity.getPrincipal().getName();
    }

    /** The token came from the identity provider itself, over the back channel; its signature is checked there. */
    private JsonNode claims(String token) {
        try {
            return json.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        } catch (IOException e) {
            throw new UncheckedIOException("the access token is not a JWT", e);
        }
    }
}
