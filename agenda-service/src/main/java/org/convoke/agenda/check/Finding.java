package org.convoke.agenda.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.convoke.programme.DeadlineId;
import org.convoke.programme.ItemId;
import org.convoke.programme.MeetingId;
import org.jspecify.annotations.Nullable;

/**
 * Something about a programme.
 *
 * @param code its kind, stable, as "room-taken"
 * @param blocks whether the programme is not published with it
 * @param field where, as a JSON pointer into the programme
 * @param arguments what a page needs to say it in its own language
 * @param message what has to be so, without saying of what
 * @param sentence the whole of it, in English
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
        String code,
        boolean blocks,
        String field,
        @Nullable MeetingId meeting,
        @Nullable ItemId item,
        @Nullable DeadlineId deadline,
        Map<String, Object> arguments,
        String message,
        String sentence) {

    static Finding of(
            String code, boolean blocks, Part part, String below, Map<String, Object> arguments, String message) {
        return new Finding(
                code,
                blocks,
                part.at() + below,
                part.meeting(),
                part.item(),
                part.deadline(),
                Map.copyOf(arguments),
                message,
                part.name() + ": " + message);
    }
}
