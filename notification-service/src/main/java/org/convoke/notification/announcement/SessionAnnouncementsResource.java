package org.convoke.notification.announcement;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.caller.NeedsMandate;
import org.convoke.kit.caller.Role;
import org.convoke.kit.problem.Problem;
import org.convoke.kit.problem.Violation;
import org.convoke.notification.report.Access;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The announcements of a session. */
@Path("/sessions/{session}/announcements")
@Tag(name = "Announcements")
class SessionAnnouncementsResource {

    private static final String KEY = "Idempotency-Key";

    private final Drafts drafts;
    private final Writing writing;
    private final Access access;
    private final Caller caller;

    SessionAnnouncementsResource(Drafts drafts, Writing writing, Access access, Caller caller) {
        this.drafts = drafts;
        this.writing = writing;
        this.access = access;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "The announcements of a session, drafts and sent, the youngest first",
            description = "For the secretariat and co-facilitators of its process.")
    public List<Draft> all(@PathParam("session") UUID session) {
        access.preparing(session);
        return drafts.of(session);
    }

    @POST
    @NeedsMandate({Role.SECRETARIAT, Role.COFACILITATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Writes an announcement; it is a draft until it is sent",
            description =
                    "For the secretariat and co-facilitators of its process. The same Idempotency-Key of the same caller finds the draft that was written with it; 422 idempotency-key-reused where that says something else.")
    @APIResponseSchema(value = Draft.class, responseCode = "201", responseDescription = "The draft")
    public RestResponse<Draft> write(
            @PathParam("session") UUID session, @HeaderParam(KEY) @Nullable String key, Written written) {
        access.preparing(session);
        if (key != null && !key.matches("\\p{Graph}{1,200}")) {
            throw Problem.invalid(List.of(new Violation(
                            KEY, "header", "must be 1 to 200 visible characters without spaces, such as a UUID")))
                    .build();
        }
        var draft = writing.write(session, written, key, caller);
        return RestResponse.ResponseBuilder.<Draft>created(URI.create("/announcements/" + draft.id()))
                .entity(draft)
                .build();
    }
}
