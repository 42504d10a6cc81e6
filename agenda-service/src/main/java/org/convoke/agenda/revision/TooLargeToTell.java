package org.convoke.agenda.revision;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import org.convoke.kit.outbox.EventTooLarge;
import org.convoke.kit.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * The refusal of a programme that does not fit into the event that tells it, in the words of whoever wanted it published,
 * and in whatever way: at once, by an approval, by a decision about the session. Nothing was published.
 */
public class TooLargeToTell {

    @ServerExceptionMapper(priority = Priorities.USER - 1) // before the kit's, which knows of events only
    public Response answer(EventTooLarge tooLarge) {
        return problem(tooLarge).toResponse();
    }

    /** The same as a reason in a sentence. */
    public static String reason(EventTooLarge tooLarge) {
        return String.valueOf(problem(tooLarge).member("detail"));
    }

    private static Problem problem(EventTooLarge tooLarge) {
        return Problem.refused(
                        "programme-too-large",
                        "The programme takes %,d bytes to tell; %,d are possible"
                                .formatted(tooLarge.bytes(), tooLarge.limit()))
                .with("bytes", tooLarge.bytes())
                .with("limit", tooLarge.limit())
                .build();
    }
}
