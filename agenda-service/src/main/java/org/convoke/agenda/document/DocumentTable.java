package org.convoke.agenda.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.convoke.agenda.content.ContentKind;
import org.convoke.agenda.content.Sha256;
import org.convoke.agenda.document.SessionDocument.LanguageFile;
import org.convoke.agenda.document.SessionDocument.Version;
import org.convoke.agenda.session.SessionId;
import org.convoke.events.EventJson;
import org.convoke.programme.ItemId;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.MeetingId;
import org.convoke.programme.Visibility;
import org.jspecify.annotations.Nullable;

/** The tables of documents, their versions and their files. Whoever writes has locked the session. */
@ApplicationScoped
class DocumentTable {

    private static final String SELECT = """
        select d.id, d.session_id, d.symbol, d.kind, d.title, d.visibility, d.embargo_until, d.meeting_id, d.item_id,
               d.edit, v.number, v.issued_at, v.issued_by, f.language, f.sha256, f.name, c.kind as file_kind, c.size
          from document d
          join document_version v on v.document_id = d.id
          left join document_file f on f.document_id = v.document_id and f.number = v.number
          left join content c on c.sha256 = f.sha256
         where %s
         order by d.filed_at, d.id, v.number, f.language\
        """;

    /** Relies on document_session. */
    private static final String OF_SESSION = SELECT.formatted("d.session_id = ?");

    /** Relies on the primary keys. */
    private static final String ONE = SELECT.formatted("d.id = ?");

    private static final String HAS_SYMBOL =
            "select from document where session_id = ? and symbol = ? and id <> ?"; // relies on document_symbol

    /** Relies on document_file_content. */
    private static final String NAMES = "select from document_file where sha256 = ? limit 1";

    private static final String FILE_DOCUMENT = """
        insert into document (symbol, kind, title, visibility, embargo_until, meeting_id, item_id,
                              id, session_id, edit, filed_by, filed_at)
        values (?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, 1, ?, ?)\
        """;

    private static final String CHANGE = """
        update document set symbol = ?, kind = ?, title = ?::jsonb, visibility = ?, embargo_until = ?, meeting_id = ?,
                            item_id = ?, embargo_ended_at = null, edit = edit + 1
         where id = ?\
        """;

    private static final String REMOVE = "delete from document where id = ?";

    private static final String BEGIN_VERSION = "insert into document_version (document_id, number) values (?, ?)";

    private static final String ISSUE =
            "update document_version set issued_at = ?, issued_by = ? where document_id = ? and number = ?";

    private static final String KEEP_FILE = """
        insert into document_file (document_id, number, language, sha256, name, uploaded_by, uploaded_at)
        values (?, ?, ?, ?, ?, ?, ?)\
        """;

    private static final String REMOVE_FILE =
            "delete from document_file where document_id = ? and number = ? and language = ?";

    private final AgroalDataSource dataSource;

    DocumentTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The documents of a session in the order in which they were filed. */
    List<SessionDocument> of(SessionId session) {
        return select(OF_SESSION, session.value());
    }

    Optional<SessionDocument> find(UUID document) {
        return select(ONE, document).stream().findFirst();
    }

