package org.convoke.web.mission;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.convoke.web.site.Languages;
import org.convoke.web.site.Visit;
import org.convoke.wording.OtherZone;

/**
 * The values that a mission's history gives, in the reader's words.
 *
 * @param what kind of line they are of
 */
record SaidOfMailboxes(String what, Visit visit) {

    String value(String value) {
        return switch (what) {
            case "listed", "changed" -> use(value);
            case "languages" -> languages(value);
            case "second-language" -> Languages.name(value, visit.language());
            case "capital-zone" -> city(value);
            case "calendar" -> visit.words().say("mission.calendar." + value);
            case "pace" -> visit.words().say("mission.pace." + value);
            default -> value;
        };
    }

    /** "agenda", or "agenda fallback". */
    private String use(String value) {
        var words = value.split(" ", 2);
        var purpose = visit.words().say("mission.purpose." + words[0]);
        return words.length < 2
                ? purpose
                : purpose + visit.words().say("list.comma") + visit.words().say("mission.turn." + words[1]);
    }

    private String languages(String value) {
        return Arrays.stream(value.split(", "))
                .map(tag -> Languages.name(tag, visit.language()))
                .collect(Collectors.joining(visit.words().say("list.comma")));
    }

    private String city(String id) {
        try {
            return OtherZone.named(ZoneId.of(id), visit.language()).city();
        } catch (DateTimeException notKnownHere) {
            return id;
        }
    }
}
