package org.convoke.web.signin;

import io.quarkus.oidc.OidcSession;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a reader signs in: the address itself is for signed-in readers only, so that the identity provider is asked
 * first; then it leads back to where the reader came from, or to where the reader's mandate is at home.
 */
@Path("/{language}/sign-in")
class SignInResource {

    /** A path of this site: nothing that another site could be reached by. */
    private static final Pattern OUR_OWN = Pattern.compile("/[a-z]{2,3}(/[\\w./-]*)?(\\?[\\w=&%.+/-]*)?");

    private final Readers readers;
    private final OidcSession session;

    SignInResource(Readers readers, OidcSession session) {
        this.readers = readers;
        this.session = session;
    }

    /**
     * Only those come here whom the identity provider has just signed in, or had before.
     *
     * @throws SignInNotAccepted where its token is of no use to us: asking again would lead in a circle
     */
    @GET
    public Response signedIn(@PathParam("language") String language, @QueryParam("to") @Nullable String to) {
        var reader = readers.current().orElseThrow(SignInNotAccepted::new);
        var home = "/" + language + home(reader);
        var comesFromElsewhere = to != null && OUR_OWN.matcher(to).matches() && !to.equals("/" + language + "/");
        return Response.seeOther(URI.create(comesFromElsewhere ? to : home)).build();
    }

    /** Forgets a session that the services no longer take, and signs in anew. */
    @GET
    @Path("/again")
    @Blocking
    public Response anew(@PathParam("language") String language, @QueryParam("to") @Nullable String to) {
        if (readers.current().isPresent()) {
            session.logout().await().indefinitely();
        }
        var target = to != null && OUR_OWN.matcher(to).matches() ? to : "/" + language + "/";
        return Response.seeOther(
                        URI.create("/" + language + "/sign-in?to=" + URLEncoder.encode(target, StandardCharsets.UTF_8)))
                .build();
    }

    private static String home(Reader reader) {
        if (reader.isAnyOf(Role.SECRETARIAT, Role.COFACILITATOR, Role.OPERATOR)) {
            return "/secretariat";
        }
        return reader.isAnyOf(Role.FOCAL_POINT) ? "/mission" : "/";
    }
}
