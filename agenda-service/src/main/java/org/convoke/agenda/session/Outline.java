package org.convoke.agenda.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.convoke.programme.Days;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Mode;
import org.convoke.programme.Programme;
import org.convoke.programme.Standing;
import org.convoke.programme.Venue;

/** What a programme says of the session as a whole. */
public record Outline(
        LocalizedText title,
        LocalizedText theme,
        Days days,
        Venue venue,
        Mode mode,

        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Standing.Convened.class)
        Standing standing) {

    public Outline {
        standing = Objects.requireNonNullElse(standing, new Standing.Convened());
    }

    /** The head of a programme; who translated its texts is not said, since everybody reads it. */
    public static Outline of(Programme programme) {
        var head = programme.withMeetings(List.of()).withoutTranslators();
        return new Outline(head.title(), head.theme(), head.days(), head.venue(), head.mode(), head.standing());
    }

    /** Whether the two say the same of what other services know about a session. */
    boolean announcesSameAs(Outline other) {
        return title.equals(other.title) && days.equals(other.days) && venue.equals(other.venue);
    }
}
