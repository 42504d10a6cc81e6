package org.convoke.web.secretariat;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What stands in a form, field by field, as it was typed. A field that holds nothing is not there. Fields that belong
 * together have one beginning: {@code start} and {@code start-after}, {@code moderators-0-name} and so on.
 */
public record Typed(Map<String, String> values) {

    public static final Typed NOTHING = new Typed(Map.of());

    public Typed {
        var filled = new TreeMap<String, String>();
        values.forEach((name, text) -> {
            if (!text.isBlank()) {
                filled.put(name, text.strip().replace("\r\n", "\n")); // browsers send lines as mail does
            }
        });
        values = Collections.unmodifiableMap(filled);
    }

    /** The fields that a browser sent. */
    public static Typed of(MultivaluedMap<String, String> form) {
        var first = new TreeMap<String, String>();
        form.forEach((name, texts) -> first.put(name, texts.isEmpty() ? "" : texts.getFirst()));
        return new Typed(first);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** What stands in a field; empty where nothing does. */
    public String text(String field) {
        return values.getOrDefault(field, "");
    }

    /** The fields that belong together under that name. */
    public Typed part(String group) {
        return only(belongsTo(group));
    }

    /** Everything but the fields of that name. */
    public Typed without(String group) {
        return only(belongsTo(group).negate());
    }

    /** The same fields and those of another one, which win. */
    public Typed and(Typed others) {
        var all = new TreeMap<>(values);
        all.putAll(others.values);
        return new Typed(all);
    }

    /** The same with one field set. */
    public Typed with(String field, String text) {
        var all = new TreeMap<>(values);
        all.put(field, text);
        return new Typed(all);
    }

    private Typed only(Predicate<String> wanted) {
        var some = new TreeMap<>(values);
        some.keySet().removeIf(wanted.negate());
        return new Typed(some);
    }

    private static Predicate<String> belongsTo(String group) {
        return name -> name.equals(group) || name.startsWith(group + "-");
    }

    /** All of it as the value of one hidden field. */
    public String encoded() {
        return values.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** What {@link #encoded} made a text of; what is not understood is left out. */
    public static Typed decoded(String text) {
        var fields = new TreeMap<String, String>();
        for (var pair : text.split("&")) {
            int at = pair.indexOf('=');
            if (at > 0) {
                fields.put(decode(pair.substring(0, at)), decode(pair.substring(at + 1)));
            }
        }
        return new Typed(fields);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return "";
        }
    }
}
