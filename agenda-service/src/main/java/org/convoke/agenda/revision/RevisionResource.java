package org.convoke.agenda.revision;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.convoke.agenda.session.Access;
import org.convoke.agenda.session.Session;
import org.convoke.agenda.session.SessionId;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.caller.NeedsMandate;
import org.convoke.kit.caller.Role;
import org.convoke.kit.problem.ETags;
import org.convoke.kit.problem.Problem;
import org.convoke.kit.problem.Violation;
import org.convoke.programme.Visibility;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Revisions: the secretariat publishes them, anybody reads what is visible to them. */
@Path("/sessions/{session}/revisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Revisions")
class RevisionResource {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Publishing publishing;
    private final Revisions revisions;
    private final Sealing sealing;
    private final Access access;
    private final Caller caller;

    RevisionResource(Publishing publishing, Revisions revisions, Sealing sealing, Access access, Caller caller) {
        this.publishing = publishing;
        this.revisions = revisions;
        this.sealing = sealing;
        this.access = access;
        this.caller = caller;
    }

    /** Publishes the draft; {@code If-Match} is the ETag of the version that was read. */
    @POST
    @Operation(
            summary = "Publishes the draft as the next revision",
            description =
                    "For the secretariat of the process. If-Match is the ETag of the draft that was read. Everybody invited is told what follows from it. It is called as the preview says, unless the publisher chooses otherwise.")
    @APIResponseSchema(value = RevisionView.class, responseCode = "201", responseDescription = "The revision")
    @NeedsMandate(Role.SECRETARIAT)
    public RestResponse<RevisionView> publish(
            String session,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Parameter(
                            description = "revision or corrigendum; the rule decides where it is not given",
                            schema = @Schema(implementation = NameChoice.class))
                    @QueryParam("name")
                    @Nullable
                    String name) {
        var id = access.changeable(session).id();
        return switch (publishing.publish(id, ETags.required(ifMatch), NameChoice.of(name), caller)) {
            case Publishing.Outcome.Published out -> created(out);
            case Refusal refusal -> throw refusal.problem();
        };
    }

    @GET
    @Operation(
            summary = "The revisions, the newest first",
            description = "For anybody; counted are the changes that the reader may know.")
    public List<RevisionSummary> all(String session) {
        var found = access.readable(session);
        return revisions.summaries(found.id(), access.visibility(found));
    }

    /** @param revision its number, its content hash, or "latest" */
    @GET
    @Path("/{revision}")
    @Operation(
            summary = "One revision, by its number, its content hash or latest, as the reader may see it",
            description = "For anybody.")
    public RevisionView one(String session, String revision) {
        var found = access.readable(session);
        var shown = required(found, revision);
        var reader = access.visibility(found);
        return RevisionView.of(shown, before(shown).orElse(null), sealing.of(shown, reader), reader);
    }

    /** The exact bytes that were signed, so that whoever keeps them can prove them without us. */
    @GET
    @Path("/{revision}/signed")
    @Operation(
            summary = "The signed copy of a revision, as the reader may see it",
            description =
                    "For anybody. Convoke-Key and Convoke-Signature are the key and the signature over the line convoke-seal-v1:revision and these bytes; docs/security.md shows how to check them offline.")
    @APIResponseSchema(value = SignedDocument.class, responseDescription = "The exact bytes that were signed")
    public RestResponse<byte[]> signed(String session, String revision) {
        var found = access.readable(session);
        var copy = sealing.of(required(found, revision), access.visibility(found));
        return RestResponse.ResponseBuilder.ok(copy.document())
                .header("Convoke-Key", copy.signature().keyId())
                .header("Convoke-Signature", copy.signature().value())
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                .build();
    }

    /** @param since the number of an earlier revision; the one before where it is not given */
    @GET
    @Path("/{revision}/changes")
    @Operation(
            summary = "What changed between two revisions, as the reader may see it",
            description = "For anybody. Since the one before, or since the number given.")
    public ChangesView changes(
            String session,
            String revision,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("since") @Nullable String since) {
        var found = access.readable(session);
        var to = required(found, revision);
        var from = since == null ? before(to) : earlier(to, since);
        return ChangesView.between(
                from.orElseThrow(() ->
                        Problem.notFound("There is no such earlier revision").build()),
                to,
                access.visibility(found));
    }

    private RestResponse<RevisionView> created(Publishing.Outcome.Published out) {
        var revision = out.revision();
        var address = "/sessions/%s/revisions/%d".formatted(revision.session(), revision.number());
        return RestResponse.ResponseBuilder.<RevisionView>created(URI.create(address))
                .entity(RevisionView.of(
                        revision, out.previous(), sealing.of(revision, Visibility.INTERNAL), Visibility.INTERNAL))
                .build();
    }

    private Revision required(Session session, String revision) {
        return named(session.id(), revision)
                .orElseThrow(() -> Problem.notFound("There is no such revision").build());
    }

    private Optional<Revision> named(SessionId session, String revision) {
        if (revision.equals("latest")) {
            return revisions.latest(session);
        }
        if (HASH.matcher(revision).matches()) {
            return revisions.hashed(session, revision);
        }
        return NUMBER.matcher(revision).matches()
                ? revisions.numbered(session, Integer.parseInt(revision))
                : Optional.empty();
    }

    private Optional<Revision> before(Revision revision) {
        return revisions.numbered(revision.session(), revision.number() - 1);
    }

    private Optional<Revision> earlier(Revision to, String since) {
        if (!NUMBER.matcher(since).matches() || Integer.parseInt(since) >= to.number()) {
            throw Problem.invalid(List.of(new Violation("since", "query", "must be the number of an earlier revision")))
                    .build();
        }
        return revisions.numbered(to.session(), Integer.parseInt(since));
    }
}
