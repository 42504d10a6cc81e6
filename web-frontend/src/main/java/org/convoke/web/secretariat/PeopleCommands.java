package org.convoke.web.secretariat;

import java.util.ArrayList;
import java.util.List;
import org.convoke.programme.ItemId;
import org.convoke.programme.Person;
import org.convoke.web.services.Command;
import org.jspecify.annotations.Nullable;

/** The commands by which the people of an item become others. */
interface PeopleCommands {

    Command add(Person person, @Nullable Integer place);

    Command replace(String name, @Nullable Integer place, Person by);

    Command remove(String name, @Nullable Integer place);

    static PeopleCommands ofModerators(ItemId item) {
        return new Moderators(item);
    }

    static PeopleCommands ofPanellists(ItemId item) {
        return new Panellists(item);
    }

    /** Those who stay are not named, so that others may be put beside them meanwhile. */
    default List<Command> between(List<Person> was, List<Person> isNow) {
        if (was.equals(isNow)) {
            return List.of();
        }
        var stay = was.stream().filter(isNow::contains).toList();
        var stayed = isNow.stream().filter(was::contains).toList();
        return stay.equals(stayed) && areDistinct(was) && areDistinct(isNow) ? byName(was, isNow) : byPlace(was, isNow);
    }

    private static boolean areDistinct(List<Person> people) {
        return people.stream().map(Person::name).distinct().count() == people.size();
    }

    private List<Command> byName(List<Person> was, List<Person> isNow) {
        var commands = new ArrayList<Command>();
        var changed = new ArrayList<String>();
        for (var person : was) {
            if (!isNow.contains(person)) {
                isNow.stream()
                        .filter(other -> other.name().equals(person.name()))
                        .findFirst()
                        .ifPresentOrElse(
                                other -> {
                                    changed.add(person.name());
                                    commands.add(replace(person.name(), null, other));
                                },
                                () -> commands.add(remove(person.name(), null)));
            }
        }
        for (int i = 0; i < isNow.size(); i++) {
            var person = isNow.get(i);
            if (!was.contains(person) && !changed.contains(person.name())) {
                commands.add(add(person, i == isNow.size() - 1 ? null : i + 1));
            }
        }
        return commands;
    }

    /** For lists in another order, and for those in which two have one name. */
    private List<Command> byPlace(List<Person> was, List<Person> isNow) {
        var commands = new ArrayList<Command>();
        for (int i = was.size() - 1; i >= isNow.size(); i--) {
            commands.add(remove(was.get(i).name(), i + 1));
        }
        for (int i = 0; i < isNow.size(); i++) {
            if (i >= was.size()) {
                commands.add(add(isNow.get(i), null));
            } else if (!was.get(i).equals(isNow.get(i))) {
                commands.add(replace(was.get(i).name(), i + 1, isNow.get(i)));
            }
        }
        return commands;
    }

    /** Those who moderate. */
    record Moderators(ItemId item) implements PeopleCommands {
        @Override
        public Command add(Person person, @Nullable Integer place) {
            return new Command.AddModerator(item, person, place);
        }

        @Override
        public Command replace(String name, @Nullable Integer place, Person by) {
            return new Command.ReplaceModerator(item, name, place, by);
        }

        @Override
        public Command remove(String name, @Nullable Integer place) {
            return new Command.RemoveModerator(item, name, place);
        }
    }

    /** Those who sit on the panel. */
    record Panellists(ItemId item) implements PeopleCommands {
        @Override
        public Command add(Person person, @Nullable Integer place) {
            return new Command.AddPanellist(item, person, place);
        }

        @Override
        public Command replace(String name, @Nullable Integer place, Person by) {
            return new Command.ReplacePanellist(item, name, place, by);
        }

        @Override
        public Command remove(String name, @Nullable Integer place) {
            return new Command.RemovePanellist(item, name, place);
        }
    }
}
