package org.convoke.web.secretariat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Person;
import org.jspecify.annotations.Nullable;

/**
 * Moderators or panellists as rows of a form: {@code moderators-0-name}, {@code -function-en}, {@code -affiliation-en},
 * {@code -role-en}, {@code -unconfirmed}. How many rows are shown stands in {@code rows-moderators}, since an empty row says nothing.
 */
record PeopleFields(String group, List<String> languages) {

    static final String MODERATORS = "moderators";
    static final String PANELLISTS = "panellists";

    private static final int MOST_ROWS = 60;

    void put(Map<String, String> fields, List<Person> people) {
        for (int i = 0; i < people.size(); i++) {
            var person = people.get(i);
            fields.put(field(i, "name"), person.name());
            Texts.put(fields, field(i, "function"), person.function(), languages);
            Texts.put(fields, field(i, "affiliation"), person.affiliation(), languages);
            Texts.put(fields, field(i, "role"), person.role(), languages);
            if (person.toBeConfirmed()) {
                fields.put(field(i, "unconfirmed"), "yes");
            }
        }
    }

    /** The people of the rows that are not empty; a row without a name is a fault. */
    List<Person> read(Typed typed, List<Person> before, FormReader reader) {
        var people = new ArrayList<Person>();
        for (int row : filled(typed)) {
            var name = typed.text(field(row, "name"));
            if (name.isEmpty()) {
                reader.fault(field(row, "name"), "editor.fault.name");
            } else {
                var known = before.stream()
                        .filter(person -> person.name().equals(name))
                        .findFirst();
                people.add(new Person(
                        name,
                        text(typed, field(row, "function"), known.map(Person::function)),
                        text(typed, field(row, "affiliation"), known.map(Person::affiliation)),
                        text(typed, field(row, "role"), known.map(Person::role)),
                        !typed.text(field(row, "unconfirmed")).isEmpty()));
            }
        }
        return people;
    }

    private @Nullable LocalizedText text(Typed typed, String name, Optional<LocalizedText> before) {
        return Texts.read(typed, name, before.orElse(null), languages).orElse(null);
    }

    String field(int row, String name) {
        return group + "-" + row + "-" + name;
    }

    private String rows() {
        return "rows-" + group;
    }

    /** How many rows the form shows. */
    int count(Typed typed) {
        var asked = typed.text(rows());
        int empty = asked.matches("\\d{1,3}") ? Integer.parseInt(asked) : 0;
        var filled = filled(typed);
        return Math.min(MOST_ROWS, Math.max(empty, filled.isEmpty() ? 0 : filled.last() + 1));
    }

    /** The same form with one more row. */
    Typed added(Typed typed) {
        return typed.with(rows(), Integer.toString(count(typed) + 1));
    }

    /** The same form without that row. */
    Typed removed(Typed typed, int row) {
        var rows =
                IntStream.range(0, count(typed)).filter(i -> i != row).boxed().toList();
        var fields = new TreeMap<String, String>();
        for (int i = 0; i < rows.size(); i++) {
            var old = group + "-" + rows.get(i) + "-";
            var now = group + "-" + i + "-";
            typed.part(group + "-" + rows.get(i))
                    .values()
                    .forEach((name, text) -> fields.put(now + name.substring(old.length()), text));
        }
        return typed.without(group).and(new Typed(fields)).with(rows(), Integer.toString(rows.size()));
    }

    private TreeSet<Integer> filled(Typed typed) {
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
}
