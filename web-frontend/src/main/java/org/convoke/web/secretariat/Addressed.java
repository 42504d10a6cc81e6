package org.convoke.web.secretariat;

import java.util.List;
import org.convoke.web.services.Notification.Rehearsed;
import org.convoke.web.site.Languages;
import org.convoke.web.site.Visit;

/**
 * Who would be written to.
 *
 * @param languages how many mailboxes read which, in words
 * @param notReachable those whom no message would reach
 */
record Addressed(int mailboxes, List<String> languages, List<Lost> notReachable) {

    /** Somebody whom no message would reach, and the key of why. */
    record Lost(String code, String name, String reason) {}

    static Addressed of(Rehearsed rehearsed, Visit visit) {
        return new Addressed(
                rehearsed.mailboxes(),
                rehearsed.languages().entrySet().stream()
                        .map(entry -> visit.words()
                                .say(
                                        "publish.who.language",
                                        "language",
                                        Languages.name(entry.getKey(), visit.language()),
                                        "count",
                                        entry.getValue()))
                        .toList(),
                rehearsed.notReachable().stream()
                        .map(lost -> new Lost(
                                lost.participant().code(),
                                lost.participant().name(visit.language()),
                                "notice.reason." + lost.reason()))
                        .toList());
    }
}
