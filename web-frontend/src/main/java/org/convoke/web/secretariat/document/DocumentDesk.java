package org.convoke.web.secretariat.document;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.convoke.web.secretariat.Fault;
import org.convoke.web.secretariat.OpenSession;
import org.convoke.web.secretariat.Upload;
import org.convoke.web.services.Documents;
import org.convoke.web.services.Documents.SessionDocument;
import org.convoke.web.services.Refused;
import org.convoke.web.site.Visit;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Reads documents and sends files to them. */
@RequestScoped
class DocumentDesk {

    private static final String FILE = "file-";

    private final Documents documents;
    private final Visit visit;

    DocumentDesk(@RestClient Documents documents, Visit visit) {
        this.documents = documents;
        this.visit = visit;
    }

    /**
     * A document as it was read.
     *
     * @param edit the tag of what is said of it
     */
    record Tagged(SessionDocument document, String edit) {}

    Tagged read(OpenSession open, UUID document) {
        var answer = documents.one(open.bearer(), open.slug(), document);
        return new Tagged(
                answer.getEntity(),
                Optional.ofNullable(answer.getHeaderString(HttpHeaders.ETAG)).orElse(""));
    }

    /** Sends the files that were chosen, each for itself: one that is not taken keeps none of the others from being kept. */
    Stream<Fault> send(OpenSession open, UUID document, int version, Map<String, Upload.Chosen> files) {
        return new TreeMap<>(files)
                .entrySet().stream()
                        .filter(file -> file.getKey().startsWith(FILE))
                        .flatMap(file -> send(open, document, version, file.getKey(), file.getValue()).stream());
    }

    private Optional<Fault> send(OpenSession open, UUID document, int version, String field, Upload.Chosen file) {
        try {
            documents.upload(
                    open.bearer(),
                    open.slug(),
                    document,
                    version,
                    field.substring(FILE.length()),
                    file.name().isBlank() ? null : file.name(),
                    file.path().toFile());
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(Refusals.ofFile(refused, field, visit.words()));
        }
    }
}
