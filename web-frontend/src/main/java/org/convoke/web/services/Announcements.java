package org.convoke.web.services;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convoke.programme.LocalizedText;
import org.convoke.web.services.Notification.Message;
import org.convoke.web.services.Notification.Rehearsed;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** notification-service: what the organizers write to missions by hand. */
@RegisterRestClient(configKey = "notification")
@RegisterProvider(Refusals.class)
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface Announcements {

    /** Those of a session, the youngest first. */
    @GET
    @Path("/sessions/{session}/announcements")
    List<Announcement> all(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("session") UUID session);

    /** Writes a draft; the same key finds the one that was written with it. */
    @POST
    @Path("/sessions/{session}/announcements")
    Announcement write(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("session") UUID session,
            @HeaderParam("Idempotency-Key") String key,
            Words words);

    @GET
    @Path("/announcements/{announcement}")
    Announcement one(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("announcement") UUID announcement);

    @PUT
    @Path("/announcements/{announcement}")
    Announcement rewrite(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("announcement") UUID announcement,
            Words words);

    @POST
    @Path("/announcements/{announcement}/files")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    Announcement attach(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("announcement") UUID announcement,
            @QueryParam("name") String name,
            byte[] content);

    @DELETE
    @Path("/announcements/{announcement}/files/{position}")
    Announcement detach(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("announcement") UUID announcement,
            @PathParam("position") int position);

    /** The message that a participant would be sent. */
    @GET
    @Path("/announcements/{announcement}/message")
    Message message(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("announcement") UUID announcement,
            @QueryParam("participant") @Nullable String code,
            @QueryParam("language") @Nullable String language);

    /** Sends that message to the organizers' own mailbox. */
    @POST
    @Path("/announcements/{announcement}/test")
    TestSent test(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("announcement") UUID announcement,
            @QueryParam("participant") @Nullable String code,
            @QueryParam("language") @Nullable String language);

    /** Whom it would be sent to. */
    @POST
    @Path("/announcements/{announcement}/addressees")
    Rehearsed addressees(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("announcement") UUID announcement,
            Audience audience);

    /** Sends it, once. */
    @POST
    @Path("/announcements/{announcement}/send")
    Announcement send(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("announcement") UUID announcement,
            Audience audience);

    /** What it says. */
    record Words(LocalizedText subject, LocalizedText text) {}

    /**
     * Which of those who are invited it is for.
     *
     * @param who all, not-told, not-acknowledged or some
     * @param participants codes, for some only
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Audience(String who, @Nullable List<String> participants) {}

    /**
     * A draft, or what was sent.
     *
     * @param id of its notice, too
     * @param sentAt null while it is a draft
     */
    record Announcement(
            UUID id,
            UUID session,
            LocalizedText subject,
            LocalizedText text,
            List<Attached> files,
            Instant writtenAt,
            @Nullable Instant sentAt) {}

    /** A file that goes with it. */
    record Attached(int position, String name, String type, int bytes) {

        /** Its size as people say it. */
        public int kib() {
            return (bytes + 1023) / 1024;
        }
    }

    /** What came of a test. */
    record TestSent(String address, String subject, boolean accepted, String server, String words) {}
}
