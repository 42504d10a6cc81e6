package org.convoke.web.notice;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.convoke.web.services.Registration.Participant;

/** The groups that a board is divided into, in their order: those of the General Assembly, then who is in none. */
enum RegionalGroup {
    AFRICAN,
    ASIA_PACIFIC,
    EASTERN_EUROPEAN,
    LATIN_AMERICAN_AND_CARIBBEAN,
    WESTERN_EUROPEAN_AND_OTHER,
    OBSERVER_STATE,
    OTHERS;

    /** As the services say it, for example {@code asia-pacific}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key of its name. */
    public String key() {
        return "notice.group." + word();
    }

    /** The groups of participants by their codes. */
    static Map<String, RegionalGroup> of(List<Participant> participants) {
        return participants.stream()
                .collect(Collectors.toMap(Participant::code, RegionalGroup::of, (first, second) -> first));
    }

    private static RegionalGroup of(Participant participant) {
        return Arrays.stream(values())
                .filter(group -> group.word().equals(participant.regionalGroup())
                        || group.word().equals(participant.kind()))
                .findFirst()
                .orElse(OTHERS);
    }
}
