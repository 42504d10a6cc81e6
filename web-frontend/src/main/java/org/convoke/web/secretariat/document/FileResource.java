package org.convoke.web.secretariat.document;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.convoke.web.secretariat.OpenSession;
import org.convoke.web.services.Documents;
import org.convoke.web.services.Documents.LanguageFile;
import org.convoke.web.services.Documents.SessionDocument;
import org.convoke.web.services.Documents.Version;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Visit;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * The files of documents for those who prepare a session, who may read what is not out yet. A file is only ever saved: on this
 * site it must not be shown, since people are signed in here.
 */
@Path("/{language}/secretariat/sessions/{slug}/documents/{document}/files")
class FileResource {

    private final Documents documents;
    private final Visit visit;

    FileResource(@RestClient Documents documents, Visit visit) {
        this.documents = documents;
        this.visit = visit;
    }

    static String address(OpenSession open, SessionDocument document, Version version, LanguageFile file) {
        return "%s/documents/%s/files/%d/%s/%s"
                .formatted(open.desk(), document.id(), version.number(), encode(file.language()), encode(file.name()));
    }

    @GET
    @Path("/{number}/{edition}/{name}")
    public Response read(
            @PathParam("document") UUID document,
            @PathParam("number") int number,
            @PathParam("edition") String edition,
            @PathParam("name") String name) {
        var reader = visit.reader(Audience.PROCESS);
        var file = documents.read(reader.bearer(), document, number, edition, name);
        var answer = Response.ok((StreamingOutput) out -> {
                    try (var bytes = file.readEntity(InputStream.class)) {
                        bytes.transferTo(out);
                    }
                })
                .type(file.getMediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + encode(name))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff");
        var length = file.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return (length == null ? answer : answer.header(HttpHeaders.CONTENT_LENGTH, length)).build();
    }

    /** As RFC 8187 and addresses both take it. */
    private static String encode(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
