package org.convoke.notification.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import org.convoke.events.EventJson;
import org.convoke.kit.seal.Purpose;
import org.convoke.kit.seal.Seal;

/** Writes a report as a file of some kind and signs its exact bytes. */
@ApplicationScoped
class ProofFiles {

    private final Seal seal;
    private final ProofDocument document;

    ProofFiles(Seal seal, ProofDocument document) {
        this.seal = seal;
        this.document = document;
    }

    /** @param language of the names beside the English ones */
    SignedFile write(DeliveryProof proof, FileKind kind, String language) {
        return switch (kind) {
            case JSON -> signed(json(proof));
            case CSV -> table(proof, language);
            case PDF -> signed(document.write(proof, language, table(proof, language)));
        };
    }

    /** The table is what a document quotes the hash and the signature of: no file can hold those of its own. */
    private SignedFile table(DeliveryProof proof, String language) {
        return signed(ProofTable.write(proof, language));
    }

    private SignedFile signed(byte[] bytes) {
        return SignedFile.of(bytes, seal.sign(Purpose.REPORT, bytes));
    }

    private static byte[] json(DeliveryProof proof) {
        try {
            return EventJson.mapper().writeValueAsBytes(proof);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
