package org.convoke.web.secretariat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Person;
import org.jspecify.annotations.Nullable;

/**
 * Moderators or panellists as rows of a form: {@code moderators-0-name}, {@code -function-en}, {@code -affiliation-en},
 * {@code -role-en}, {@code -unconfirmed}.
 */
record PeopleFields(String group, List<String> languages) {

    static final String MODERATORS = "moderators";
    static final String PANELLISTS = "panellists";

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
        for (int row : rows().filled(typed)) {
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
        return rows().field(row, name);
    }

    Rows rows() {
        return new Rows(group);
    }
}
