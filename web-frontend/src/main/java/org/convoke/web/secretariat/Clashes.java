package org.convoke.web.secretariat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.convoke.programme.Days;
import org.convoke.web.site.Languages;
import org.convoke.wording.Times;
import org.convoke.wording.Words;

/** Puts it to somebody that another one has changed the same fields: both values, and the published one. */
final class Clashes {

    static final String MINE = "mine";
    static final String THEIRS = "theirs";
    static final String PUBLISHED = "published";

    private final Words words;
    private final Options options;
    private final List<String> languages;

    Clashes(Words words, Options options, List<String> languages) {
        this.words = words;
        this.options = options;
        this.languages = languages;
    }

    /**
     * A question for each group of fields.
     *
     * @param who changed them too
     * @param published the same form of what is published, where that has the part
     */
    List<Meanwhile.Question> questions(
            List<String> groups, Typed mine, Typed theirs, Optional<Typed> published, String who) {
        return groups.stream()
                .map(group -> {
                    var choices = new ArrayList<Meanwhile.Choice>();
                    choices.add(new Meanwhile.Choice(MINE, shown(group, mine), words.say("editor.clash.mine")));
                    choices.add(new Meanwhile.Choice(
                            THEIRS, shown(group, theirs), words.say("editor.clash.theirs", "name", who)));
                    published.ifPresent(was -> choices.add(
                            new Meanwhile.Choice(PUBLISHED, shown(group, was), words.say("editor.clash.published"))));
                    return new Meanwhile.Question(group, label(group), choices);
                })
                .toList();
    }

    /** The form with what was chosen: of a group that is theirs or as published, nothing of ours is left. */
    static Typed chosen(Typed typed, Typed was, Optional<Typed> published, Map<String, String> choices) {
        var chosen = typed;
        for (var choice : choices.entrySet()) {
            var group = choice.getKey();
            switch (choice.getValue()) {
                case THEIRS -> chosen = chosen.without(group).and(was.part(group));
                case PUBLISHED ->
                    chosen = chosen.without(group)
                            .and(published.orElse(Typed.NOTHING).part(group));
                default -> {}
            }
        }
        return chosen;
    }

    private String label(String group) {
        for (var language : languages) {
            if (group.endsWith("-" + language)) {
                var name = group.substring(0, group.length() - language.length() - 1);
                return words.say(
                        "editor.label.in-language",
                        "label",
                        words.say("editor.label." + name),
                        "language",
                        Languages.name(language, words.language()));
            }
        }
        return words.say("editor.label." + group);
    }

    private String shown(String group, Typed typed) {
        var shown = switch (group) {
            case PeopleFields.MODERATORS, PeopleFields.PANELLISTS -> people(group, typed);
            case "start" -> start(typed);
            case "days" -> days(typed);
            default -> options.text(typed.text(group));
        };
        return shown.isEmpty() ? words.say("editor.nothing") : shown;
    }

    private String start(Typed typed) {
        var after = typed.text("start-after");
        return after.isEmpty()
                ? typed.text("start")
                : words.say("editor.start.after", "meeting", options.text(after), "time", typed.text("start"));
    }

    private String days(Typed typed) {
        return Times.in(words.language())
                .days(new Days(LocalDate.parse(typed.text("days-first")), LocalDate.parse(typed.text("days-last"))));
    }

    private String people(String group, Typed typed) {
        var people = new PeopleFields(group, languages);
        return IntStream.range(0, people.count(typed))
                .mapToObj(i -> person(people, typed, i))
                .collect(Collectors.joining(words.say("editor.people.separator")));
    }

    private String person(PeopleFields people, Typed typed, int row) {
        var texts = new ArrayList<String>();
        texts.add(typed.text(people.field(row, "name")));
        for (var name : List.of("function", "affiliation")) {
            languages.stream()
                    .map(language -> typed.text(Texts.field(people.field(row, name), language)))
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .ifPresent(texts::add);
        }
        if (!typed.text(people.field(row, "unconfirmed")).isEmpty()) {
            texts.add(words.say("editor.label.unconfirmed"));
        }
        return String.join(words.say("list.comma"), texts);
    }
}
