package org.convoke.notification.smtp;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a server offers in its answer to EHLO.
 *
 * @param keywords upper case, each with its parameters
 */
record Capabilities(Map<String, List<String>> keywords) {

    static final Capabilities NONE = new Capabilities(Map.of());

    /** From the answer to EHLO, whose first line is a greeting. */
    static Capabilities in(Reply ehlo) {
        var keywords = new HashMap<String, List<String>>();
        for (var line : ehlo.lines().subList(1, ehlo.lines().size())) {
            // old servers write AUTH=LOGIN
            var words = List.of(line.strip().toUpperCase(Locale.ROOT).split("[ =]+"));
            keywords.merge(words.getFirst(), words.subList(1, words.size()), Capabilities::both);
        }
        return new Capabilities(Map.copyOf(keywords));
    }

    private static List<String> both(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    boolean offers(String keyword) {
        return keywords.containsKey(keyword);
    }

    boolean authenticatesBy(String mechanism) {
        return keywords.getOrDefault("AUTH", List.of()).contains(mechanism);
    }
}
