package org.convoke.agenda.draft;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.convoke.agenda.check.Checks;
import org.convoke.agenda.check.Finding;
import org.convoke.agenda.session.Access;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is to be said of the working programme before it is published. */
@Path("/sessions/{session}/draft/checks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts")
class ChecksResource {

    private final Drafts drafts;
    private final Access access;

    ChecksResource(Drafts drafts, Access access) {
        this.drafts = drafts;
        this.access = access;
    }

    /**
     * @param version the draft's
     * @param blocked whether a finding keeps it from being published
     * @param findings those that block first
     */
    record ChecksView(int version, boolean blocked, List<Finding> findings) {}

    @GET
    @Operation(
            summary = "What is worth a look in the working programme, and what keeps it from being published",
            description =
                    "For the secretariat and the co-facilitators of the process. Nothing here keeps a draft from being stored. Each finding has a stable code with arguments, so that a page says it in its own language, and an English sentence; docs/api/checks.md lists the codes.")
    public ChecksView checks(String session) {
        var found = access.prepared(session);
        var draft = drafts.current(found.id());
        var findings = Checks.of(draft.programme(), found.addressing().languages());
        return new ChecksView(draft.version(), findings.stream().anyMatch(Finding::blocks), findings);
    }
}
