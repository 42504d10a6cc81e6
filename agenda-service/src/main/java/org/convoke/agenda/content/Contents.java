package org.convoke.agenda.content;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.Locale;
import java.util.function.Predicate;

/** The files that are kept, each once, and where. An installation that changes its store goes on reading from the old one. */
@ApplicationScoped
public class Contents {

    /** Makes whoever keeps and whoever forgets the same bytes follow each other. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(?, 4))";

    private static final String NOTE = """
        insert into content (sha256, size, kind, store, kept_at) values (?, ?, ?, ?, clock_timestamp())
        on conflict do nothing\
        """;

    private static final String WHERE = "select store from content where sha256 = ?";

    /** Relies on the primary key. Chunks go with it. */
    private static final String FORGET = "delete from content where sha256 = ?";

    private final AgroalDataSource dataSource;
    private final DatabaseStore database;
    private final S3Store s3;
    private final ContentSettings settings;

    Contents(AgroalDataSource dataSource, DatabaseStore database, S3Store s3, ContentSettings settings) {
        this.dataSource = dataSource;
        this.database = database;
        this.s3 = s3;
        this.settings = settings;
    }

    /** Brings a file to where it can be kept, before the transaction that keeps it: no lock is held while a store is slow. */
    public void send(ReceivedFile file) {
        store(settings.store()).send(file);
    }

    /** Keeps a file that was sent and whose kind has been checked; the same bytes a second time are not written again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(ReceivedFile file, ContentKind kind) {
        lock(file.hash());
        if (note(file, kind)) {
            store(settings.store()).keep(file);
        }
    }

    /**
     * Gives up bytes that nothing names any more. In an S3-compatible store the object stays; it is only never named again.
     *
     * @param isNamed whether something still does, asked when nobody can begin to
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(Sha256 content, Predicate<Sha256> isNamed) {
        lock(content);
        if (isNamed.test(content)) {
            return;
        }
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(FORGET)) {
            statement.setString(1, content.hex());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new ContentUnavailable(e);
        }
    }

    /** Reads a part of what is kept. */
    public InputStream open(Sha256 content, long from, long length) {
        return store(placeOf(content)).open(content, from, length);
    }

    private ContentStore store(ContentSettings.Place place) {
        return switch (place) {
            case DATABASE -> database;
            case S3 -> s3;
        };
    }

    private void lock(Sha256 content) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(LOCK)) {
            statement.setString(1, content.hex());
            statement.execute();
        } catch (SQLException e) {
            throw new ContentUnavailable(e);
        }
    }

    private boolean note(ReceivedFile file, ContentKind kind) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(NOTE)) {
            statement.setString(1, file.hash().hex());
            statement.setLong(2, file.size());
            statement.setString(3, kind.name());
            statement.setString(4, settings.store().name().toLowerCase(Locale.ROOT));
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new ContentUnavailable(e);
        }
    }

    private ContentSettings.Place placeOf(Sha256 content) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(WHERE)) {
            statement.setString(1, content.hex());
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException("nothing is kept as " + content);
                }
                return ContentSettings.Place.valueOf(rows.getString(1).toUpperCase(Locale.ROOT));
            }
        } catch (SQLException e) {
            throw new ContentUnavailable(e);
        }
    }
}
