package org.convoke.web.services;

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
import java.util.Map;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** notification-service: what the link in a letter to a mailbox confirms, and what was heard from mailboxes. */
@RegisterRestClient(configKey = "notification")
@RegisterProvider(Refusals.class)
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public interface Confirmations {

    /** What the link confirms; asking confirms nothing. */
    @GET
    @Path("/mailbox-confirmations/{link}")
    Confirmation confirmation(@PathParam("link") String link);

    /** Says that the mailbox of the link is right. */
    @POST
    @Path("/mailbox-confirmations/{link}")
    Confirmation confirm(@PathParam("link") String link);

    /** When each mailbox of a participant was last heard from. */
    @GET
    @Path("/participants/{code}/mailboxes")
    List<Heard> heard(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("code") String code);

    /** What a link confirms, and whether that was done. */
    record Confirmation(
            String participant,
            Map<String, String> names,
            String station,
            String address,
            @Nullable Instant confirmedAt) {

        /** The short name of the participant in a language, else in English. */
        public String name(String language) {
            return Registration.nameIn(names, language, participant);
        }
    }

    /**
     * What is known of a mailbox.
     *
     * @param heardAt when it last acknowledged or confirmed something, null where it never did
     */
    record Heard(String address, @Nullable Instant heardAt, boolean suppressed) {}
}
