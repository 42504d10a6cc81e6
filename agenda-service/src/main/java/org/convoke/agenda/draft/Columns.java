package org.convoke.agenda.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.UncheckedIOException;
import java.util.List;
import org.convoke.agenda.command.Command;
import org.convoke.events.EventJson;
import org.convoke.programme.Change;

/** How lists of changes and commands are written in a column: each with its type, which a bare list would lose. */
final class Columns {

    private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};
    private static final TypeReference<List<Command>> COMMANDS = new TypeReference<>() {};

    private Columns() {}

    static String changes(List<Change> changes) {
        return write(changes, CHANGES);
    }

    static List<Change> changes(String json) {
        return read(json, CHANGES);
    }

    static String commands(List<Command> commands) {
        return write(commands, COMMANDS);
    }

    static List<Command> commands(String json) {
        return read(json, COMMANDS);
    }

    private static <T> String write(T value, TypeReference<T> type) {
        try {
            return EventJson.mapper().writerFor(type).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return EventJson.mapper().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
