package org.convoke.notification.recipient;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.convoke.events.EventJson;
import org.convoke.events.ParticipantRegistered;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Row;
import org.convoke.notification.database.Sql;

/** The participants, for whoever asks for one by its id or its code. */
@ApplicationScoped
public class Participants {

    private static final Sql BY_ID = Sql.of("select * from participant where id = :id and code is not null");

    private static final Sql BY_CODE = Sql.of("select * from participant where code = :code");

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private final Database database;

    Participants(Database database) {
        this.database = database;
    }

    /**
     * A participant as registration tells of it.
     *
     * @param names short names by language
     * @param formalNames formal names by language
     */
    public record Participant(
            UUID id,
            String code,
            ParticipantRegistered.Kind kind,
            Map<String, String> names,
            Map<String, String> formalNames) {}

    /** The one that people or programs mean: by its id, or by its code in any case. */
    public Optional<Participant> meantBy(String reference) {
        var query = id(reference)
                .map(id -> database.query(BY_ID).set("id", id))
                .orElseGet(() -> database.query(BY_CODE).set("code", reference.toUpperCase(Locale.ROOT)));
        return query.first(Participants::read);
    }

    private static Optional<UUID> id(String reference) {
        try {
            return Optional.of(UUID.fromString(reference));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Participant read(Row row) throws SQLException {
        return new Participant(
                row.uuid("id"),
                row.text("code"),
                ParticipantRegistered.Kind.valueOf(row.text("kind")),
                names(row.text("names")),
                names(row.text("formal_names")));
    }

    /** Names by language, as the tables keep them. */
    public static Map<String, String> names(String json) {
        try {
            return EventJson.mapper().readValue(json, NAMES);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
