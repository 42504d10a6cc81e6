package org.convoke.notification.mailbox;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.convoke.kit.problem.Problem;
import org.convoke.notification.acknowledgement.LinkPurpose;
import org.convoke.notification.acknowledgement.Links;
import org.convoke.notification.acknowledgement.Links.Found;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** Confirming a mailbox by the link that was sent to it, for whoever has the link. */
@Path("/mailbox-confirmations/{link}")
@Tag(name = "Mailboxes")
@Cache(noStore = true) // whoever shares a browser or a cache with the reader is not told
class ConfirmationResource {

    private final Links links;
    private final Confirmations confirmations;

    ConfirmationResource(Links links, Confirmations confirmations) {
        this.links = links;
        this.confirmations = confirmations;
    }

    @GET
    @Operation(
            summary = "What the link in a letter confirms; asking confirms nothing",
            description = "For whoever has the link. 404 where we did not make it, 410 link-expired after its time.")
    public Confirmation look(@PathParam("link") String link) {
        return confirmations.find(question(link)).orElseThrow(ConfirmationResource::unknown);
    }

    @POST
    @Operation(
            summary = "Says that the mailbox is the mission's; the first time counts, again changes nothing",
            description = "For whoever has the link. 404 where we did not make it, 410 link-expired after its time.")
    public Confirmation confirm(@PathParam("link") String link) {
        return confirmations.confirm(question(link)).orElseThrow(ConfirmationResource::unknown);
    }

    private UUID question(String link) {
        return switch (links.read(LinkPurpose.CONFIRM_MAILBOX, link)) {
            case Found.Valid(var question) -> question;
            case Found.Expired(var at) ->
                throw Problem.of("link-expired", 410, "The time of this link is over")
                        .detail("It could be used until " + at + "; the mission's page on the website sends another")
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
