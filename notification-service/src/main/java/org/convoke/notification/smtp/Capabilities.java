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

    /** As if it had not offered that. */
    Capabilities without(String keyword) {
        var others = new HashMap<>(keywords);
        others.remove(keyword);
        return new Capabilities(Map.copyOf(others));
    }

    /** How many octets a message may have, as far as the server says so (RFC 1870); 0 and nothing are no limit. */
    long largestMessage() {
        var size = keywords.getOrDefault("SIZE", List.of("0"));
        return !size.isEmpty() && size.getFirst().matches("[1-9]\\d{0,17}")
                ? Long.parseLong(size.getFirst())
                : Long.MAX_VALUE;
    }

    boolean authenticatesBy(String mechanism) {
        return keywords.getOrDefault("AUTH", List.of()).contains(mechanism);
    }
}
