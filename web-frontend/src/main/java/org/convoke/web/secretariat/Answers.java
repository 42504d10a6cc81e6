package org.convoke.web.secretariat;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The answers of the desk; none is kept by a browser, since the next look at it may be another one. */
public final class Answers {

    public static final int OK = 200;

    /** What was typed is understood and not accepted; it comes back with what is wrong. */
    public static final int NOT_ACCEPTED = 422;

    /** Something stands against it as things are. */
    public static final int CONFLICT = 409;

    /** Somebody else was first. */
    public static final int MOVED = 412;

    private Answers() {}

    public static Response shown(TemplateInstance page) {
        return shown(OK, page).build();
    }

    public static Response.ResponseBuilder shown(int status, TemplateInstance page) {
        return Response.status(status)
                .entity(page.render())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Cache-Control", "no-store");
    }

    /** Leads on after something was done, so that a reload does not do it again. */
    public static Response done(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
