package org.convoke.web.secretariat;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A list in a form, row by row: {@code GROUP-0-name}, {@code GROUP-1-name}. How many rows are shown stands in {@code rows-GROUP},
 * since an empty row says nothing.
 */
record Rows(String group) {

    private static final int MOST = 60;

    /** The name of a field of a row. */
    String field(int row, String name) {
        return group + "-" + row + "-" + name;
    }

    private String shown() {
        return "rows-" + group;
    }

    /** How many rows the form shows. */
    int count(Typed typed) {
        var asked = typed.text(shown());
        int empty = asked.matches("\\d{1,3}") ? Integer.parseInt(asked) : 0;
        var filled = filled(typed);
        return Math.min(MOST, Math.max(empty, filled.isEmpty() ? 0 : filled.last() + 1));
    }

    /** The rows in which something stands, in their order. */
    SortedSet<Integer> filled(Typed typed) {
        var row = Pattern.compile(group + "-(\\d{1,3})-.+");
        var rows = new TreeSet<Integer>();
        for (var name : typed.values().keySet()) {
            var found = row.matcher(name);
            if (found.matches()) {
                rows.add(Integer.parseInt(found.group(1)));
            }
        }
        return rows;
    }

    /** The same form with one more row. */
    Typed added(Typed typed) {
        return typed.with(shown(), Integer.toString(count(typed) + 1));
    }

    /** The same form without that row. */
    Typed removed(Typed typed, int row) {
        var rows =
                IntStream.range(0, count(typed)).filter(i -> i != row).boxed().toList();
        Map<String, String> fields = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            var old = group + "-" + rows.get(i) + "-";
            var now = group + "-" + i + "-";
            typed.part(group + "-" + rows.get(i))
                    .values()
                    .forEach((name, text) -> fields.put(now + name.substring(old.length()), text));
        }
        return typed.without(group).and(new Typed(fields)).with(shown(), Integer.toString(rows.size()));
    }
}
