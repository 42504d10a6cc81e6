package org.convoke.agenda.exchange;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.convoke.agenda.draft.Drafts;
import org.convoke.agenda.session.Access;
import org.convoke.kit.problem.ETags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The working programme as a file, for those who prepare the session. */
@Path("/sessions/{session}/draft/export")
@Tag(name = "Files")
class DraftExportResource {

    private final Drafts drafts;
    private final Access access;

    DraftExportResource(Drafts drafts, Access access) {
        this.drafts = drafts;
        this.access = access;
    }

    /** @param as json or csv */
    @GET
    @Operation(
            summary = "The working programme as a file: json (the default) or csv; its version is the ETag",
            description =
                    "For the secretariat and the co-facilitators of the process. What is exported can be imported again.")
    public Response export(String session, @QueryParam("as") @Nullable String as) {
        var found = access.prepared(session);
        var kind = Export.As.named(as);
        var draft = drafts.current(found.id());
        var file = Export.of(draft.programme(), found.slug().value(), "draft " + draft.version(), kind);
        return Response.fromResponse(file)
                .header(HttpHeaders.ETAG, ETags.of(draft.version()))
                .build();
    }
}