    boolean isTaken(Symbol symbol, SessionId session, DocumentId own) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(HAS_SYMBOL)) {
            statement.setObject(1, session.value());
            statement.setString(2, symbol.text());
            statement.setObject(3, own.value());
            return statement.executeQuery().next();
        } catch (SQLException e) {
            throw new DocumentsUnavailable(e);
        }
    }

    /** Whether a file of any document has that content. */
    boolean names(Sha256 content) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(NAMES)) {
            statement.setString(1, content.hex());
            return statement.executeQuery().next();
        } catch (SQLException e) {
            throw new DocumentsUnavailable(e);
        }
    }

    void file(SessionDocument document, String by, Instant at) {
        write(FILE_DOCUMENT, statement -> {
            int next = about(statement, document.about());
            statement.setObject(next++, document.id().value());
            statement.setObject(next++, document.session().value());
            statement.setString(next++, by);
            statement.setTimestamp(next, Timestamp.from(at));
        });
        beginVersion(document.id(), document.newest().number());
    }

    void change(DocumentId document, About about) {
        write(CHANGE, statement -> statement.setObject(about(statement, about), document.value()));
    }

    void remove(DocumentId document) {
        write(REMOVE, statement -> statement.setObject(1, document.value()));
    }

    void beginVersion(DocumentId document, int number) {
        write(BEGIN_VERSION, statement -> {
            statement.setObject(1, document.value());
            statement.setInt(2, number);
        });
    }

    void issue(DocumentId document, int number, String by, Instant at) {
        write(ISSUE, statement -> {
            statement.setTimestamp(1, Timestamp.from(at));
            statement.setString(2, by);
            statement.setObject(3, document.value());
            statement.setInt(4, number);
        });
    }

    void keep(DocumentId document, int number, LanguageFile file, String by, Instant at) {
        write(KEEP_FILE, statement -> {
            statement.setObject(1, document.value());
            statement.setInt(2, number);
            statement.setString(3, file.language());
            statement.setString(4, file.hash().hex());
            statement.setString(5, file.name().text());
            statement.setString(6, by);
            statement.setTimestamp(7, Timestamp.from(at));
        });
    }

    void remove(DocumentId document, int number, String language) {
        write(REMOVE_FILE, statement -> {
            statement.setObject(1, document.value());
            statement.setInt(2, number);
            statement.setString(3, language);
        });
    }

    /** Sets what is said of a document as the first parameters; the number of the next one. */
    private static int about(PreparedStatement statement, About about) throws SQLException {
        statement.setString(1, about.symbol() == null ? null : about.symbol().text());
        statement.setString(2, about.kind().name());
        statement.setString(3, json(about.title()));
        statement.setString(4, about.visibility().name());
        statement.setTimestamp(5, about.embargoUntil() == null ? null : Timestamp.from(about.embargoUntil()));
        statement.setObject(6, about.meeting() == null ? null : about.meeting().value());
        statement.setObject(7, about.item() == null ? null : about.item().value());
        return 8;
    }

    private void write(String sql, Parameters parameters) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DocumentsUnavailable(e);
        }
    }

    /** Fills in a statement. */
    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    private List<SessionDocument> select(String sql, UUID id) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            try (var rows = statement.executeQuery()) {
                return documents(rows);
            }
        } catch (SQLException e) {
            throw new DocumentsUnavailable(e);
        }
    }

    /** Puts the rows together: one for each file, and one for each version without any. */
    private static List<SessionDocument> documents(ResultSet rows) throws SQLException {
        Map<UUID, SessionDocument> documents = new LinkedHashMap<>();
        while (rows.next()) {
            var id = rows.getObject("id", UUID.class);
            var before = documents.get(id);
            var versions = new ArrayList<Version>(before == null ? List.of() : before.versions());
            add(versions, rows);
            documents.put(id, document(rows, versions));
        }
        return List.copyOf(documents.values());
    }

    private static void add(List<Version> versions, ResultSet row) throws SQLException {
        int number = row.getInt("number");
        var files = new ArrayList<LanguageFile>();
        if (!versions.isEmpty() && versions.getLast().number() == number) {
            files.addAll(versions.removeLast().files());
        }
        if (row.getString("language") != null) {
            files.add(file(row));
        }
        versions.add(new Version(number, instant(row, "issued_at"), row.getString("issued_by"), files));
    }

    private static LanguageFile file(ResultSet row) throws SQLException {
        return new LanguageFile(
                row.getString("language"),
                new Sha256(row.getString("sha256")),
                ContentKind.valueOf(row.getString("file_kind")),
                row.getLong("size"),
                new FileName(row.getString("name")));
    }

    private static SessionDocument document(ResultSet row, List<Version> versions) throws SQLException {
        var symbol = row.getString("symbol");
        var meeting = row.getObject("meeting_id", UUID.class);
        var item = row.getObject("item_id", UUID.class);
        var about = new About(
                symbol == null ? null : new Symbol(symbol),
                DocumentKind.valueOf(row.getString("kind")),
                title(row.getString("title")),
                Visibility.valueOf(row.getString("visibility")),
                instant(row, "embargo_until"),
                meeting == null ? null : new MeetingId(meeting),
                item == null ? null : new ItemId(item));
        return new SessionDocument(
                new DocumentId(row.getObject("id", UUID.class)),
                new SessionId(row.getObject("session_id", UUID.class)),
                about,
                row.getInt("edit"),
                versions);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static String json(LocalizedText text) {
        try {
            return EventJson.mapper().writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalizedText title(String json) {
        try {
            return EventJson.mapper().readValue(json, LocalizedText.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
