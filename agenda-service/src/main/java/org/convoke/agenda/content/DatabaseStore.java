package org.convoke.agenda.content;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;

/** Keeps bytes in PostgreSQL, in chunks: with what cites them in one transaction and in one backup. */
@ApplicationScoped
class DatabaseStore implements ContentStore {

    /** Relies on the primary key; that it is there already means that the same bytes are. */
    private static final String KEEP =
            "insert into content_chunk (sha256, number, bytes) values (?, ?, ?) on conflict do nothing";

    /** Relies on the primary key. */
    private static final String READ = "select bytes from content_chunk where sha256 = ? and number = ?";

    /** What is in memory of a file at a time. */
    static final int CHUNK = 256 * 1024;

    private final AgroalDataSource dataSource;

    DatabaseStore(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void send(ReceivedFile file) {
        // it is kept with the transaction
    }

    @Override
    public void keep(ReceivedFile file) {
        try (var connection = dataSource.getConnection();
                var bytes = file.open()) {
            int number = 0;
            for (var chunk = bytes.readNBytes(CHUNK); chunk.length > 0; chunk = bytes.readNBytes(CHUNK)) {
                keep(connection, file.hash(), number++, chunk);
            }
        } catch (SQLException e) {
            throw new ContentUnavailable(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void keep(Connection connection, Sha256 content, int number, byte[] chunk) throws SQLException {
        try (var statement = connection.prepareStatement(KEEP)) {
            statement.setString(1, content.hex());
            statement.setInt(2, number);
            statement.setBytes(3, chunk);
            statement.executeUpdate();
        }
    }

    @Override
    public InputStream open(Sha256 content, long from, long length) {
        return new Chunks(content, from, length);
    }

    /** No connection is held while whoever reads is slow: each chunk is a query of its own. */
    private byte[] read(Sha256 content, int number) throws IOException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(READ)) {
            statement.setString(1, content.hex());
            statement.setInt(2, number);
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new IOException("chunk %d of %s is not there".formatted(number, content));
                }
                return rows.getBytes(1);
            }
        } catch (SQLException e) {
            throw new ContentUnavailable(e);
        }
    }

    /** The chunks one after another. */
    private final class Chunks extends InputStream {

        private final Sha256 content;
        private long at;
        private final long end;
        private byte[] chunk = {};
        private int chunkNumber = -1;

        Chunks(Sha256 content, long from, long length) {
            this.content = content;
            this.at = from;
            this.end = from + length;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int wanted) throws IOException {
            if (at >= end) {
                return -1;
            }
            int number = (int) (at / CHUNK);
            if (number != chunkNumber) {
                chunk = DatabaseStore.this.read(content, number);
                chunkNumber = number;
            }
            int within = (int) (at % CHUNK);
            int count = (int) Math.min(Math.min(wanted, chunk.length - within), end - at);
            System.arraycopy(chunk, within, into, offset, count);
            at += count;
            return count;
        }
    }
}
