package org.convoke.agenda.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.convoke.programme.Person;
import org.jspecify.annotations.Nullable;

/** Edits a list of people by their names, in the order in which a programme prints them. Places count from 1. */
final class Names {

    private Names() {}

    /** @param place where the person is named; last, where none is given */
    static List<Person> add(List<Person> people, Person person, @Nullable Integer place) {
        var others = new ArrayList<>(people);
        if (place != null && (place < 1 || place > people.size() + 1)) {
            throw new Unfit("/place", "must be from 1 to " + (people.size() + 1));
        }
        others.add(place == null ? people.size() : place - 1, person);
        return others;
    }

    /** @param place which of them is meant, where several have the name */
    static List<Person> replace(List<Person> people, String name, @Nullable Integer place, Person by) {
        var others = new ArrayList<>(people);
        others.set(find(people, name, place), by);
        return others;
    }

    /** @param place which of them is meant, where several have the name */
    static List<Person> remove(List<Person> people, String name, @Nullable Integer place) {
        var others = new ArrayList<>(people);
        others.remove(find(people, name, place));
        return others;
    }

    /** @param names all of them, in the new order; those of the same name stay in theirs */
    static List<Person> reorder(List<Person> people, List<String> names) {
        var left = new ArrayList<>(people);
        var ordered = new ArrayList<Person>();
        for (var name : names) {
            left.stream()
                    .filter(person -> person.name().equals(name.strip()))
                    .findFirst()
                    .ifPresent(person -> {
                        left.remove(person);
                        ordered.add(person);
                    });
        }
        if (ordered.size() != names.size() || !left.isEmpty()) {
            throw new Unfit("/names", "must be all the names, each once: " + listed(people));
        }
        return ordered;
    }

    private static int find(List<Person> people, String name, @Nullable Integer place) {
        var places = IntStream.range(0, people.size())
                .filter(i -> people.get(i).name().equals(name.strip()))
                .boxed()
                .toList();
        if (places.isEmpty()) {
            throw new Unfit("/name", "must be one of those named: " + listed(people));
        }
        if (place == null && places.size() == 1) {
            return places.getFirst();
        }
        if (place == null || !places.contains(place - 1)) {
            throw new Unfit(
                    "/place",
                    "must be where the name stands: "
                            + places.stream().map(i -> Integer.toString(i + 1)).collect(Collectors.joining(" or ")));
        }
        return place - 1;
    }

    private static String listed(List<Person> people) {
        return people.isEmpty() ? "nobody" : people.stream().map(Person::name).collect(Collectors.joining(", "));
    }
}
