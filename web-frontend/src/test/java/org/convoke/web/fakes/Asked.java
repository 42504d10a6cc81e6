package org.convoke.web.fakes;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request to a fake.
 *
 * @param path its parts, without the name of the service
 * @param mandates of the bearer; empty where there is no token
 */
record Asked(
        String method,
        List<String> path,
        Map<String, String> query,
        Map<String, String> headers,
        String body,
        Optional<List<String>> mandates) {

    boolean is(String method, String pattern) {
        var parts = List.of(pattern.split("/"));
        if (!this.method.equals(method) || parts.size() != path.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).equals("*") && !parts.get(i).equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    boolean holds(String... roles) {
        return mandates.stream()
                .flatMap(List::stream)
                .anyMatch(mandate -> Arrays.stream(roles).anyMatch(role -> mandate.startsWith(role + "@")));
    }

    boolean isFocalPointOf(String code) {
        return mandates.stream().flatMap(List::stream).anyMatch(("focal-point@participant:" + code)::equals);
    }

    static Map<String, String> form(String encoded) {
        var form = new HashMap<String, String>();
        for (var pair : encoded.split("&")) {
            int at = pair.indexOf('=');
            if (at > 0) {
                form.put(decode(pair.substring(0, at)), decode(pair.substring(at + 1)));
            }
        }
        return form;
    }

    private static String decode(String text) {
        return java.net.URLDecoder.decode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
