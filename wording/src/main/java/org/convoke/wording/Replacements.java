package org.convoke.wording;

import java.util.List;
import java.util.stream.Stream;
import org.convoke.programme.Change;
import org.convoke.programme.Facet;
import org.convoke.programme.PeopleEdit;
import org.convoke.programme.Person;

/**
 * The people whom a change names: those who are gone and those who have come, in pairs where one replaces another.
 *
 * @param count how many edits of one person each there are
 */
record Replacements(List<Person> gone, List<Person> come, int count) {

    /** The people of the change; nobody where it is not about people. */
    static Replacements of(Change change) {
        return change.was() instanceof Facet.People before && change.isNow() instanceof Facet.People after
                ? of(PeopleEdit.between(before, after))
                : new Replacements(List.of(), List.of(), 0);
    }

    private static Replacements of(List<PeopleEdit> edits) {
        return new Replacements(
                edits.stream().flatMap(Replacements::gone).toList(),
                edits.stream().flatMap(Replacements::come).toList(),
                edits.size());
    }

    private static Stream<Person> gone(PeopleEdit edit) {
        return switch (edit) {
            case PeopleEdit.Added ignored -> Stream.empty();
            case PeopleEdit.Removed removed -> Stream.of(removed.person());
            case PeopleEdit.Replaced replaced -> Stream.of(replaced.was());
        };
    }

    private static Stream<Person> come(PeopleEdit edit) {
        return switch (edit) {
            case PeopleEdit.Added added -> Stream.of(added.person());
            case PeopleEdit.Removed ignored -> Stream.empty();
            case PeopleEdit.Replaced replaced -> Stream.of(replaced.isNow());
        };
    }

    /** Who the sentence is about: the first who has come, else the first who is gone; "" where it is about nobody. */
    String person() {
        return Stream.concat(come.stream(), gone.stream())
                .map(Person::name)
                .findFirst()
                .orElse("");
    }

    /** Whom that person replaces, or "". */
    String formerly() {
        return gone.stream().map(Person::name).findFirst().orElse("");
    }
}
