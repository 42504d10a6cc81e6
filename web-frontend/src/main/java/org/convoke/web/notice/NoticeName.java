package org.convoke.web.notice;

import org.convoke.programme.LocalizedText;
import org.convoke.web.programme.Symbols;
import org.convoke.web.services.Notification.Kind;
import org.convoke.wording.Words;
import org.jspecify.annotations.Nullable;

/** What a notice is called: "Invitation", "Notice of Rev.1". */
public final class NoticeName {

    private NoticeName() {}

    /**
     * Its name in the language of the words.
     *
     * @param symbol of the revision that it tells of, null where it tells of none
     * @param subject of an announcement, null for other notices
     */
    public static String of(Kind kind, @Nullable String symbol, @Nullable LocalizedText subject, Words words) {
        var shown = symbol == null ? "" : Symbols.shown(symbol, words);
        return switch (kind) {
            case INVITATION -> words.say("notice.name.invitation");
            case PROGRAMME -> words.say("notice.name.programme", "symbol", shown);
            case CHANGE -> words.say("notice.name.change", "symbol", shown);
            case ANNOUNCEMENT ->
                words.say(
                        "notice.name.announcement",
                        "subject",
                        subject == null ? "" : subject.in(words.language()).text());
        };
    }
}
