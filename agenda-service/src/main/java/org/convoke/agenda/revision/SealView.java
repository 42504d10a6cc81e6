package org.convoke.agenda.revision;

import java.net.URI;
import org.convoke.kit.seal.Purpose;
import org.convoke.programme.Visibility;

/**
 * How a reader can prove her copy of a revision.
 *
 * @param readers whose copy it is
 * @param keyId the key, in the list at {@code /.well-known/convoke-keys.json}
 * @param signature Ed25519 over the purpose and the bytes of the document, base64url
 * @param sha256 of the bytes of the document, lower-case hexadecimal
 * @param document where the bytes are
 */
record SealView(Purpose purpose, Visibility readers, String keyId, String signature, String sha256, URI document) {

    static SealView of(Revision revision, SealedCopy copy) {
        return new SealView(
                Purpose.REVISION,
                copy.readers(),
                copy.signature().keyId(),
                copy.signature().value(),
                ContentHash.of(copy.document()),
                URI.create("/sessions/%s/revisions/%d/signed".formatted(revision.session(), revision.number())));
    }
}
