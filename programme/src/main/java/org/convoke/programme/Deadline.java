package org.convoke.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * By when something has to be done for a session.
 *
 * @param day the last day, at the venue
 * @param time until when on that day, local time of the venue; none where the whole day counts
 * @param visibility who may read that it exists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Deadline(
        DeadlineId id,
        DeadlineKind kind,
        LocalizedText title,
        LocalDate day,
        @Nullable LocalTime time,
        Visibility visibility) {

    /** The order in a programme: by day and time, those of a whole day last, then by identity. */
    static final Comparator<Deadline> IN_ORDER = Comparator.comparing(Deadline::day)
            .thenComparing(deadline -> deadline.time == null ? LocalTime.MAX : deadline.time)
            .thenComparing(deadline -> deadline.id.value());

    /** The same deadline with its text edited in one way. */
    Deadline withTexts(UnaryOperator<LocalizedText> edit) {
        return new Deadline(id, kind, edit.apply(title), day, time, visibility);
    }
}
