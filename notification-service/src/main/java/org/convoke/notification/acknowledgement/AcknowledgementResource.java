package org.convoke.notification.acknowledgement;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.convoke.kit.problem.Problem;
import org.convoke.notification.acknowledgement.Links.Found;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** Acknowledging a message by the link in it, for whoever has the link. */
@Path("/acknowledgements/{link}")
@Tag(name = "Acknowledgements")
@Cache(noStore = true) // whoever shares a browser or a cache with the reader is not told
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
    public Acknowledgement look(@PathParam("link") String link) {
        return acknowledgements.find(delivery(link)).orElseThrow(AcknowledgementResource::unknown);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Says that the message was read; the first time counts, again changes nothing",
            description = "For whoever has the link. 404 where we did not make it, 410 link-expired after its time.")
    public Acknowledgement acknowledge(@PathParam("link") String link, Signature by) {
        return acknowledgements.acknowledge(delivery(link), by.name()).orElseThrow(AcknowledgementResource::unknown);
    }

    private UUID delivery(String link) {
        return switch (links.read(LinkPurpose.ACKNOWLEDGE, link)) {
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
}
