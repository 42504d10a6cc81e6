package org.convoke.web.services;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import org.convoke.events.EventJson;
import org.convoke.programme.Change;
import org.convoke.programme.LocalizedText;

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

    /** What the edit would change; empty where it is more than one field, as where it cancels the whole. */
    public Optional<Change> mine() {
        return change(yours);
    }

    /** What somebody else has changed; empty where it is of another kind, as when the whole is gone. */
    public Optional<Change> other() {
        return kind == Kind.SAME_FIELD ? change(theirs) : Optional.empty();
    }

    /** The title of what it is about; empty where it is the session as a whole. */
    public Optional<LocalizedText> title() {
        return about.hasNonNull("title")
                ? Optional.of(EventJson.mapper().convertValue(about.get("title"), LocalizedText.class))
                : Optional.empty();
    }

    /** Only what is said of one field can be told as a change of it. */
    private Optional<Change> change(JsonNode isNow) {
        var mapper = EventJson.mapper();
        var json = mapper.createObjectNode().put("type", field);
        json.set("was", was);
        json.set("isNow", isNow);
        for (var name : new String[] {"item", "meeting", "deadline"}) {
            json.set(name, about);
        }
        if (about.hasNonNull("meeting")) {
            json.set("from", about.get("meeting"));
            json.set("to", about.get("meeting"));
        }
        try {
            var change = mapper.convertValue(json, Change.class);
            return change instanceof Change.OfItem
                            || change instanceof Change.OfMeeting
                            || change instanceof Change.OfDeadline
                            || change instanceof Change.OfSession
                    ? Optional.of(change)
                    : Optional.empty();
        } catch (IllegalArgumentException notOneField) {
            return Optional.empty();
        }
    }
}
