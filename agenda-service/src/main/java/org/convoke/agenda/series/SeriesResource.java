package org.convoke.agenda.series;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.convoke.agenda.session.Access;
import org.convoke.agenda.session.Addressing;
import org.convoke.agenda.session.Convening;
import org.convoke.agenda.session.ProcessId;
import org.convoke.agenda.session.Processes;
import org.convoke.agenda.session.Session;
import org.convoke.agenda.session.SessionProcess;
import org.convoke.agenda.session.Sessions;
import org.convoke.agenda.session.Slug;
import org.convoke.events.DutyStation;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.caller.NeedsMandate;
import org.convoke.kit.caller.Role;
import org.convoke.kit.intake.Checked;
import org.convoke.kit.intake.Fault;
import org.convoke.kit.problem.Problem;
import org.convoke.kit.problem.Violation;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Venue;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The sessions of a process in the order of their days, and a new one from a template. */
@Path("/processes/{process}/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Series")
class SeriesResource {

    private static final Comparator<Session> IN_ORDER = Comparator.comparing(
                    (Session session) -> session.outline().days().first())
            .thenComparing(session -> session.outline().days().last())
            .thenComparing(session -> session.slug().value());

    private final Processes processes;
    private final Sessions sessions;
    private final Templates templates;
    private final Convening convening;
    private final Access access;
    private final Caller caller;

    SeriesResource(
            Processes processes,
            Sessions sessions,
            Templates templates,
            Convening convening,
            Access access,
            Caller caller) {
        this.processes = processes;
        this.sessions = sessions;
        this.templates = templates;
        this.convening = convening;
        this.access = access;
        this.caller = caller;
    }

    /**
     * What a session is begun from a template with.
     *
     * @param template its name
     */
    record FromTemplate(
            String template,
            Slug slug,
            LocalDate firstDay,
            Venue venue,
            LocalizedText title,
            LocalizedText theme,
            List<String> languages,
            List<DutyStation> primaryStations,
            List<DutyStation> copyStations)
            implements Checked {
        @Override
        public List<Fault> faults() {
            return Addressing.faults(languages, primaryStations, copyStations);
        }
    }

    @GET
    @Operation(
            summary = "The sessions of a process that the reader may know of, in the order of their days",
            description = "For anybody: what is published. For those who prepare it: also what is not.")
    public List<Begun> all(UUID process) {
        var id = required(process).id();
        return sessions.all().stream()
                .filter(session -> session.process().id().equals(id) && access.isKnown(session))
                .sorted(IN_ORDER)
                .map(Begun::of)
                .toList();
    }

    @POST
    @Path("/from-template")
    @Operation(
            summary = "Convenes a session of the process with the programme of a template as its first draft",
            description =
                    "For the secretariat of the process. GET /templates lists the templates. What a template can not"
                            + " know is left to be filled in: rooms, people, webcasts.")
    @APIResponseSchema(value = Begun.class, responseCode = "201", responseDescription = "The new session")
    @NeedsMandate(Role.SECRETARIAT)
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<Begun> fromTemplate(UUID process, FromTemplate wanted) {
        caller.requireForProcess(process, Role.SECRETARIAT);
        var of = required(process);
        var template = templates
                .named(wanted.template())
                .orElseThrow(() -> Problem.invalid(List.of(Violation.inBody(
                                "/template",
                                "must be one of "
                                        + templates.all().stream()
                                                .map(Template::name)
                                                .collect(Collectors.joining(", ")))))
                        .build());
        var programme = new Copying(wanted.firstDay(), wanted.venue(), wanted.title(), wanted.theme(), true, true)
                .of(template.programme());
        var addressing = new Addressing(wanted.languages(), wanted.primaryStations(), wanted.copyStations());
        return Begun.answer(convening.convene(of, wanted.slug(), addressing, programme, caller));
    }

    private SessionProcess required(UUID process) {
        return processes
                .find(new ProcessId(process))
                .orElseThrow(() -> Problem.notFound("There is no such process").build());
    }
}
