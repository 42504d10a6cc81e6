package org.convoke.web.signin;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
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

    SignInResource(Readers readers) {
        this.readers = readers;
    }

    @GET
    public Response signedIn(@PathParam("language") String language, @QueryParam("to") @Nullable String to) {
        var home = "/" + language + home(readers.required());
        var comesFromElsewhere = to != null && OUR_OWN.matcher(to).matches() && !to.equals("/" + language + "/");
        return Response.seeOther(URI.create(comesFromElsewhere ? to : home)).build();
    }

    private static String home(Reader reader) {
        if (reader.isAnyOf(Role.SECRETARIAT, Role.COFACILITATOR, Role.OPERATOR)) {
            return "/secretariat";
        }
        return reader.isAnyOf(Role.FOCAL_POINT) ? "/mission" : "/";
    }
}
