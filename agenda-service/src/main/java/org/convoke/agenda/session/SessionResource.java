package org.convoke.agenda.session;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.caller.NeedsMandate;
import org.convoke.kit.caller.Role;
import org.convoke.kit.problem.Problem;
import org.convoke.kit.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Sessions: what is published of them for anybody, the others for those who prepare them. */
@Path("/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
class SessionResource {

    private final Sessions sessions;
    private final Processes processes;
    private final Convening convening;
    private final TwoPersonRule rule;
    private final Access access;
    private final Caller caller;

    SessionResource(
            Sessions sessions,
            Processes processes,
            Convening convening,
            TwoPersonRule rule,
            Access access,
            Caller caller) {
        this.sessions = sessions;
        this.processes = processes;
        this.convening = convening;
        this.rule = rule;
        this.access = access;
        this.caller = caller;
    }

    @POST
    @Operation(
            summary = "Convenes a session of a process, with its first draft",
            description = "For the secretariat of the process.")
    @APIResponseSchema(value = SessionView.class, responseCode = "201", responseDescription = "The session")
    @NeedsMandate(Role.SECRETARIAT)
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<SessionView> convene(NewSession wanted) {
        caller.requireForProcess(wanted.process().value(), Role.SECRETARIAT);
        var process = processes
                .find(wanted.process())
                .orElseThrow(() -> Problem.invalid(
                                List.of(Violation.inBody("/process", "must be the id of a process that there is")))
                        .build());
        var outcome = convening.convene(process, wanted.slug(), wanted.addressing(), wanted.programme(), caller);
        return switch (outcome) {
            case Convening.Outcome.Convened convened -> created(convened.session());
            case Convening.Outcome.SlugTaken taken ->
                throw Problem.conflict("slug-taken", "Another session is called " + taken.slug())
                        .build();
        };
    }

    @GET
    @Operation(
            summary = "The sessions that the reader may know of, the youngest first",
            description = "For anybody: what is published. For those who prepare it: also what is not.")
    public List<SessionView> all() {
        return sessions.all().stream().filter(access::isKnown).map(this::view).toList();
    }

    @GET
    @Path("/{session}")
    @Operation(
            summary = "One session, by its id or its slug",
            description = "For anybody once something of it is published; before, for those who prepare it.")
    public SessionView one(String session) {
        return view(access.readable(session));
    }

    /** Whether publications wait for the co-facilitators' office. */
    record ApprovalRule(boolean required) {}

    @PUT
    @Path("/{session}/approval-rule")
    @Operation(
            summary = "Says whether the co-facilitators' office approves what is published before it goes out",
            description =
                    "For the secretariat and the co-facilitators of the process. Only the co-facilitators' office takes the rule back.")
    @NeedsMandate({Role.SECRETARIAT, Role.COFACILITATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    public SessionView rule(String session, ApprovalRule wanted) {
        var found = access.prepared(session);
        if (!wanted.required()) {
            caller.requireForProcess(found.process().id().value(), Role.COFACILITATOR);
        }
        return view(rule.set(found.id(), wanted.required(), caller));
    }

    private RestResponse<SessionView> created(Session session) {
        return RestResponse.ResponseBuilder.<SessionView>created(URI.create("/sessions/" + session.id()))
                .entity(view(session))
                .build();
    }

    private SessionView view(Session session) {
        return SessionView.of(session, access.prepares(session));
    }
}
