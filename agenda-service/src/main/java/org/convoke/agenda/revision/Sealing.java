package org.convoke.agenda.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convoke.kit.seal.Purpose;
import org.convoke.kit.seal.Seal;
import org.convoke.kit.seal.Signature;
import org.convoke.programme.Visibility;

/**
 * Signs revisions and keeps the exact bytes, so that a copy can be proved however programmes are written by then. A revision
 * from before there were signatures is signed when somebody first asks for it.
 */
@ApplicationScoped
class Sealing {

    /** Of two who sign at once, one is kept; both signed the same. */
    private static final String KEEP = """
            insert into revision_seal (revision, readers, document, key_id, signature)
            values (:revision, :readers, :document, :key, :signature)
            on conflict (revision, readers) do nothing""";

    /** By the primary key. */
    private static final String KEPT = """
            select document, key_id, signature from revision_seal where revision = :revision and readers = :readers""";

    private final EntityManager database;
    private final Seal seal;

    Sealing(EntityManager database, Seal seal) {
        this.database = database;
        this.seal = seal;
    }

    /** Signs what the public and what participants may know of a revision that is just written. */
    @Transactional(Transactional.TxType.MANDATORY)
    void seal(Revision revision) {
        for (var readers : List.of(Visibility.PUBLIC, Visibility.PARTICIPANTS)) {
            keep(revision, readers);
        }
    }

    /** The copy that proves what a reader may know of the revision. */
    @Transactional
    SealedCopy of(Revision revision, Visibility reader) {
        var readers = SealedCopy.provable(reader);
        return kept(revision.id(), readers).orElseGet(() -> {
            keep(revision, readers);
            return kept(revision.id(), readers).orElseThrow();
        });
    }

    private void keep(Revision revision, Visibility readers) {
        var document = SignedDocument.of(revision, readers).bytes();
        var signature = seal.sign(Purpose.REVISION, document);
        database.createNativeQuery(KEEP)
                .setParameter("revision", revision.id())
                .setParameter("readers", readers.name())
                .setParameter("document", document)
                .setParameter("key", signature.keyId())
                .setParameter("signature", signature.value())
                .executeUpdate();
    }

    private Optional<SealedCopy> kept(UUID revision, Visibility readers) {
        List<?> rows = database.createNativeQuery(KEPT, Kept.class)
                .setParameter("revision", revision)
                .setParameter("readers", readers.name())
                .getResultList();
        return rows.stream()
                .map(Kept.class::cast)
                .map(kept -> new SealedCopy(readers, kept.document(), new Signature(kept.key(), kept.signature())))
                .findFirst();
    }

    /** A row. */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Kept(byte[] document, String key, String signature) {}
}
