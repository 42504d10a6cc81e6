package org.convoke.kit.seal;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The SQL of the keys, on a connection whose transaction belongs to the caller. */
final class KeyTable {

    /** Replicas that start together follow each other. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('convoke.seal'))";

    /** A key that was there before, and comes back, is active again. */
    private static final String ACTIVATE = """
            insert into seal_key (id, public_key, private_key, not_before) values (?, ?, ?, ?)
            on conflict (id) do update set not_after = null""";

    /** The private half of a key that the service made for itself is not kept longer than it is needed. */
    private static final String RETIRE_OTHERS =
            "update seal_key set not_after = ?, private_key = null where id <> ? and not_after is null";

    private static final String OF_ITS_OWN = "select private_key from seal_key where private_key is not null";

    private static final String ALL =
            "select id, public_key, not_before, not_after from seal_key order by not_before desc";

    private KeyTable() {}

    static void lock(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(LOCK)) {
            statement.execute();
        }
    }

    /** Notes the key as the active one, without its private half. */
    static void activate(Connection connection, SigningKey key, Instant since) throws SQLException {
        activate(connection, key, null, since);
    }

    /** The same with its private half: there is no other place for it. */
    static void keep(Connection connection, SigningKey key, Instant since) throws SQLException {
        activate(connection, key, key.privateKey().getEncoded(), since);
    }

    static void retireOthers(Connection connection, SigningKey active, Instant until) throws SQLException {
        try (var statement = connection.prepareStatement(RETIRE_OTHERS)) {
            statement.setTimestamp(1, Timestamp.from(until));
            statement.setString(2, active.id());
            statement.executeUpdate();
        }
    }

    /** The key that the service made for itself. */
    static Optional<SigningKey> ofItsOwn(Connection connection) throws SQLException, GeneralSecurityException {
        try (var statement = connection.prepareStatement(OF_ITS_OWN);
                var rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(Ed25519.ofPkcs8(rows.getBytes(1))) : Optional.empty();
        }
    }

    /** All public keys, the youngest first. */
    static List<PublishedKey> all(Connection connection) throws SQLException, GeneralSecurityException {
        try (var statement = connection.prepareStatement(ALL);
                var rows = statement.executeQuery()) {
            var keys = new ArrayList<PublishedKey>();
            while (rows.next()) {
                var end = rows.getTimestamp(4);
                keys.add(new PublishedKey(
                        rows.getString(1),
                        Ed25519.publicKey(rows.getBytes(2)),
                        rows.getTimestamp(3).toInstant(),
                        end == null ? null : end.toInstant()));
            }
            return keys;
        }
    }

    private static void activate(Connection connection, SigningKey key, byte @Nullable [] secret, Instant since)
            throws SQLException {
        try (var statement = connection.prepareStatement(ACTIVATE)) {
            statement.setString(1, key.id());
            statement.setBytes(2, key.publicKey().getEncoded());
            statement.setBytes(3, secret);
            statement.setTimestamp(4, Timestamp.from(since));
            statement.executeUpdate();
        }
    }
}
