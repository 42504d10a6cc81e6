package org.convoke.kit.caller;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.json.JsonString;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Reads the caller from the verified token of the request. */
@Singleton
class CallerOfRequest {

    private static final String MANDATES = "mandates";

    @Produces
    @RequestScoped
    Caller caller(SecurityIdentity identity, Clock clock) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Caller.anonymous();
        }
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return Caller.of(token.getName(), strings(token.getClaim(MANDATES)), today);
    }

    private static List<String> strings(@Nullable Object claim) {
        return claim instanceof Collection<?> values
                ? values.stream().flatMap(CallerOfRequest::string).toList()
                : List.of();
    }

    private static Stream<String> string(@Nullable Object value) {
        return switch (value) {
            case String text -> Stream.of(text);
            case JsonString text -> Stream.of(text.getString());
            case null, default -> Stream.empty();
        };
    }
}
