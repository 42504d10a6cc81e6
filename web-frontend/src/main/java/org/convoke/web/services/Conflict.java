package org.convoke.web.services;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import org.convoke.events.EventJson;
import org.convoke.programme.Change;

/**
 * Something of a draft that two people would have otherwise, as agenda-service shows it to whoever has to choose.
 *
 * @param about what it is about
 * @param field the kind of change, for example {@code item-moved}
 * @param was what the version said that the edit was made against
 * @param yours what the edit would have it say
 * @param theirs what it says now
 * @param by who made it say so, and when
 */
public record Conflict(
        Kind kind, JsonNode about, String field, JsonNode was, JsonNode yours, JsonNode theirs, String by, Instant at) {

    /** In which way the two are against each other. */
    public enum Kind {
        /** Both say the same field, and not the same. */
        @JsonProperty("same-field")
        SAME_FIELD,
        /** The edit needs what is cancelled. */
        @JsonProperty("cancelled-meanwhile")
        CANCELLED_MEANWHILE,
        /** The edit cancels what was changed. */
        @JsonProperty("changed-meanwhile")
        CHANGED_MEANWHILE
    }

    /** What the edit would change. */
    public Optional<Change> mine() {
        return change(yours);
    }

    /** What somebody else has changed; empty where it is of another kind, as when the whole is gone. */
    public Optional<Change> other() {
        return kind == Kind.SAME_FIELD ? change(theirs) : Optional.empty();
    }

    private Optional<Change> change(JsonNode isNow) {
        var mapper = EventJson.mapper();
        var json = mapper.createObjectNode().put("type", field);
        json.set("was", was);
        json.set("isNow", isNow);
        for (var name : new String[] {"item", "meeting", "deadline"}) {
            json.set(name, about);
        }
        for (var name : new String[] {"from", "to"}) {
            json.set(name, about.path("meeting"));
        }
        try {
            return Optional.of(mapper.convertValue(json, Change.class));
        } catch (IllegalArgumentException notOneField) {
            return Optional.empty();
        }
    }
}
