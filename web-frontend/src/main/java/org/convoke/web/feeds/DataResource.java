package org.convoke.web.feeds;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.convoke.web.publicsite.PublicAgenda;
import org.convoke.web.services.Agenda.Latest;
import org.convoke.web.services.Agenda.Revision;
import org.convoke.web.services.Agenda.Session;
import org.convoke.web.services.Proofs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Sessions, programmes and revisions as data, for anybody's programs. */
@Path("/api/v1/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Data")
class DataResource {

    private static final String JSON = MediaType.APPLICATION_JSON + ";charset=UTF-8";

    private final PublicAgenda agenda;
    private final Proofs proofs;
    private final Site site;

    DataResource(PublicAgenda agenda, @RestClient Proofs proofs, Site site) {
        this.agenda = agenda;
        this.proofs = proofs;
        this.site = site;
    }

    @GET
    @Operation(summary = "The sessions of which something is published, those that begin last first")
    @APIResponse(
            responseCode = "200",
            description = "The sessions, without their programmes",
            content = @Content(schema = @Schema(implementation = PublicSession.Listed.class)))
    public Response sessions() {
        var published = agenda.sessions(Optional.empty()).stream()
                .filter(session -> session.latest() != null)
                .sorted(Comparator.comparing((Session session) -> session.days().first())
                        .reversed()
                        .thenComparing(Session::slug))
                .toList();
        var changed = published.stream()
                .flatMap(session -> Optional.ofNullable(session.latest()).stream())
                .map(Latest::publishedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        var listed = published.stream()
                .map(session -> PublicSession.of(session, site))
                .toList();
        var links = Map.of("self", site.sessions(), "contract", site.contract());
        return Headers.answer(new PublicSession.Listed(listed, links), JSON, changed);
    }

    @GET
    @Path("/{session}")
    @Operation(summary = "A session, by its slug or its id, with the programme that holds now")
    @APIResponse(
            responseCode = "200",
            description = "The session",
            content = @Content(schema = @Schema(implementation = PublicSession.class)))
    public Response session(@PathParam("session") String name) {
        var session = agenda.session(Optional.empty(), name);
        var latest = newest(session);
        var held = agenda.revision(Optional.empty(), name, latest.number());
        return Headers.answer(
                PublicSession.of(session, site).with(Objects.requireNonNull(held.programme())),
                JSON,
                latest.publishedAt());
    }

    @GET
    @Path("/{session}/revisions")
    @Operation(summary = "The revisions of a session, the newest first")
    @APIResponse(
            responseCode = "200",
            description = "The revisions, without their programmes",
            content = @Content(schema = @Schema(implementation = PublicSession.Revisions.class)))
    public Response revisions(@PathParam("session") String name) {
        var session = agenda.session(Optional.empty(), name);
        var entries = agenda.revisions(Optional.empty(), name).stream()
                .map(revision -> PublicSession.Entry.of(session.slug(), revision, site))
                .toList();
        var links = Map.of("self", site.revisions(session.slug()), "session", site.session(session.slug()));
        return Headers.answer(
                new PublicSession.Revisions(entries, links),
                JSON,
                newest(session).publishedAt());
    }

    @GET
    @Path("/{session}/revisions/{revision:0|[1-9]\\d{0,4}|latest}")
    @Operation(summary = "A revision, by its number or latest, with its programme and what it changed")
    @APIResponse(
            responseCode = "200",
            description = "The revision",
            content = @Content(schema = @Schema(implementation = PublicSession.Whole.class)))
    public Response revision(@PathParam("session") String name, @PathParam("revision") String number) {
        var session = agenda.session(Optional.empty(), name);
        var wanted = number.equals("latest") ? newest(session).number() : Integer.parseInt(number);
        Revision revision = agenda.revision(Optional.empty(), name, wanted);
        return Headers.answer(
                PublicSession.Whole.of(session.slug(), revision, Objects.requireNonNull(revision.programme()), site),
                JSON,
                revision.publishedAt());
    }

    @GET
    @Path("/{session}/revisions/{revision:0|[1-9]\\d{0,4}}/signed")
    @Tag(name = "Proof")
    @Operation(
            summary = "The exact bytes that were signed of a revision",
            description =
                    "Convoke-Key and Convoke-Signature are the key and the Ed25519 signature over the line convoke-seal-v1:revision and these bytes. The proof page of the revision shows how to check them.")
    @APIResponse(
            responseCode = "200",
            description = "The signed copy",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    public Response signed(@PathParam("session") String name, @PathParam("revision") int number) {
        var revision = agenda.revision(Optional.empty(), name, number);
        var seal = Optional.ofNullable(revision.seal()).orElseThrow(NotFoundException::new);
        var answer = Headers.answer(proofs.signed(name, number), MediaType.APPLICATION_JSON, revision.publishedAt());
        return Response.fromResponse(answer)
                .header("Convoke-Key", seal.keyId())
                .header("Convoke-Signature", seal.signature())
                .build();
    }

    private static Latest newest(Session session) {
        return Optional.ofNullable(session.latest()).orElseThrow(NotFoundException::new);
    }
}
