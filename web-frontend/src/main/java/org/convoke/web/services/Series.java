package org.convoke.web.services;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Venue;
import org.convoke.web.services.Agenda.Process;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** agenda-service: how a session begins, from a template or as a copy of another one. */
@RegisterRestClient(configKey = "agenda")
@RegisterProvider(Refusals.class)
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface Series {

    @GET
    @Path("/templates")
    List<Template> templates();

    @GET
    @Path("/processes")
    List<Process> processes();

    /** Convenes a session of the process with the programme of a template. */
    @POST
    @Path("/processes/{process}/sessions/from-template")
    Begun begin(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("process") UUID process,
            FromTemplate wanted);

    /** Convenes a session of the same process with a copy of the draft. */
    @POST
    @Path("/sessions/{session}/copy")
    Begun copy(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("session") String session, Copy wanted);

    /** A programme to begin with. */
    record Template(String name, LocalizedText title, LocalizedText description, long days, int meetings, int items) {}

    /** The session that was convened. */
    record Begun(UUID id, String slug) {}

    /**
     * What a session is begun from a template with.
     *
     * @param primaryStations the duty stations whose missions are addressed
     * @param copyStations those whose missions get a copy
     */
    record FromTemplate(
            String template,
            String slug,
            LocalDate firstDay,
            Venue venue,
            LocalizedText title,
            LocalizedText theme,
            List<String> languages,
            List<String> primaryStations,
            List<String> copyStations) {}

    /** @param venue null for that of the original */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Copy(
            String slug,
            LocalDate firstDay,
            @Nullable Venue venue,
            LocalizedText title,
            LocalizedText theme,
            boolean people,
            boolean documents) {}
}
