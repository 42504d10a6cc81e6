package org.convoke.web.secretariat.venue;

import java.util.List;
import org.convoke.web.secretariat.Fault;
import org.convoke.web.secretariat.Texts;
import org.convoke.web.services.Refused;
import org.convoke.web.services.Refused.Violation;

/** Says at the fields of the forms why agenda-service did not take a venue or a room. */
final class CatalogueRefusals {

    private CatalogueRefusals() {}

    /**
     * What is wrong, field by field.
     *
     * @throws Refused where it is nothing that a field could mend
     */
    static List<Fault> of(Refused refused, String source) {
        if (refused.kind().equals("name-taken")) {
            return List.of(Fault.of(Texts.field("name", source), "venues.fault.name-taken"));
        }
        if (refused.violations().isEmpty()) {
            throw refused;
        }
        return refused.violations().stream()
                .map(violation -> new Fault(field(violation, source), "editor.fault.service", violation.message()))
                .toList();
    }

    private static String field(Violation violation, String source) {
        var parts = violation.field().replaceFirst("^/", "").split("/");
        return switch (parts[0]) {
            case "name", "city", "access" -> Texts.field(parts[0], parts.length > 2 ? parts[2] : source);
            case "zone", "capacity", "booths" -> parts[0];
            case "closedFrom" -> "closed-from";
            case "overflow" -> "overflow-0";
            default -> "";
        };
    }
}
