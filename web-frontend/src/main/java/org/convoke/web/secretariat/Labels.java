package org.convoke.web.secretariat;

import org.convoke.programme.AgendaItem;
import org.convoke.programme.Meeting;
import org.convoke.wording.Words;

/** What parts of a programme, and those who change them, are called, short. */
public final class Labels {

    /** What agenda-service calls itself where nobody asked, as at the end of an embargo. */
    private static final String ITSELF = "agenda-service";

    private Labels() {}

    /** Who did something: a user name, or that it happened by itself. */
    static String who(String name, Words words) {
        return name.equals(ITSELF) ? words.say("secretariat.itself") : name;
    }

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
