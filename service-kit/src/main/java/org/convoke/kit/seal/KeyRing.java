package org.convoke.kit.seal;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The keys of this service. The active one is read from the file that the installation supplies; without one the service
 * makes one at its first start and keeps it in its database, which all of its replicas share. Another file is another
 * key: the one before no longer signs, and stays published with its dates.
 */
@Singleton
class KeyRing implements SealKeys {

    private static final Logger LOG = Logger.getLogger(KeyRing.class);

    /** For this long replicas that were not yet started again may go on signing with the key before. */
    private static final Duration OVERLAP = Duration.ofHours(1);

    private final AgroalDataSource dataSource;
    private final Clock clock;
    private final Optional<Path> file;
    private final boolean mayMakeOne;
    private volatile @Nullable SigningKey active;
    private volatile List<PublishedKey> known = List.of();

    /**
     * @param file the active private key, PKCS#8 in PEM
     * @param mayMakeOne false where the service is not to start without a file
     */
    KeyRing(
            AgroalDataSource dataSource,
            Clock clock,
            @ConfigProperty(name = "convoke.seal.key-file") Optional<Path> file,
            @ConfigProperty(name = "convoke.seal.make-key") boolean mayMakeOne) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.file = file;
        this.mayMakeOne = mayMakeOne;
    }

    void start(@Observes StartupEvent event) {
        active();
    }

    @Override
    public synchronized SigningKey active() {
        var key = active;
        if (key == null) {
            key = file.map(this::supplied).orElseGet(this::ofItsOwn);
            active = key;
        }
        return key;
    }

    @Override
    public Optional<PublicKey> find(String keyId) {
        return in(known, keyId).or(() -> in(all(), keyId));
    }

    /** Every key that has ever signed here, the youngest first. */
    List<PublishedKey> all() {
        known = inTransaction(KeyTable::all);
        return known;
    }

    private static Optional<PublicKey> in(List<PublishedKey> keys, String id) {
        return keys.stream()
                .filter(key -> key.id().equals(id))
                .map(PublishedKey::key)
                .findFirst();
    }

    private SigningKey supplied(Path path) {
        var key = read(path);
        return inTransaction(connection -> {
            KeyTable.lock(connection);
            KeyTable.activate(connection, key, clock.instant());
            KeyTable.retireOthers(connection, key, clock.instant().plus(OVERLAP));
            return key;
        });
    }

    private SigningKey ofItsOwn() {
        if (!mayMakeOne) {
            throw new IllegalStateException(
                    "convoke.seal.key-file (CONVOKE_SEAL_KEY_FILE) must name a private key, since convoke.seal.make-key is false");
        }
        return inTransaction(connection -> {
            KeyTable.lock(connection);
            var kept = KeyTable.ofItsOwn(connection);
            if (kept.isPresent()) {
                return kept.get();
            }
            var made = Ed25519.generate();
            KeyTable.keep(connection, made, clock.instant());
            KeyTable.retireOthers(connection, made, clock.instant().plus(OVERLAP));
            LOG.infof("Made a signing key, kept in the database until one is supplied, key=%s", made.id());
            return made;
        });
    }

    private static SigningKey read(Path path) {
        try {
            return Ed25519.ofPem(Files.readString(path));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    "convoke.seal.key-file must be an Ed25519 private key, PKCS#8 in PEM, as \"openssl genpkey -algorithm ed25519\" writes it: "
                            + path,
                    e);
        }
    }

    private <T> T inTransaction(Work<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = dataSource.getConnection()) {
                return work.on(connection);
            }
        });
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException, GeneralSecurityException;
    }
}
