package org.convoke.notification.acknowledgement;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.convoke.kit.problem.Problem;
import org.convoke.notification.acknowledgement.Links.Found;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Acknowledging a message by the link in it, for whoever has the link. */
@Path("/acknowledgements/{link}")
@Tag(name = "Acknowledgements")
class AcknowledgementResource {

    private final Links links;
    private final Acknowledgements acknowledgements;

    AcknowledgementResource(Links links, Acknowledgements acknowledgements) {
        this.links = links;
        this.acknowledgements = acknowledgements;
    }

    @GET
    @Operation(
            summary = "What the link at the end of a message acknowledges; asking acknowledges nothing",
            description = "For whoever has the link. 404 where we did not make it, 410 link-expired after its time.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Acknowledgement.class)))
    public Response look(@PathParam("link") String link) {
        return answer(acknowledgements.find(delivery(link)).orElseThrow(AcknowledgementResource::unknown));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Says that the message was read; the first time counts, again changes nothing",
            description = "For whoever has the link. 404 where we did not make it, 410 link-expired after its time.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Acknowledgement.class)))
    public Response acknowledge(@PathParam("link") String link, Signature by) {
        return answer(
                acknowledgements.acknowledge(delivery(link), by.name()).orElseThrow(AcknowledgementResource::unknown));
    }

    private UUID delivery(String link) {
        return switch (links.read(link)) {
            case Found.Valid(var delivery) -> delivery;
            case Found.Expired(var at) ->
                throw Problem.of("link-expired", 410, "The time of this link is over")
                        .detail("It could be used until " + at + "; the mission's page on the website tells the same")
                        .with("expired", at.toString())
                        .build();
            case Found.NotOurs() -> throw unknown();
        };
    }

    private static Problem unknown() {
        return Problem.notFound("There is no such link; it must be exactly as it stands in the message")
                .build();
    }

    /** Whoever shares a browser or a cache with the reader is not told. */
    private static Response answer(Acknowledgement shown) {
        var never = new CacheControl();
        never.setNoStore(true);
        return Response.ok(shown, MediaType.APPLICATION_JSON)
                .cacheControl(never)
                .build();
    }
}
