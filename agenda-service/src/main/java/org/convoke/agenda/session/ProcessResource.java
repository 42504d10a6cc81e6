package org.convoke.agenda.session;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.caller.Role;
import org.convoke.programme.LocalizedText;
import org.jboss.resteasy.reactive.RestResponse;

/** Processes: anybody reads them, a secretariat begins them. */
@Path("/processes")
@Produces(MediaType.APPLICATION_JSON)
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
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<SessionProcess> begin(NewProcess wanted) {
        caller.require(Role.SECRETARIAT);
        var process = processes.begin(wanted.title(), wanted.coFacilitators(), caller);
        return RestResponse.ResponseBuilder.<SessionProcess>created(URI.create("/processes"))
                .entity(process)
                .build();
    }

    @GET
    public List<SessionProcess> all() {
        return processes.all();
    }
}
