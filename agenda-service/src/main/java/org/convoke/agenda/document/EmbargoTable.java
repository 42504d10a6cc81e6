package org.convoke.agenda.document;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.convoke.agenda.session.SessionId;

/** Which embargoes are over, and which of them were seen to: columns of the table of documents. */
@ApplicationScoped
class EmbargoTable {

    /** Relies on document_embargo. */
    private static final String OVER = """
        select id, session_id from document
         where embargo_until <= ? and embargo_ended_at is null
         order by embargo_until, id limit 100\
        """;

    private static final String END = """
        update document set embargo_ended_at = ?
         where id = ? and embargo_ended_at is null and embargo_until <= ?\
        """;

    private final AgroalDataSource dataSource;

    EmbargoTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A document whose embargo is over, and the session to lock for it. */
    record Over(UUID document, SessionId session) {}

    /** Those that nobody has seen to, the longest over first, without a lock. */
    List<Over> over(Instant now) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(OVER)) {
            statement.setTimestamp(1, Timestamp.from(now));
            var over = new ArrayList<Over>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    over.add(new Over(
                            rows.getObject("id", UUID.class), new SessionId(rows.getObject("session_id", UUID.class))));
                }
            }
            return over;
        } catch (SQLException e) {
            throw new DocumentsUnavailable(e);
        }
    }

    /** Notes that one was seen to; false where that is done already, or the embargo was prolonged. */
    boolean end(UUID document, Instant now) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(END)) {
            statement.setTimestamp(1, Timestamp.from(now));
            statement.setObject(2, document);
            statement.setTimestamp(3, Timestamp.from(now));
            return statement.executeUpdate() > 0;
        } catch (SQLException e) {
            throw new DocumentsUnavailable(e);
        }
    }
}
