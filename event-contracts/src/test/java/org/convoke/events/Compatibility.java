package org.convoke.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds two sets of contracts together, in both directions: whoever speaks yesterday's must be understood today, and
 * whoever understands yesterday's must understand what is said today.
 */
record Compatibility(ContractFiles released, ContractFiles today, Rewriting rewriting) {

    /** Today's records: JSON read into a record and written again. */
    interface Rewriting {
        byte[] rewrite(EventType type, byte[] json);
    }

    /** Everything that is broken. */
    List<String> complaints() {
        return Stream.of(EventType.values())
                .filter(type -> Files.exists(released.schemaOf(type)))
                .flatMap(type -> Stream.of(todaysReaders(type), todaysSchema(type), yesterdaysSchema(type))
                        .flatMap(List::stream))
                .toList();
    }

    /** What today's record of the type does not keep of the released examples. */
    List<String> todaysReaders(EventType type) {
        var complaints = new ArrayList<String>();
        for (var example : released.examplesOf(type)) {
            try {
                var rewritten = new String(rewriting.rewrite(type, example.bytes()), StandardCharsets.UTF_8);
                lost("", example.json(), ContractFiles.parsed(rewritten))
                        .forEach(lost -> complaints.add("today's record loses " + lost + " of released " + example));
            } catch (RuntimeException e) {
                complaints.add("today's record cannot read released " + example + ": " + e);
            }
        }
        return complaints;
    }

    private List<String> todaysSchema(EventType type) {
        return released.examplesOf(type).stream()
                .flatMap(example -> today.errors(type, example.json()).stream()
                        .map(error -> "today's schema refuses released " + example + ": " + error))
                .toList();
    }

    private List<String> yesterdaysSchema(EventType type) {
        return today.examplesOf(type).stream()
                .flatMap(example -> released.errors(type, example.json()).stream()
                        .map(error -> "the released schema refuses today's " + example + ": " + error))
                .toList();
    }

    /** What the first says and the second does not; what the second adds is no loss. */
    private static List<String> lost(String at, JsonNode said, JsonNode kept) {
        if (said.isObject() && kept.isObject()) {
            return said.propertyStream()
                    .flatMap(field ->
                            lost(at + "/" + field.getKey(), field.getValue(), kept.path(field.getKey())).stream())
                    .toList();
        }
        if (said.isArray() && kept.isArray() && said.size() == kept.size()) {
            var lost = new ArrayList<String>();
            for (var i = 0; i < said.size(); i++) {
                lost.addAll(lost(at + "/" + i, said.path(i), kept.path(i)));
            }
            return lost;
        }
        return said.equals(kept) ? List.of() : List.of(at);
    }
}
