package org.convoke.registration.session;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.convoke.events.EventJson;
import org.convoke.programme.LocalizedText;

/** The sessions that are known here. */
@ApplicationScoped
public class Sessions {

    private static final ObjectMapper JSON = EventJson.mapper();

    private static final String READ =
            "select id, process, cast(title as text) as title from session where id in (:ids)";

    private static final String LOCK = READ + " for update";

    private static final String ANNOUNCE = """
            insert into session as known (id, process, title, sequence)
            values (:id, :process, cast(:title as jsonb), :sequence)
            on conflict (id) do update
              set process = excluded.process, title = excluded.title, sequence = excluded.sequence
              where excluded.sequence > known.sequence""";

    private final EntityManager entities;

    Sessions(EntityManager entities) {
        this.entities = entities;
    }

    /** The session, where it has been announced. */
    public Optional<Session> find(SessionId id) {
        return read(READ, List.of(id)).stream().findFirst();
    }

    /** Those of these ids that have been announced, by id. */
    public Map<SessionId, Session> withIds(Collection<SessionId> ids) {
        return read(READ, ids).stream().collect(toMap(Session::id, Function.identity()));
    }

    /** Holds the session until the end of the transaction: whoever counts what belongs to it must hold it. */
    public Optional<Session> lock(SessionId id) {
        return read(LOCK, List.of(id)).stream().findFirst();
    }

    /** Takes over an announcement, unless a newer one has come before. */
    void announce(Session session, long sequence) {
        entities.createNativeQuery(ANNOUNCE)
                .setParameter("id", session.id().value())
                .setParameter("process", session.process())
                .setParameter("title", write(session.title()))
                .setParameter("sequence", sequence)
                .executeUpdate();
    }

    private List<Session> read(String sql, Collection<SessionId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<?> rows = entities.createNativeQuery(sql, Tuple.class)
                .setParameter("ids", ids.stream().map(SessionId::value).toList())
                .getResultList();
        return rows.stream().map(Tuple.class::cast).map(Sessions::session).toList();
    }

    private static Session session(Tuple row) {
        return new Session(
                new SessionId(row.get("id", UUID.class)),
                row.get("process", UUID.class),
                text(row.get("title", String.class)));
    }

    private static String write(LocalizedText title) {
        try {
            return JSON.writeValueAsString(title);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalizedText text(String json) {
        try {
            return JSON.readValue(json, LocalizedText.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
