package org.convoke.web.programme;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Optional;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.LocalizedText.Shown;
import org.convoke.programme.Meeting;
import org.convoke.programme.SpeakingTime;
import org.convoke.wording.Words;

/** What else is said of a meeting or an item, where it is known. */
final class Particulars {

    private Particulars() {}

    /** "English, French and Arabic"; empty where nothing is said of interpretation. */
    static Optional<String> interpretation(Meeting meeting, Words words) {
        var reader = ULocale.forLanguageTag(words.language());
        var names = meeting.interpretation().stream()
                .map(tag -> ULocale.getDisplayName(tag, reader))
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(ListFormatter.getInstance(reader).format(names));
    }

    static List<Shown> overflow(Meeting meeting, Words words) {
        return meeting.overflow().stream()
                .map(room -> room.in(words.language()))
                .toList();
    }

    /** "States: 3 minutes", for each kind of speaker whose time is limited. */
    static List<String> speakingTimes(AgendaItem item, Words words) {
        var changes = Words.in("changes", words.language());
        return item.speakingTimes().stream()
                .map(limit -> Capital.first(sentence(limit, changes), words.language()))
                .toList();
    }

    private static String sentence(SpeakingTime limit, Words changes) {
        return changes.say(
                limit.seconds() % 60 == 0 ? "speaking-time.minutes" : "speaking-time.seconds",
                "who",
                changes.say(limit.speaker().key()),
                "minutes",
                limit.seconds() / 60,
                "seconds",
                limit.seconds());
    }
}
