package org.convoke.agenda.revision;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.convoke.agenda.draft.Obstacle;
import org.convoke.agenda.session.Access;
import org.convoke.programme.Change;
import org.convoke.programme.RevisionSymbol;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What publication would do, for those who prepare the session. */
@Path("/sessions/{session}/draft/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts")
class PreviewResource {

    private final Preview preview;
    private final Access access;

    PreviewResource(Preview preview, Access access) {
        this.preview = preview;
        this.access = access;
    }

    /**
     * @param version the draft's
     * @param since the symbol of the newest revision, null where there is none
     * @param problems what keeps the draft from being published
     */
    record PreviewView(
            int version,
            @Nullable String since,
            int nextNumber,
            String nextSymbol,
            List<Change> changes,
            List<Obstacle> problems) {}

    @GET
    @Operation(
            summary = "What publishing the draft would change, and what keeps it from being published",
            description = "For the secretariat and the co-facilitators of the process.")
    public PreviewView changes(String session) {
        var expected = preview.of(access.prepared(session).id());
        var next = expected.next();
        return new PreviewView(
                expected.draft().version(),
                expected.since().map(RevisionSymbol::toString).orElse(null),
                next.number(),
                next.toString(),
                expected.changes(),
                expected.obstacles());
    }
}
