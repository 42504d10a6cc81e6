package org.convoke.agenda.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.convoke.agenda.session.SessionId;
import org.convoke.agenda.session.Sessions;
import org.convoke.events.EventJson;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.problem.Problem;

/** Answers a request that is sent again as it was answered the first time. A refusal is not kept: nothing was done then. */
@ApplicationScoped
class Repeats implements PanacheRepositoryBase<AnswerRow, AnswerRow.Id> {

    private final Sessions sessions;
    private final Clock clock;

    Repeats(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Does what is asked, once for each key of a caller.
     *
     * @param request the operation and what was sent to it
     * @param answering does it; what it throws undoes it
     * @throws Problem 422 where the key came with another request before
     */
    @Transactional
    <T extends Record> T once(
            SessionId session, Caller caller, Optional<Key> key, Record request, Class<T> type, Supplier<T> answering) {
        if (key.isEmpty()) {
            return answering.get();
        }
        sessions.lock(session); // so that of two at once, the second finds the answer
        var id = new AnswerRow.Id(session.value(), caller.name(), key.get().value());
        var digest = digest(request);
        var known = findByIdOptional(id);
        if (known.isPresent() && !known.get().request.equals(digest)) {
            throw Problem.refused(
                            "idempotency-key-reused", "This key came with another request before; choose a new one")
                    .build();
        }
        if (known.isPresent()) {
            return read(known.get().answer, type);
        }
        var answer = answering.get();
        persist(new AnswerRow(id, digest, write(answer), clock.instant()));
        return answer;
    }

    private static String digest(Record request) {
        try {
            var bytes = (request.getClass().getName() + write(request)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every platform has SHA-256", e);
        }
    }

    private static String write(Record value) {
        try {
            return EventJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return EventJson.mapper().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
