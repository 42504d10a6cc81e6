package org.convoke.notification.bounce;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The fields of a header, decoded and on one line each. More than anybody writes are not kept. */
final class Headers {

    private static final int MOST = 2_000;

    private final Map<String, List<String>> fields = new HashMap<>();
    private int count;

    void add(String name, String value) {
        if (count++ < MOST) {
            fields.computeIfAbsent(key(name), none -> new ArrayList<>()).add(value.strip());
        }
    }

    /** Lines of "Name: value" up to the first that is empty; what follows a line is its continuation. */
    static Headers in(String lines) {
        var headers = new Headers();
        var field = new StringBuilder();
        for (var line : lines.strip().lines().toList()) {
            if (line.isBlank()) {
                break;
            }
            if (!Character.isWhitespace(line.charAt(0))) {
                headers.addLine(field.toString());
                field.setLength(0);
            }
            field.append(field.isEmpty() ? "" : " ").append(line.strip());
        }
        headers.addLine(field.toString());
        return headers;
    }

    private void addLine(String line) {
        var colon = line.indexOf(':');
        if (colon > 0 && line.substring(0, colon).strip().matches("[!-~]+")) {
            add(line.substring(0, colon).strip(), line.substring(colon + 1));
        }
    }

    /** The first of that name; empty where there is none. */
    String first(String name) {
        return all(name).findFirst().orElse("");
    }

    /** All of that name, in their order. */
    Stream<String> all(String name) {
        return fields.getOrDefault(key(name), List.of()).stream();
    }

    boolean has(String name) {
        return fields.containsKey(key(name));
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
