package org.convoke.kit.seal;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

/** The public keys of this service, where anybody finds them who wants to check a signature. */
@Path("/.well-known/convoke-keys.json")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Keys")
public class KeysResource {

    private final KeyRing keys;

    KeysResource(KeyRing keys) {
        this.keys = keys;
    }

    /** A set of JSON Web Keys (RFC 7517). */
    @Schema(name = "SealKeys")
    public record Keys(List<Key> keys) {}

    /**
     * A key of Ed25519 (RFC 8037).
     *
     * @param kid its thumbprint (RFC 7638)
     * @param purposes what it signs; the purpose is part of what is signed
     * @param notAfter when it stopped signing, absent while it is the active one
     * @param pem the same key, as openssl reads it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SealKey")
    public record Key(
            String kty,
            String crv,
            String alg,
            String use,
            String kid,
            String x,
            List<Purpose> purposes,
            Instant notBefore,
            @Nullable Instant notAfter,
            String pem) {

        static Key of(PublishedKey key) {
            return new Key(
                    "OKP",
                    Ed25519.NAME,
                    "EdDSA",
                    "sig",
                    key.id(),
                    Ed25519.x(key.key()),
                    Arrays.asList(Purpose.values()),
                    key.notBefore(),
                    key.notAfter(),
                    Ed25519.pem(key.key()));
        }
    }

    /** The keys that sign, and those that did. */
    @GET
    @Operation(
            summary = "The public keys of all signatures of this service, the youngest first",
            description = "For anybody. A set of JSON Web Keys; keys that no longer sign stay in it.")
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "public, max-age=300")
    @ResponseHeader(name = "Access-Control-Allow-Origin", value = "*")
    public Keys all() {
        return new Keys(keys.all().stream().map(Key::of).toList());
    }
}
