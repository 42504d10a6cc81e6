package org.convoke.agenda.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Person;
import org.jspecify.annotations.Nullable;

/**
 * People in one cell: {@code Name; Function; Affiliation; Role; tbc | Name …}. What is at the end may be left out; a last
 * part "tbc" says that the participation is to be confirmed. A backslash before one of {@code ; | \} takes it as it is.
 */
final class PeopleCell {

    private static final String UNCONFIRMED = "tbc";
    private static final String[] PARTS = {"name", "function", "affiliation", "role"};

    private PeopleCell() {}

    /** The cell. */
    static String write(List<Person> people) {
        return people.stream().map(PeopleCell::write).collect(Collectors.joining(" | "));
    }

    private static String write(Person person) {
        var parts = new ArrayList<>(List.of(
                escaped(person.name()), words(person.function()), words(person.affiliation()), words(person.role())));
        while (parts.getLast().isEmpty()) {
            parts.removeLast();
        }
        if (person.toBeConfirmed()) {
            parts.add(UNCONFIRMED);
        } else if (parts.getLast().equalsIgnoreCase(UNCONFIRMED)) {
            parts.add("");
        }
        return String.join("; ", parts);
    }

    private static String words(@Nullable LocalizedText text) {
        return text == null ? "" : escaped(text.sourceText());
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(";", "\\;").replace("|", "\\|");
    }

    /** The people of a cell, as a JSON file has them; more parts than there are become an unknown field, to be refused. */
    static ArrayNode read(String cell) {
        var people = JsonNodeFactory.instance.arrayNode();
        for (var one : split(cell, '|')) {
            var parts = new ArrayList<>(split(one, ';').stream()
                    .map(part -> unescaped(part.strip()).strip())
                    .toList());
            var person = people.addObject();
            if (parts.size() > 1 && parts.getLast().equalsIgnoreCase(UNCONFIRMED)) {
                parts.removeLast();
                person.put("toBeConfirmed", true);
            }
            for (int i = 0; i < parts.size(); i++) {
                if (i < PARTS.length && (i == 0 || !parts.get(i).isEmpty())) {
                    person.put(PARTS[i], parts.get(i));
                } else if (!parts.get(i).isEmpty()) {
                    person.put("part " + (i + 1), parts.get(i));
                }
            }
        }
        return people;
    }

    private static List<String> split(String text, char at) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                part.append(c).append(text.charAt(++i));
            } else if (c == at) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    private static String unescaped(String part) {
        return part.replaceAll("\\\\(.)", "$1");
    }
}
