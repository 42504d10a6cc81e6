package org.convoke.agenda.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.convoke.programme.Person;

/** Whether somebody would have to be in two places at once. The same name and affiliation are the same person. */
final class PeopleChecks {

    /** What is written where nobody is named yet. */
    private static final Set<String> NOBODY =
            Set.of("tbc", "tbd", "tba", "to be confirmed", "to be determined", "to be announced", "n n");

    private PeopleChecks() {}

    static List<Finding> of(List<Sitting> sittings) {
        var found = new ArrayList<Finding>();
        var names = new TreeMap<String, AtOnce>();
        var printed = new TreeMap<String, String>();
        for (var sitting : sittings) {
            if (sitting.item() != null) {
                Stream.concat(sitting.item().moderators().stream(), sitting.item().panellists().stream())
                        .filter(person -> !NOBODY.contains(Alike.of(person.name())))
                        .peek(person -> printed.putIfAbsent(key(person), person.name()))
                        .map(PeopleChecks::key)
                        .distinct()
                        .forEach(key ->
                                names.computeIfAbsent(key, any -> new AtOnce()).claim(key, sitting));
            }
        }
        names.forEach((key, claims) ->
                claims.tell((later, earlier) -> found.add(twice(printed.getOrDefault(key, key), later, earlier))));
        return found;
    }

    private static Finding twice(String name, Sitting later, Sitting earlier) {
        return Finding.of(
                "person-in-two-places",
                false,
                later.part(),
                "",
                Map.of(
                        "person", name,
                        "other", earlier.part().name(),
                        "otherField", earlier.part().at(),
                        "start", earlier.start(),
                        "end", earlier.end()),
                "%s is also named for %s, %s to %s"
                        .formatted(name, earlier.part().name(), earlier.start(), earlier.end()));
    }

    private static String key(Person person) {
        return Alike.person(person.name())
                + "|"
                + (person.affiliation() == null
                        ? ""
                        : Alike.of(person.affiliation().sourceText()));
    }
}
