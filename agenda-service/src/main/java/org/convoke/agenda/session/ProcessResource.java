package org.convoke.agenda.session;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.caller.NeedsMandate;
import org.convoke.kit.caller.Role;
import org.convoke.programme.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Processes: anybody reads them, a secretariat begins them. */
@Path("/processes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Processes")
class ProcessResource {

    private final Processes processes;
    private final Caller caller;

    ProcessResource(Processes processes, Caller caller) {
        this.processes = processes;
        this.caller = caller;
    }

    /** What a process is begun with. */
    record NewProcess(LocalizedText title, LocalizedText coFacilitators) {}

    @POST
    @Operation(
            summary = "Begins a process",
            description =
                    "For a secretariat. The same Idempotency-Key of the same caller finds the process that was begun with it.")
    @APIResponseSchema(value = SessionProcess.class, responseCode = "201", responseDescription = "The process")
    @NeedsMandate(Role.SECRETARIAT)
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<SessionProcess> begin(@HeaderParam("Idempotency-Key") @Nullable String key, NewProcess wanted) {
        var process = processes.begin(wanted.title(), wanted.coFacilitators(), Optional.ofNullable(key), caller);
        return RestResponse.ResponseBuilder.<SessionProcess>created(URI.create("/processes"))
                .entity(process)
                .build();
    }

    @GET
    @Operation(summary = "All processes, the oldest first", description = "For anybody.")
    public List<SessionProcess> all() {
        return processes.all();
    }
}
