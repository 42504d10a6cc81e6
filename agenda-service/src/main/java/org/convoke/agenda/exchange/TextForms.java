package org.convoke.agenda.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * The forms of a text in a file: in full as REST has it, short as texts by language, or only the words where there is one
 * language. {@code {"source": "en", "texts": {"en": {"text": "Opening"}}}}, {@code {"en": "Opening"}} and {@code "Opening"}
 * say the same.
 */
final class TextForms {

    /** The fields of a programme that hold a text with its translations, wherever they are. */
    private static final Set<String> TEXTS = Set.of(
            "title", "theme", "city", "room", "track", "description", "function", "affiliation", "role", "reason");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private TextForms() {}

    /** Whether a field of an object is a text; a person has a name that is none. */
    private static boolean isText(String field, ObjectNode object) {
        return TEXTS.contains(field) || (field.equals("name") && object.has("zone"));
    }

    /** Writes every text of a tree in full. What has none of the forms stays, to be refused where it is. */
    static void inFull(JsonNode tree, String language) {
        if (tree instanceof ArrayNode list) {
            list.forEach(element -> inFull(element, language));
        } else if (tree instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                if (isText(field.getKey(), object)) {
                    field.setValue(full(field.getValue(), language));
                } else if (field.getKey().equals("overflow") && field.getValue() instanceof ArrayNode rooms) {
                    for (int i = 0; i < rooms.size(); i++) {
                        rooms.set(i, full(rooms.get(i), language));
                    }
                } else {
                    inFull(field.getValue(), language);
                }
            });
        }
    }

    private static JsonNode full(JsonNode text, String language) {
        if (text.isTextual()) {
            return text(language, JSON.objectNode().set(language, words(text)));
        }
        if (!text.isObject() || text.isEmpty() || text.has("texts") || text.has("source")) {
            return text;
        }
        var texts = JSON.objectNode();
        text.properties().forEach(entry -> texts.set(entry.getKey(), words(entry.getValue())));
        return text(texts.has(language) ? language : text.fieldNames().next(), texts);
    }

    private static JsonNode words(JsonNode text) {
        return JSON.objectNode().set("text", text);
    }

    private static ObjectNode text(String source, JsonNode texts) {
        var full = JSON.objectNode().put("source", source);
        full.set("texts", texts);
        return full;
    }

    /** Writes every text of a tree short, where nothing is lost by it. */
    static JsonNode brief(JsonNode tree, String language) {
        if (tree instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, brief(list.get(i), language));
            }
        } else if (tree instanceof ObjectNode object) {
            if (isBrief(object, language)) {
                var texts = JSON.objectNode();
                object.path("texts")
                        .properties()
                        .forEach(entry ->
                                texts.set(entry.getKey(), entry.getValue().path("text")));
                return texts;
            }
            object.properties().forEach(field -> field.setValue(brief(field.getValue(), language)));
        }
        return tree;
    }

    private static boolean isBrief(ObjectNode text, String language) {
        return text.size() == 2
                && text.path("source").asText().equals(language)
                && text.path("texts").isObject()
                && text.path("texts").properties().stream()
                        .noneMatch(entry -> entry.getValue().has("by"));
    }
}
