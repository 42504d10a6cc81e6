package org.convoke.web.secretariat.document;

import java.util.List;
import org.convoke.web.secretariat.Fault;
import org.convoke.web.secretariat.Texts;
import org.convoke.web.services.Refused;
import org.convoke.wording.Words;

/** Says at the fields of the forms why agenda-service did not take a document or a file. */
final class Refusals {

    private static final int INVALID = 400;
    private static final int TOO_LARGE = 413;

    private Refusals() {}

    /**
     * What is wrong with what is said of a document.
     *
     * @throws Refused where it is nothing that a field could mend
     */
    static List<Fault> ofAbout(Refused refused, String source) {
        if (refused.status() == INVALID && !refused.violations().isEmpty()) {
            return refused.violations().stream()
                    .map(violation -> ofField(violation, source))
                    .toList();
        }
        return switch (refused.kind()) {
            case "symbol-taken" -> List.of(Fault.of("symbol", "filing.fault.symbol-taken"));
            case "document-issued" -> List.of(Fault.of("symbol", "filing.fault.symbol-issued"));
            default -> throw refused;
        };
    }

    private static Fault ofField(Refused.Violation violation, String source) {
        var parts = violation.field().replaceFirst("^/", "").split("/");
        return switch (parts[0]) {
            case "symbol" -> Fault.of("symbol", "filing.fault.symbol");
            case "visibility" -> Fault.of("visibility", "filing.fault.too-open");
            case "meeting", "item" -> Fault.of("place", "filing.fault.place");
            case "title" ->
                new Fault(
                        Texts.field("title", parts.length > 2 ? parts[2] : source),
                        "editor.fault.service",
                        violation.message());
            case "embargoUntil" -> Fault.of("embargo-day", "editor.fault.date");
            default -> new Fault("", "editor.fault.service", violation.message());
        };
    }

    /**
     * Why a file was not taken.
     *
     * @throws Refused where it has nothing to do with the file
     */
    static Fault ofFile(Refused refused, String field, Words words) {
        if (refused.status() == TOO_LARGE) {
            return new Fault(
                    field,
                    "filing.fault.too-large",
                    FileSize.say(refused.more("limit").asLong(), words));
        }
        return switch (refused.kind()) {
            case "file-refused" ->
                Fault.of(field, "filing.fault.file." + refused.more("reason").asText("unknown-kind"));
            case "document-issued" -> Fault.of(field, "filing.fault.file-issued");
            case "bad-request" -> Fault.of(field, "filing.fault.file-empty");
            case "invalid" -> new Fault(field, "editor.fault.service", refused.detail());
            default -> throw refused;
        };
    }
}
