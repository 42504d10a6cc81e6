package org.convoke.web.programme;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.convoke.programme.Facet;
import org.convoke.programme.LocalizedText.Shown;
import org.convoke.programme.PeopleEdit;
import org.convoke.programme.Person;
import org.convoke.wording.Words;

/**
 * The moderators or the panellists of an item, with what a revision changed about them.
 *
 * @param gone the names that were taken away and not replaced
 */
public record People(String label, List<Named> named, List<String> gone) {

    /**
     * Somebody who is named.
     *
     * @param rest function, affiliation and role, as far as they are given
     * @param confirmed false where it is not yet sure that this person will come
     * @param note "added", "replaces …"; empty where nothing changed
     */
    public record Named(String name, List<Shown> rest, boolean confirmed, boolean isNew, String note) {}

    /** The people of an item that still is as it was. */
    static Optional<People> of(String key, List<Person> people, Words words) {
        return of(key, people, people, words);
    }

    /** The people of an item, marked by what they were before; empty where nobody is or was named. */
    static Optional<People> of(String key, List<Person> was, List<Person> isNow, Words words) {
        if (was.isEmpty() && isNow.isEmpty()) {
            return Optional.empty();
        }
        var edits = PeopleEdit.between(new Facet.People(was), new Facet.People(isNow));
        return Optional.of(new People(
                words.say(key, "count", isNow.size()),
                isNow.stream().map(person -> named(person, edits, words)).toList(),
                edits.stream()
                        .flatMap(edit -> edit instanceof PeopleEdit.Removed removed
                                ? Stream.of(removed.person().name())
                                : Stream.empty())
                        .toList()));
    }

    private static Named named(Person person, List<PeopleEdit> edits, Words words) {
        var rest = Stream.of(
                        Optional.ofNullable(person.function()),
                        Optional.ofNullable(person.affiliation()),
                        Optional.ofNullable(person.role()))
                .flatMap(Optional::stream)
                .map(text -> text.in(words.language()))
                .toList();
        return edits.stream()
                .flatMap(edit -> note(edit, person, words).stream())
                .findFirst()
                .map(note -> new Named(person.name(), rest, !person.toBeConfirmed(), true, note))
                .orElseGet(() -> new Named(person.name(), rest, !person.toBeConfirmed(), false, ""));
    }

    private static Optional<String> note(PeopleEdit edit, Person person, Words words) {
        return switch (edit) {
            case PeopleEdit.Added added ->
                added.person().equals(person) ? Optional.of(words.say("people.added")) : Optional.empty();
            case PeopleEdit.Replaced replaced ->
                replaced.isNow().equals(person) ? Optional.of(replaces(replaced, words)) : Optional.empty();
            case PeopleEdit.Removed removed -> Optional.empty();
        };
    }

    private static String replaces(PeopleEdit.Replaced replaced, Words words) {
        var former = replaced.was().name();
        return former.equals(replaced.isNow().name())
                ? words.say("people.corrected")
                : words.say("people.replaces", "name", former);
    }
}
