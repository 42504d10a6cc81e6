package org.convoke.agenda.draft;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.convoke.agenda.command.Command;
import org.convoke.agenda.session.Access;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.caller.NeedsMandate;
import org.convoke.kit.caller.Role;
import org.convoke.kit.intake.Checked;
import org.convoke.kit.intake.Fault;
import org.convoke.kit.problem.ETags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Small edits of the working programme. */
@Path("/sessions/{session}/draft/commands")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts")
class CommandResource {

    private final Commanding commanding;
    private final Repeats repeats;
    private final Access access;
    private final Caller caller;

    CommandResource(Commanding commanding, Repeats repeats, Access access, Caller caller) {
        this.commanding = commanding;
        this.repeats = repeats;
        this.access = access;
        this.caller = caller;
    }

    /**
     * @param madeAgainst the version of the draft that their author had read
     * @param commands carried out in this order, all or none
     */
    record Commands(int madeAgainst, List<Command> commands) implements Checked {
        @Override
        public List<Fault> faults() {
            var faults = new ArrayList<Fault>();
            if (madeAgainst < 1) {
                faults.add(new Fault("/madeAgainst", "must be a version of the draft, from 1"));
            }
            if (commands.isEmpty()) {
                faults.add(new Fault("/commands", "must hold at least one command"));
            }
            return faults;
        }
    }

    @POST
    @Operation(
            summary = "Changes the working programme by commands, all of them or none",
            description =
                    "For the secretariat of the process. What others changed since the version that the commands were"
                            + " made against stays; where they changed the same to something else, 409 draft-conflict"
                            + " shows both values. The same Idempotency-Key of the same caller is answered the same,"
                            + " without a second effect.")
    @NeedsMandate(Role.SECRETARIAT)
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<AmendedView> amend(
            String session, @HeaderParam(Key.HEADER) @Nullable String key, Commands commands) {
        var id = access.changeable(session).id();
        var amended = repeats.once(id, caller, Key.of(key), commands, AmendedView.class, () -> {
            var by = new Origin.Commanded(commands.madeAgainst(), commands.commands());
            return switch (commanding.carryOut(id, by, caller.name(), caller)) {
                case Commanding.Outcome.Amended done -> AmendedView.of(done);
                case Commanding.Outcome.Unfit unfit -> throw Refusals.unfit(unfit.faults());
                case Commanding.Outcome.Conflicting clash -> throw Refusals.conflict(clash.current(), clash.clashes());
            };
        });
        return RestResponse.ResponseBuilder.ok(amended)
                .header(HttpHeaders.ETAG, ETags.of(amended.version()))
                .build();
    }
}
