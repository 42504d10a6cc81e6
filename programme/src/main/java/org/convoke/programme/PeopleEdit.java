package org.convoke.programme;

import java.util.ArrayList;
import java.util.List;

/** What happened to the names of an item: a sentence each, derived from the list that was and the list that is now. */
public sealed interface PeopleEdit {

    /** Somebody is new. */
    record Added(Person person) implements PeopleEdit {}

    /** Somebody is no longer named. */
    record Removed(Person person) implements PeopleEdit {}

    /** Somebody takes the place of somebody else. */
    record Replaced(Person was, Person isNow) implements PeopleEdit {}

    /**
     * The edits between two lists of names: those who went and those who came are paired in order as replacements, the
     * rest are removals or additions. The same names in another order are no edit.
     */
    static List<PeopleEdit> between(Facet.People was, Facet.People isNow) {
        var gone = was.people().stream()
                .filter(person -> !isNow.people().contains(person))
                .toList();
        var come = isNow.people().stream()
                .filter(person -> !was.people().contains(person))
                .toList();
        var edits = new ArrayList<PeopleEdit>();
        for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
            if (i >= gone.size()) {
                edits.add(new Added(come.get(i)));
            } else if (i >= come.size()) {
                edits.add(new Removed(gone.get(i)));
            } else {
                edits.add(new Replaced(gone.get(i), come.get(i)));
            }
        }
        return edits;
    }
}
