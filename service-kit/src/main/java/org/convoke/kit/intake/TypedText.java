package org.convoke.kit.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks at the characters of text that somebody typed. Refused is what can make a sentence read as what it does not say
 * (overrides and embeddings of direction, isolates that are not closed), what no language needs and a database may refuse
 * (control characters), and what is no text at all (half a surrogate pair). What scripts and emoji need stays: joiners,
 * marks of direction, isolates in pairs. Whoever shows a text isolates it besides.
 */
final class TypedText {

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final List<Fault> faults = new ArrayList<>();

    private TypedText() {}

    /** Every text in the tree, and every name, that holds what is refused; the first such character of each. */
    static List<Fault> faults(JsonNode json) {
        var typed = new TypedText();
        typed.look(json, "");
        return List.copyOf(typed.faults);
    }

    private void look(JsonNode json, String at) {
        if (json instanceof TextNode text) {
            refusal(text.textValue()).ifPresent(why -> faults.add(new Fault(at, why)));
        } else if (json instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                look(array.get(i), at + "/" + i);
            }
        } else if (json instanceof ObjectNode object) {
            object.properties().forEach(property -> {
                refusal(property.getKey()).ifPresent(why -> faults.add(new Fault(at, "has a name that " + why)));
                look(property.getValue(), at + "/" + Shape.escaped(property.getKey()));
            });
        }
    }

    /** Why a text is refused, in words that name the character and its place. */
    static Optional<String> refusal(String text) {
        var open = new ArrayList<String>();
        int place = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            place++;
            if (steers(character)) {
                return Optional.of(named(character, place) + ", which makes other text read differently");
            }
            if (isControl(character)) {
                return Optional.of(
                        named(character, place) + "; of control characters, only tab and line feed are text");
            }
            if (Character.getType(character) == Character.SURROGATE) {
                return Optional.of(named(character, place) + "; it is half a character, and its other half is missing");
            }
            if (opensIsolate(character)) {
                open.add(named(character, place));
            } else if (closesIsolate(character) && open.isEmpty()) {
                return Optional.of(named(character, place) + " without an isolate to close before it");
            } else if (closesIsolate(character)) {
                open.removeLast();
            }
        }
        return open.stream().findFirst().map(first -> first + " without U+2069 to close it after it");
    }

    /** The same tree with lines ended in one way, and without byte order marks, which are no text but come with it. */
    static JsonNode tidied(JsonNode node) {
        return switch (node) {
            case TextNode text -> TextNode.valueOf(tidied(text.textValue()));
            case ObjectNode object -> {
                object.properties().forEach(property -> property.setValue(tidied(property.getValue())));
                yield object;
            }
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, tidied(array.get(i)));
                }
                yield array;
            }
            default -> node;
        };
    }

    private static String tidied(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replace(Character.toString(BYTE_ORDER_MARK), "");
    }

    /** Embeddings and overrides of Unicode Standard Annex 9, and what ends them. */
    private static boolean steers(int character) {
        return character >= 0x202A && character <= 0x202E;
    }

    private static boolean isControl(int character) {
        return Character.isISOControl(character) && character != '\t' && character != '\n' && character != '\r';
    }

    private static boolean opensIsolate(int character) {
        return character >= 0x2066 && character <= 0x2068;
    }

    private static boolean closesIsolate(int character) {
        return character == 0x2069;
    }

    private static String named(int character, int place) {
        return "must not hold U+%04X (%s) as its character %d"
                .formatted(character, Character.getName(character), place);
    }
}
