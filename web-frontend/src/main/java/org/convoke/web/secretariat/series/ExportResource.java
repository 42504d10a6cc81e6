package org.convoke.web.secretariat.series;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.convoke.web.services.ProgrammeFiles;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Visit;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The draft as a file to save: JSON, which holds all of it, or CSV, which a spreadsheet opens. */
@Path("/{language}/secretariat/sessions/{slug}/export.{as}")
class ExportResource {

    private final ProgrammeFiles files;
    private final Visit visit;

    ExportResource(@RestClient ProgrammeFiles files, Visit visit) {
        this.files = files;
        this.visit = visit;
    }

    @GET
    public Response export(@PathParam("slug") String slug, @PathParam("as") String as) {
        var reader = visit.reader(Audience.PROCESS);
        if (!as.equals(FileKind.JSON.ending()) && !as.equals(FileKind.CSV.ending())) {
            throw new NotFoundException();
        }
        var file = files.export(reader.bearer(), slug, as);
        return Response.ok(file.readEntity(byte[].class), file.getMediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s-draft.%s\"".formatted(slug, as))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
