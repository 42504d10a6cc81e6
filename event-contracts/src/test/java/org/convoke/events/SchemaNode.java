package org.convoke.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A place in a schema file, references followed.
 *
 * @param name what the place is called: the last word of its pointer, or the title of the file
 */
record SchemaNode(String name, Path file, JsonNode node) {

    /** The root of the file. */
    static SchemaNode root(Path file) {
        return of(file, "");
    }

    /** The schema at a JSON pointer below this one. */
    SchemaNode at(String pointer) {
        return new SchemaNode(lastWord(pointer), file, node.at(pointer)).followed();
    }

    /** The schemas of a list such as {@code oneOf}. */
    List<SchemaNode> each(String keyword) {
        return node.path(keyword)
                .valueStream()
                .map(choice -> new SchemaNode(name, file, choice).followed())
                .toList();
    }

    String text(String keyword) {
        return node.path(keyword).asText();
    }

    Set<String> texts(String keyword) {
        return sorted(node.path(keyword).valueStream().map(JsonNode::asText));
    }

    Set<String> properties() {
        return sorted(node.path("properties").propertyStream().map(field -> field.getKey()));
    }

    private SchemaNode followed() {
        if (!node.has("$ref")) {
            return this;
        }
        var reference = text("$ref").split("#", 2);
        var target = reference[0].isEmpty() ? file : file.resolveSibling(reference[0]);
        return of(target, reference.length == 1 ? "" : reference[1]);
    }

    private static SchemaNode of(Path file, String pointer) {
        var document = ContractFiles.json(file);
        var name = pointer.isEmpty() ? document.path("title").asText() : lastWord(pointer);
        return new SchemaNode(name, file, document.at(pointer)).followed();
    }

    private static String lastWord(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    private static Set<String> sorted(Stream<String> texts) {
        return texts.collect(TreeSet::new, Set::add, Set::addAll);
    }
}
