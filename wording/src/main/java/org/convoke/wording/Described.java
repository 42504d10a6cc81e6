package org.convoke.wording;

import java.util.List;
import org.convoke.programme.Weight;

/**
 * A change in the words of one reader.
 *
 * @param type the kind of change ("item-moved"), for whoever styles or sorts by it
 * @param name what it is about, short: "Panel 2"
 * @param subject what it is about, with its title, day and time as far as the change leaves them standing
 * @param aspect what of it has changed: "end", "room", "moderators"
 * @param headline the consequence in one sentence, for a subject line: "Panel 2 now ends at 17:50"
 * @param was what was, a line for each person or document
 * @param isNow what is now, in the same form
 * @param seen false where the reader sees no difference, because only a text in another language has changed
 */
public record Described(
        String type,
        Weight weight,
        Line name,
        Line subject,
        String aspect,
        Line headline,
        List<Line> was,
        List<Line> isNow,
        boolean seen) {

    public Described {
        was = List.copyOf(was);
        isNow = List.copyOf(isNow);
    }

    /** Whether everything in it is in the reader's language. */
    public boolean translated() {
        return subject.translated()
                && was.stream().allMatch(Line::translated)
                && isNow.stream().allMatch(Line::translated);
    }
}
