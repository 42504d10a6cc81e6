package org.convoke.agenda.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.regex.Pattern;
import org.convoke.agenda.document.SessionDocument.LanguageFile;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where files are read. The address of a file is stable, and names its fingerprint, so that a citation fixes its bytes. */
@ApplicationScoped
class Addresses {

    private static final Pattern ANY = Pattern.compile("https?://[^?#]*/documents/[0-9a-f-]{36}/v\\d+/.*");

    private final String base;

    Addresses(@ConfigProperty(name = "convoke.document-url") URI base) {
        this.base = base.toString().replaceAll("/+$", "");
    }

    String of(DocumentId document, int version, LanguageFile file) {
        return "%s/documents/%s/v%d/%s/%s#sha256=%s"
                .formatted(base, document, version, file.language(), file.name().encoded(), file.hash());
    }

    /** Whether an address is one of any document that is kept here. */
    static boolean isOfAny(String address) {
        return ANY.matcher(address).matches();
    }

    /** Whether an address is one of the document's, wherever this service was reached when it was written. */
    static boolean isOf(DocumentId document, String address) {
        return Pattern.compile("https?://[^?#]*/documents/" + document + "/v\\d+/.*")
                .matcher(address)
                .matches();
    }
}
