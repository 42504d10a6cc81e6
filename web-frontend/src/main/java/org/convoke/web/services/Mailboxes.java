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
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** registration-service: what is done with single mailboxes, what was done, and the rounds that ask all of them. */
@RegisterRestClient(configKey = "registration")
@RegisterProvider(Refusals.class)
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface Mailboxes {

    /** Who changed what, the newest first. */
    @GET
    @Path("/participants/{code}/missions/{station}/history")
    List<Change> history(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("code") String code,
            @PathParam("station") String station);

    /** Sends a mailbox that is not confirmed its link once more; refused with 429 where that was done a moment ago. */
    @POST
    @Path("/participants/{code}/missions/{station}/questions")
    void askAgain(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("code") String code,
            @PathParam("station") String station,
            Address which);

    /** The secretariat says of a mailbox that it is right. */
    @POST
    @Path("/participants/{code}/missions/{station}/vouchers")
    void vouch(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("code") String code,
            @PathParam("station") String station,
            Address which);

    /** The rounds, the newest first, without their mailboxes. */
    @GET
    @Path("/verification-rounds")
    List<Round> rounds(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer);

    @GET
    @Path("/verification-rounds/{round}")
    Round round(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("round") UUID round);

    /** Asks each mailbox; refused with 409 where there is none. */
    @POST
    @Path("/verification-rounds")
    Round begin(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, Whom whom);

    /** Which mailbox is meant. */
    record Address(String address) {}

    /** Whose mailboxes are asked: those of some codes, or everybody's. */
    record Whom(List<String> participants, boolean everybody) {

        /** Everybody where no code is named. */
        public static Whom of(List<String> codes) {
            return new Whom(codes, codes.isEmpty());
        }
    }

    /**
     * Something that was done.
     *
     * @param actor a user name, or {@code link}
     * @param what as {@code listed}
     */
    record Change(
            Instant at,
            String actor,
            String what,
            @Nullable String address,
            @Nullable String was,
            @Nullable String isNow) {}

    /** A round. */
    record Round(
            UUID id,
            Instant begunAt,
            String begunBy,
            int asked,
            int confirmed,
            @Nullable List<Asked> mailboxes) {}

    /** A mailbox that was asked. */
    record Asked(
            String participant,
            String station,
            String address,
            @Nullable Instant confirmedAt) {}
}
