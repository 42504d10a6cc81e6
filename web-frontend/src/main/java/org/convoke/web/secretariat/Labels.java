package org.convoke.web.secretariat;

import org.convoke.programme.AgendaItem;
import org.convoke.programme.Meeting;
import org.convoke.wording.Words;

/** What parts of a programme are called, short. */
public final class Labels {

    private Labels() {}

    /** "Panel 2"; the title where it has no number. */
    public static String of(AgendaItem item, Words words) {
        var number = item.number();
        return number == null
                ? item.title().in(words.language()).text()
                : words.say(item.kind().key() + ".numbered", "number", number);
    }

    public static String of(Meeting meeting, Words words) {
        return meeting.title().in(words.language()).text();
    }
}
