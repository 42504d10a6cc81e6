package org.convoke.notification.database;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A statement whose values are written {@code :name}, each as often as it is needed.
 *
 * @param text with a question mark in place of each value, as JDBC wants it
 * @param names of the values in the order of the question marks
 */
public record Sql(String text, List<String> names) {

    private static final Pattern VALUE = Pattern.compile("(?<!:):([a-z]\\w*)");

    /** Reads a statement; a cast is written {@code ::type} as usual. */
    public static Sql of(String statement) {
        var names = new ArrayList<String>();
        var text = VALUE.matcher(statement).replaceAll(value -> {
            names.add(value.group(1));
            return "?";
        });
        return new Sql(text, List.copyOf(names));
    }
}
