package org.convoke.web.feeds;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.convoke.web.services.Proofs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The public keys by which anybody checks what this installation has signed, at the address where they are looked for. */
@Path("/.well-known/convoke-keys.json")
@Tag(name = "Proof")
class KeysResource {

    private final Proofs proofs;

    KeysResource(@RestClient Proofs proofs) {
        this.proofs = proofs;
    }

    @GET
    @Operation(
            summary = "The public keys of all revisions, the youngest first",
            description = "A set of JSON Web Keys; keys that no longer sign stay in it.")
    @APIResponse(
            responseCode = "200",
            description = "The keys",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT, requiredProperties = "keys")))
    public Response keys() {
        return Response.ok(proofs.keys(), MediaType.APPLICATION_JSON)
                .header("Cache-Control", "public, max-age=300")
                .build();
    }
}
