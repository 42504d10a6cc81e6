package org.convoke.notification.email;

import org.convoke.events.ParticipantRegistered.Kind;
import org.convoke.wording.OtherZone;
import org.convoke.wording.Words;

/** The one line of a message that names whom it is for. */
final class RecipientLine {

    private RecipientLine() {}

    /** "To the Permanent Mission in New York: Ireland". */
    static String of(Addressee to, Words words) {
        return SafeText.line(words.say(
                key(to.kind()),
                "station",
                OtherZone.stationName(NoticeWriting.nameOf(to.station()), words.language()),
                "name",
                name(to, words.language())));
    }

    /** "Excellency" and the assurances of our highest consideration are for States only. */
    static boolean isState(Kind kind) {
        return switch (kind) {
            case MEMBER_STATE, OBSERVER_STATE -> true;
            case INTERGOVERNMENTAL_ORGANIZATION, ENTITY, SPECIALIZED_AGENCY, STAKEHOLDER_ORGANIZATION -> false;
        };
    }

    private static String key(Kind kind) {
        return switch (kind) {
            case MEMBER_STATE -> "to.state";
            case OBSERVER_STATE -> "to.observer";
            case INTERGOVERNMENTAL_ORGANIZATION, ENTITY, SPECIALIZED_AGENCY, STAKEHOLDER_ORGANIZATION -> "to.other";
        };
    }

    private static String name(Addressee to, String language) {
        var english = to.names().getOrDefault(Words.ENGLISH, to.code());
        return to.names().getOrDefault(language, english);
    }
}
