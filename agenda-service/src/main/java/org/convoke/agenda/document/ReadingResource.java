package org.convoke.agenda.document;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.convoke.agenda.content.Contents;
import org.convoke.agenda.document.SessionDocument.LanguageFile;
import org.convoke.agenda.session.Access;
import org.convoke.kit.problem.Problem;
import org.convoke.programme.Visibility;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The files themselves, at addresses that stay. They come from a path of their own, which an installation can put on a host
 * of its own; whatever is in them, a browser runs nothing of it and takes them for nothing else.
 */
@Path("/documents")
@Tag(name = "Documents")
class ReadingResource {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String FOR_NOBODY_ELSE = "private, no-store";
    private static final int RANGE_NOT_SATISFIABLE = 416;

    private final Documents documents;
    private final Contents contents;
    private final Access access;

    ReadingResource(Documents documents, Contents contents, Access access) {
        this.documents = documents;
        this.contents = contents;
        this.access = access;
    }

    /** What is read, and whether anybody may. */
    private record Found(LanguageFile file, boolean isForAll) {}

    @GET
    @Path("/{document}/v{number: [1-9]\\d{0,5}}/{language}/{filename}")
    @Operation(
            summary = "The file of a version in one language; part of it with Range",
            description = "For anybody who may know of the document. The ETag is the file's SHA-256.")
    @APIResponse(responseCode = "200", description = "The file")
    @APIResponse(responseCode = "206", description = "The part of it that was asked for")
    @APIResponse(responseCode = "304", description = "The client has it")
    @RunOnVirtualThread // a slow reader holds nothing that others need
    public Response read(
            UUID document,
            int number,
            String language,
            String filename,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @HeaderParam("If-Range") @Nullable String ifRange) {
        var found = find(document, number, language, filename);
        var file = found.file();
        var tag = "\"" + file.hash() + "\"";
        if (ifNoneMatch != null && matches(ifNoneMatch, tag)) {
            return headed(Response.notModified(), found, tag).build();
        }
        var wanted = ifRange == null || ifRange.strip().equals(tag) ? range : null;
        return switch (ByteRange.of(wanted, file.size())) {
            case ByteRange.Whole whole -> body(Response.ok(), found, tag, 0, file.size());
            case ByteRange.Part part ->
                body(
                        Response.status(Response.Status.PARTIAL_CONTENT)
                                .header(
                                        "Content-Range",
                                        "bytes %d-%d/%d"
                                                .formatted(part.from(), part.from() + part.length() - 1, file.size())),
                        found,
                        tag,
                        part.from(),
                        part.length());
            case ByteRange.Outside outside ->
                throw Problem.of("range-not-satisfiable", RANGE_NOT_SATISFIABLE, "The file has no such part")
                        .detail("The file has %,d bytes".formatted(file.size()))
                        .header("Content-Range", "bytes */" + file.size())
                        .build();
        };
    }

    private Found find(UUID id, int number, String language, String filename) {
        var document = documents.find(id).orElseThrow(ReadingResource::notFound);
        var session = access.readable(document.session().toString());
        var seen = documents.seen(document, access.visibility(session)).orElseThrow(ReadingResource::notFound);
        var file = seen.version(number)
                .flatMap(version -> version.in(language))
                .filter(each -> each.name().text().equals(filename))
                .orElseThrow(ReadingResource::notFound);
        var isForAll = session.isPublished()
                && documents
                        .seen(document, Visibility.PUBLIC)
                        .flatMap(all -> all.version(number))
                        .isPresent();
        return new Found(file, isForAll);
    }

    private Response body(Response.ResponseBuilder answer, Found found, String tag, long from, long length) {
        var file = found.file();
        return headed(answer, found, tag)
                .type(file.kind().mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, length)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        file.name().disposition(file.kind().isShownInPlace()))
                .entity(contents.open(file.hash(), from, length))
                .build();
    }

    private static Response.ResponseBuilder headed(Response.ResponseBuilder answer, Found found, String tag) {
        if (found.isForAll()) {
            answer.header("Access-Control-Allow-Origin", "*")
                    .header("Access-Control-Expose-Headers", "ETag, Content-Disposition, Content-Range, Accept-Ranges")
                    .header("Cross-Origin-Resource-Policy", "cross-origin");
        }
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, found.isForAll() ? FOR_EVER : FOR_NOBODY_ELSE)
                .header("Accept-Ranges", "bytes")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'");
    }

    /** Weak tags match too: the comparison of If-None-Match (RFC 9110, 13.1.2). */
    private static boolean matches(String ifNoneMatch, String tag) {
        if (ifNoneMatch.strip().equals("*")) {
            return true;
        }
        for (var each : ifNoneMatch.split(",", -1)) {
            if (each.strip().replaceFirst("^W/", "").equals(tag)) {
                return true;
            }
        }
        return false;
    }

    /** Not to be kept: it may be there as soon as an embargo is over. */
    private static Problem notFound() {
        return Problem.notFound("There is no such document")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
