package org.convoke.kit.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.Pattern;

/**
 * Cleans text that somebody typed. Characters that steer the direction of writing are taken out, because they can make a
 * sentence read as what it does not say; whoever shows a text isolates it instead. Control characters go too: no language
 * needs them and a database may refuse them.
 */
final class TypedText {

    /** Embeddings, overrides, isolates and marks of Unicode Standard Annex 9, and control characters but tab and line feed. */
    private static final Pattern UNWANTED =
            Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\x{FEFF}]|[\\p{Cc}&&[^\\t\\n]]");

    private TypedText() {}

    /** The same text without those characters. */
    static String clean(String text) {
        return UNWANTED.matcher(text).replaceAll("");
    }

    /** The same tree, every text in it cleaned. */
    static JsonNode clean(JsonNode node) {
        return switch (node) {
            case TextNode text -> TextNode.valueOf(clean(text.textValue()));
            case ObjectNode object -> {
                object.properties().forEach(property -> property.setValue(clean(property.getValue())));
                yield object;
            }
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, clean(array.get(i)));
                }
                yield array;
            }
            default -> node;
        };
    }
}
