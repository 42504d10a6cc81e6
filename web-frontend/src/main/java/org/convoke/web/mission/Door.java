package org.convoke.web.mission;

import java.util.Arrays;
import java.util.List;
import org.convoke.web.signin.NotForReader;
import org.convoke.web.signin.Reader;
import org.convoke.web.signin.Role;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Section;
import org.convoke.web.site.Visit;

/** Who may come in: a focal point to its own participant's pages, those of the process to all. */
final class Door {

    private Door() {}

    /**
     * The reader of a page about a participant.
     *
     * @throws NotForReader where it is neither the reader's own nor the reader's work
     */
    static Reader reader(Visit visit, Audience audience, String code) {
        var reader = visit.reader(audience);
        if (reader.isFocalPointOf(code) || isOfTheProcess(reader, audience)) {
            return reader;
        }
        throw new NotForReader(List.of(audience.roles()));
    }

    private static boolean isOfTheProcess(Reader reader, Audience audience) {
        return reader.isAnyOf(Arrays.stream(audience.roles())
                .filter(role -> role != Role.FOCAL_POINT)
                .toArray(Role[]::new));
    }

    /** Where the reader of such a page is: at home, or at work. */
    static Section section(Reader reader) {
        return reader.isAnyOf(Role.FOCAL_POINT) ? Section.MISSION : Section.SECRETARIAT;
    }
}
