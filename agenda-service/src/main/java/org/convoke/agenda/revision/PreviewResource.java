package org.convoke.agenda.revision;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.convoke.agenda.check.Finding;
import org.convoke.agenda.draft.Obstacle;
import org.convoke.agenda.session.Access;
import org.convoke.kit.problem.Problem;
import org.convoke.kit.problem.Violation;
import org.convoke.programme.Change;
import org.convoke.programme.RevisionSymbol;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What publication would do, for those who prepare the session. */
@Path("/sessions/{session}/draft/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts")
class PreviewResource {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final Preview preview;
    private final Access access;

    PreviewResource(Preview preview, Access access) {
        this.preview = preview;
        this.access = access;
    }

    /**
     * @param version the draft's
     * @param since the symbol of the newest revision, null where there is none
     * @param name what it would be called if it were published now, and why
     * @param concerned who is told
     * @param documents that are published with it
     * @param problems what keeps the draft from being published
     * @param findings all that the checks say of it: the problems first, then what is only worth a look
     */
    record PreviewView(
            int version,
            @Nullable String since,
            int nextNumber,
            String nextSymbol,
            NameView name,
            List<Change> changes,
            List<Concerned> concerned,
            List<Attached> documents,
            List<Obstacle> problems,
            List<Finding> findings) {}

    /**
     * @param corrects the symbol of the revision that a corrigendum corrects, null for a revision
     * @param because the reason in a sentence
     * @param choice what to say to publish it under the other name, null where there is no other
     * @param other the symbol of the other name
     */
    record NameView(
            String symbol,
            @Nullable String corrects,
            Name.Reason reason,
            String because,
            @Nullable NameChoice choice,
            @Nullable String other) {

        static NameView of(Name name) {
            var only = name.other().equals(name.symbol());
            var other = name.other().corrects().isPresent() ? NameChoice.CORRIGENDUM : NameChoice.REVISION;
            return new NameView(
                    name.symbol().toString(),
                    name.symbol().corrects().map(RevisionSymbol::toString).orElse(null),
                    name.reason(),
                    name.reason().sentence(),
                    only ? null : other,
                    only ? null : name.other().toString());
        }
    }

    @GET
    @Operation(
            summary =
                    "What publishing the draft would change, what it would be called, whom it concerns, what keeps it from being published, and what else is worth a look",
            description =
                    "For the secretariat and the co-facilitators of the process. Of the newest version of the draft, or of the one given, as that of a publication that waits for approval.")
    public PreviewView changes(
            String session,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("version") @Nullable String version) {
        var found = access.prepared(session);
        var expected = preview.of(found, Optional.ofNullable(version).map(PreviewResource::number))
                .orElseThrow(PreviewResource::noVersion);
        return new PreviewView(
                expected.draft().version(),
                expected.latest().map(latest -> latest.symbol().toString()).orElse(null),
                expected.latest().map(latest -> latest.number() + 1).orElse(0),
                expected.name().symbol().toString(),
                NameView.of(expected.name()),
                expected.changes(),
                expected.concerned(),
                expected.documents(),
                expected.obstacles(),
                expected.findings());
    }

    private static int number(String version) {
        if (!NUMBER.matcher(version).matches()) {
            throw noVersion();
        }
        return Integer.parseInt(version);
    }

    private static Problem noVersion() {
        return Problem.invalid(List.of(new Violation("version", "query", "must be a version that the draft has had")))
                .build();
    }
}
