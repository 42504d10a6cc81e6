package org.convoke.web.secretariat.announcement;

import java.util.List;
import org.convoke.web.services.Refused;

/** What notification-service does not accept, in its sentences. */
final class Wrong {

    private Wrong() {}

    static List<String> of(Refused refused) {
        return refused.violations().isEmpty()
                ? List.of(refused.detail())
                : refused.violations().stream()
                        .map(violation -> violation.field() + " " + violation.message())
                        .toList();
    }
}
