package org.convoke.web.services;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What any of the services could not work off, and what an operator does about it; the same addresses at each. */
@RegisterRestClient(configKey = "notification")
@RegisterProvider(Refusals.class)
@Path("/operations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface Leftovers {

    /** Records that could not be taken in, the newest first. */
    @GET
    @Path("/dead-letters")
    List<DeadLetter> deadLetters(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer);

    @POST
    @Path("/dead-letters/{id}/replay")
    void replay(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("id") String id);

    /** Records that could not be sent. */
    @GET
    @Path("/parked")
    List<Parked> parked(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer);

    @POST
    @Path("/parked/{id}/release")
    void release(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("id") String id);

    /** A record that could not be taken in. */
    record DeadLetter(String id, String topic, String type, String key, String reason, Instant receivedAt) {}

    /** A record that could not be sent. */
    record Parked(String id, String topic, String type, String key, String reason, Instant parkedAt) {}
}
