package org.convoke.web.feeds;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.convoke.web.services.Notification;
import org.convoke.web.services.Proofs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * The public keys by which anybody checks what this installation has signed, at the address where they are looked for. Where
 * one service can not be asked there is no list, since half of one would make good signatures look bad.
 */
@Path("/.well-known/convoke-keys.json")
@Tag(name = "Proof")
class KeysResource {

    private final Proofs revisions;
    private final Notification notification;

    KeysResource(@RestClient Proofs revisions, @RestClient Notification notification) {
        this.revisions = revisions;
        this.notification = notification;
    }

    @GET
    @Operation(
            summary = "The public keys of all revisions and delivery reports",
            description =
                    "A set of JSON Web Keys: those of revisions, then those of delivery reports; keys that no longer sign stay in it.")
    @APIResponse(
            responseCode = "200",
            description = "The keys",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT, requiredProperties = "keys")))
    public Response keys() {
        return Response.ok(revisions.keys().and(notification.keys()), MediaType.APPLICATION_JSON)
                .header("Cache-Control", "public, max-age=300")
                .build();
    }
}
