package org.convoke.agenda.exchange;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.regex.Pattern;
import org.convoke.agenda.revision.PublishedProgrammes;
import org.convoke.agenda.session.Access;
import org.convoke.agenda.session.Session;
import org.convoke.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A published programme as a file, as far as the reader may see it. */
@Path("/sessions/{session}/revisions/{revision}/export")
@Tag(name = "Files")
class RevisionExportResource {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    private final PublishedProgrammes published;
    private final Access access;

    RevisionExportResource(PublishedProgrammes published, Access access) {
        this.published = published;
        this.access = access;
    }

    /**
     * @param revision its number, or "latest"
     * @param as json or csv
     */
    @GET
    @Operation(
            summary = "A revision as a file, as the reader may see it: json (the default) or csv",
            description = "For anybody. Who wrote or translated a text is not in it.")
    public Response export(String session, String revision, @QueryParam("as") @Nullable String as) {
        var found = access.readable(session);
        var kind = Export.As.named(as);
        int number = number(found, revision).orElseThrow(RevisionExportResource::unknown);
        var programme = published.numbered(found.id(), number).orElseThrow(RevisionExportResource::unknown);
        var seen = programme.visibleTo(access.visibility(found)).withoutTranslators();
        return Export.of(seen, found.slug().value(), "revision " + number, kind);
    }

    private static Optional<Integer> number(Session session, String revision) {
        if (revision.equals("latest")) {
            return Optional.ofNullable(session.latest()).map(latest -> latest.number());
        }
        return NUMBER.matcher(revision).matches() ? Optional.of(Integer.parseInt(revision)) : Optional.empty();
    }

    private static Problem unknown() {
        return Problem.notFound("There is no such revision").build();
    }
}
