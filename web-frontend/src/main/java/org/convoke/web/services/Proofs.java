package org.convoke.web.services;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** agenda-service: what proves a copy of a revision. Bytes are passed on as they are: a signature is over them. */
@RegisterRestClient(configKey = "agenda")
@RegisterProvider(Refusals.class)
@Path("/")
public interface Proofs {

    /** The exact bytes that were signed of what everybody may read of a revision. */
    @GET
    @Path("/sessions/{session}/revisions/{number}/signed")
    byte[] signed(@PathParam("session") String session, @PathParam("number") int number);

    /** The public keys, those that no longer sign among them. */
    @GET
    @Path("/.well-known/convoke-keys.json")
    PublicKeys keys();
}
