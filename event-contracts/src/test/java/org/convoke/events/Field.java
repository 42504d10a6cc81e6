package org.convoke.events;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** A field of an example, by its JSON pointer. */
record Field(String path) {

    /** Maps by language: their entries are no fields. */
    private static final Set<String> MAPS = Set.of("texts", "names", "formalNames", "languages");

    /** The fields of the document, one of each place in the structure: all items of a list are alike. */
    static List<Field> allOf(JsonNode document) {
        var found = new LinkedHashMap<String, Field>();
        collect("", "", document, found);
        return List.copyOf(found.values());
    }

    private static void collect(String path, String place, JsonNode node, LinkedHashMap<String, Field> found) {
        node.propertyStream().forEach(field -> {
            var deeper = path + "/" + field.getKey();
            var there = place + "/" + field.getKey();
            found.putIfAbsent(there, new Field(deeper));
            if (MAPS.contains(field.getKey())) {
                field.getValue()
                        .propertyStream()
                        .findFirst()
                        .ifPresent(
                                entry -> collect(deeper + "/" + entry.getKey(), there + "/*", entry.getValue(), found));
            } else {
                collect(deeper, there, field.getValue(), found);
            }
        });
        for (var i = 0; node.isArray() && i < node.size(); i++) {
            var item = node.path(i);
            collect(path + "/" + i, place + "/" + item.path("type").asText(), item, found);
        }
    }

    /** The objects that stand for records, the document itself among them. */
    static List<ObjectNode> objectsIn(JsonNode document) {
        var objects = new ArrayList<ObjectNode>();
        if (document instanceof ObjectNode object) {
            objects.add(object);
        }
        document.propertyStream()
                .forEach(field -> objects.addAll(
                        MAPS.contains(field.getKey())
                                ? field.getValue()
                                        .valueStream()
                                        .flatMap(entry -> objectsIn(entry).stream())
                                        .toList()
                                : objectsIn(field.getValue())));
        if (document.isArray()) {
            document.valueStream().forEach(item -> objects.addAll(objectsIn(item)));
        }
        return objects;
    }

    JsonNode valueIn(JsonNode document) {
        return document.at(path);
    }

    /** A copy of the document without the field, if it has it. */
    JsonNode removedFrom(JsonNode document) {
        var copy = document.deepCopy();
        if (parentIn(copy) instanceof ObjectNode parent) {
            parent.remove(name());
        }
        return copy;
    }

    /** A copy of the document with another value of the field, if there is a place for it. */
    JsonNode replacedIn(JsonNode document, JsonNode value) {
        var copy = document.deepCopy();
        if (parentIn(copy) instanceof ObjectNode parent) {
            parent.set(name(), value);
        }
        return copy;
    }

    private JsonNode parentIn(JsonNode document) {
        return document.at(JsonPointer.compile(path).head());
    }

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return path;
    }
}
