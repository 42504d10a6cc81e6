package org.convoke.notification.report;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.caller.NeedsMandate;
import org.convoke.kit.caller.Role;
import org.convoke.kit.problem.Problem;
import org.convoke.kit.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was told by telephone where mail did not reach. */
@Path("/notices/{notice}/participants/{participant}/telephone")
@Tag(name = "Notices")
class TelephoneResource {

    /** Clocks differ a little. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final TelephoneCalls calls;
    private final Access access;
    private final Caller caller;
    private final Clock clock;

    TelephoneResource(TelephoneCalls calls, Access access, Caller caller, Clock clock) {
        this.calls = calls;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @NeedsMandate(Role.SECRETARIAT)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Records that a participant was told by telephone: by you, whom, and when",
            description =
                    "For the secretariat of the notice's process. The participant is named by its id or code. What"
                            + " its mailboxes say of it stays as it is.")
    public TelephoneCall record(
            @PathParam("notice") UUID notice, @PathParam("participant") String participant, CallToRecord call) {
        access.prepares(notice);
        if (call.at() != null && call.at().isAfter(clock.instant().plus(AHEAD))) {
            throw Problem.invalid(List.of(new Violation("/at", "body", "must not be in the future")))
                    .build();
        }
        return calls.record(notice, access.participant(participant), call, caller)
                .orElseThrow(() -> Problem.notFound("The notice does not concern this participant")
                        .build());
    }
}
