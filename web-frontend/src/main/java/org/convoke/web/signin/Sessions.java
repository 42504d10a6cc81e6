package org.convoke.web.signin;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the tokens of a session in the database; the cookie holds a random key and nothing else. Any replica can serve
 * any reader. Written here because the extension of Quarkus that does this cannot be resolved (see the README).
 */
@ApplicationScoped
@Alternative
@Priority(1)
class Sessions implements TokenStateManager {

    private static final Duration LONGEST = Duration.ofHours(12);

    private static final String INSERT = """
            with purged as (delete from web_session where expires_at < ?)
            insert into web_session (id, sealed, expires_at) values (?, ?, ?)""";
    private static final String SELECT = "select sealed from web_session where id = ? and expires_at >= ?";
    private static final String DELETE = "delete from web_session where id = ?";

    /** What is kept of a session. */
    record Kept(
            String idToken,
            String accessToken,
            @Nullable String refreshToken,
            @Nullable Long expiresIn,
            @Nullable String scope) {}

    private final DataSource database;
    private final TokenVault vault;
    private final ObjectMapper json;
    private final Clock clock;

    Sessions(
            DataSource database,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "convoke.web.session-key") String sessionKey) {
        this.database = database;
        this.vault = new TokenVault(sessionKey);
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Uni<String> createTokenState(
            RoutingContext route,
            OidcTenantConfig config,
            AuthorizationCodeTokens tokens,
            OidcRequestContext<String> context) {
        return context.runBlocking(() -> create(tokens));
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
            RoutingContext route,
            OidcTenantConfig config,
            String key,
            OidcRequestContext<AuthorizationCodeTokens> context) {
        return context.runBlocking(() -> read(key));
    }

    @Override
    @SuppressWarnings("NullAway") // a Uni<Void> has nothing but null to give
    public Uni<Void> deleteTokens(
            RoutingContext route, OidcTenantConfig config, String key, OidcRequestContext<Void> context) {
        return context.runBlocking(() -> {
            delete(key);
            return null;
        });
    }

    private String create(AuthorizationCodeTokens tokens) {
        var key = vault.newKey();
        var now = clock.instant();
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setTimestamp(1, Timestamp.from(now));
            insert.setBytes(2, vault.idOf(key));
            insert.setBytes(3, vault.seal(key, json.writeValueAsBytes(kept(tokens))));
            insert.setTimestamp(4, Timestamp.from(now.plus(LONGEST)));
            insert.executeUpdate();
            return key;
        } catch (SQLException | IOException e) {
            throw new AuthenticationCompletionException("the session could not be kept", e);
        }
    }

    private AuthorizationCodeTokens read(String key) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(SELECT)) {
            select.setBytes(1, vault.idOf(key));
            select.setTimestamp(2, Timestamp.from(clock.instant()));
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    throw new AuthenticationFailedException("the session is not known");
                }
                return tokens(json.readValue(vault.open(key, row.getBytes(1)), Kept.class));
            }
        } catch (SQLException e) {
            throw new AuthenticationFailedException("the session could not be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete(String key) {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(DELETE)) {
            delete.setBytes(1, vault.idOf(key));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the session could not be ended", e);
        }
    }

    private static Kept kept(AuthorizationCodeTokens tokens) {
        return new Kept(
                tokens.getIdToken(),
                tokens.getAccessToken(),
                tokens.getRefreshToken(),
                tokens.getAccessTokenExpiresIn(),
                tokens.getAccessTokenScope());
    }

    @SuppressWarnings("NullAway") // the extension takes null for what a provider does not give
    private static AuthorizationCodeTokens tokens(Kept kept) {
        return new AuthorizationCodeTokens(
                kept.idToken(), kept.accessToken(), kept.refreshToken(), kept.expiresIn(), kept.scope());
    }
}
