package org.convoke.agenda.draft;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.convoke.agenda.session.Access;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.caller.NeedsMandate;
import org.convoke.kit.caller.Role;
import org.convoke.kit.problem.ETags;
import org.convoke.programme.Programme;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The working programme of a session: those who prepare it read it, the secretariat replaces it. */
@Path("/sessions/{session}/draft")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts")
class DraftResource {

    private final Drafts drafts;
    private final Editing editing;
    private final Access access;
    private final Caller caller;

    DraftResource(Drafts drafts, Editing editing, Access access, Caller caller) {
        this.drafts = drafts;
        this.editing = editing;
        this.access = access;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "The working programme; its version is the ETag",
            description = "For the secretariat and the co-facilitators of the process.")
    public RestResponse<Draft> current(String session) {
        return tagged(drafts.current(access.prepared(session).id()));
    }

    /** Replaces the whole programme; {@code If-Match} is the ETag of the version that was edited. */
    @PUT
    @Operation(
            summary = "Replaces the working programme",
            description =
                    "For the secretariat of the process. If-Match is the ETag of the version that was edited; 412 with what moved where it is no longer the newest.")
    @NeedsMandate(Role.SECRETARIAT)
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<Draft> edit(
            String session, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Programme programme) {
        var id = access.changeable(session).id();
        return switch (editing.edit(id, ETags.required(ifMatch), programme, caller)) {
            case Editing.Outcome.Edited edited -> tagged(edited.draft());
            case Editing.Outcome.Moved moved -> throw moved.moved().problem();
        };
    }

    private static RestResponse<Draft> tagged(Draft draft) {
        return RestResponse.ResponseBuilder.ok(draft)
                .header(HttpHeaders.ETAG, ETags.of(draft.version()))
                .build();
    }
}
