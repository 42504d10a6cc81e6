package org.convoke.kit.probe;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.convoke.events.ParticipantRegistered.Kind;
import org.convoke.kit.audit.Audit;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.caller.NeedsMandate;
import org.convoke.kit.caller.Role;
import org.convoke.kit.intake.Checked;
import org.convoke.kit.intake.Fault;
import org.convoke.kit.outbox.Outbox;
import org.convoke.kit.problem.ETags;
import org.convoke.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Endpoints of the small service. */
@Path("/probe")
public class ProbeResource {

    private final Outbox outbox;
    private final Caller caller;
    private final Audit audit;
    private final ProbeOwned owned;

    ProbeResource(Outbox outbox, Caller caller, Audit audit, ProbeOwned owned) {
        this.owned = owned;
        this.outbox = outbox;
        this.caller = caller;
        this.audit = audit;
    }

    public record Thing(
            String name,
            int size,
            @Nullable LocalDate day,
            @Nullable List<Inner> inners,
            @Nullable Set<Kind> kinds) implements Checked {

        @Override
        public List<Fault> faults() {
            var faults = new ArrayList<Fault>();
            if (name.isBlank()) {
                faults.add(new Fault("/name", "must not be blank"));
            }
            if (size < 1) {
                faults.add(new Fault("/size", "must be 1 or more"));
            }
            return faults;
        }
    }

    public record Inner(LocalDate day) {}

    public record Who(String name, boolean signedIn, boolean secretariat, List<String> participants) {}

    @GET
    @Path("/who")
    public Who who() {
        return new Who(
                caller.name(),
                caller.signedIn(),
                caller.holds(Role.SECRETARIAT),
                caller.participantCodes(Role.FOCAL_POINT).stream().sorted().toList());
    }

    @GET
    @Path("/internal")
    public String internal(@QueryParam("process") UUID process) {
        caller.requireForProcess(process, Role.SECRETARIAT);
        return "fine";
    }

    @POST
    @Path("/guarded-things")
    @NeedsMandate({Role.SECRETARIAT, Role.USHER})
    @Consumes(MediaType.APPLICATION_JSON)
    public Thing guardedThing(Thing thing) {
        return thing;
    }

    @POST
    @Path("/things")
    @Consumes(MediaType.APPLICATION_JSON)
    public Thing thing(Thing thing) {
        return thing;
    }

    @GET
    @Path("/sized")
    public int sized(@QueryParam("size") int size) {
        return size;
    }

    @GET
    @Path("/broken")
    public String broken() {
        throw new IllegalStateException("the secret of the database");
    }

    @GET
    @Path("/taken")
    public String taken() {
        throw Problem.conflict("slug-taken", "Another session has this slug")
                .with("slug", "vienna")
                .build();
    }

    @PUT
    @Path("/versioned")
    public Map<String, Long> versioned(@HeaderParam("If-Match") @Nullable String ifMatch) {
        return Map.of("version", ETags.required(ifMatch));
    }

    @POST
    @Path("/revisions")
    @Transactional
    public String publish(@QueryParam("session") UUID session, @QueryParam("number") int number) {
        owned.keep(session, number);
        outbox.put(Events.revision(session, number));
        audit.record(caller, "revision.published", "session", session, Map.of("number", number));
        return "published";
    }

    @PUT
    @Path("/mailboxes")
    @Transactional
    public String mailboxes(@QueryParam("participant") UUID participant, @QueryParam("address") String address) {
        outbox.put(Events.mailboxes(participant, address));
        return "changed";
    }
}
