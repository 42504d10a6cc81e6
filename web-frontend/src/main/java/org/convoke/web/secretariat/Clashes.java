package org.convoke.web.secretariat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.convoke.programme.Days;
import org.convoke.web.site.Languages;
import org.convoke.wording.Times;
import org.convoke.wording.Words;

/** Puts it to somebody that another one has changed the same: both values, and the published one. */
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
     * A question for each aspect.
     *
     * @param who changed it too, by aspect
     * @param published the same form of what is published, where that has the part
     */
    List<Meanwhile.Question> questions(Map<Aspect, String> who, Typed mine, Typed theirs, Optional<Typed> published) {
        return who.entrySet().stream()
                .map(clash -> question(clash.getKey(), clash.getValue(), mine, theirs, published))
                .toList();
    }

    private Meanwhile.Question question(
            Aspect aspect, String who, Typed mine, Typed theirs, Optional<Typed> published) {
        var differing = differing(
                aspect,
                Stream.concat(Stream.of(mine, theirs), published.stream()).toList());
        var choices = new ArrayList<Meanwhile.Choice>();
        choices.add(new Meanwhile.Choice(MINE, shown(aspect, mine, differing), words.say("editor.clash.mine")));
        choices.add(new Meanwhile.Choice(
                THEIRS, shown(aspect, theirs, differing), words.say("editor.clash.theirs", "name", who)));
        published.ifPresent(out -> choices.add(
                new Meanwhile.Choice(PUBLISHED, shown(aspect, out, differing), words.say("editor.clash.published"))));
        return new Meanwhile.Question(aspect.word(), label(aspect), choices);
    }

    /** The fields of an aspect that are not everywhere the same. */
    private static TreeSet<String> differing(Aspect aspect, List<Typed> forms) {
        var names = new TreeSet<String>();
        forms.forEach(form -> names.addAll(aspect.in(form).values().keySet()));
        names.removeIf(
                name -> forms.stream().map(form -> form.text(name)).distinct().count() == 1);
        return names;
    }

    /** What is now otherwise than it was, in lines. */
    List<String> news(Typed was, Typed isNow) {
        return Aspect.between(was, isNow).stream()
                .map(aspect -> words.say(
                        "editor.clash.news",
                        "label",
                        label(aspect),
                        "value",
                        shown(aspect, isNow, differing(aspect, List.of(was, isNow)))))
                .toList();
    }

    /** The form with what was chosen: of what is theirs or as published, nothing of ours is left. */
    static Filled chosen(Filled filled, Optional<Typed> published, Map<Aspect, String> choices) {
        var typed = filled.typed();
        for (var choice : choices.entrySet()) {
            var aspect = choice.getKey();
            typed = switch (choice.getValue()) {
                case THEIRS -> aspect.taken(typed, filled.was());
                case PUBLISHED -> aspect.taken(typed, published.orElse(Typed.NOTHING));
                default -> typed;
            };
        }
        return filled.with(typed);
    }

    private String label(Aspect aspect) {
        return words.say("editor.label." + aspect.word());
    }

    private String shown(Aspect aspect, Typed typed, TreeSet<String> differing) {
        var shown = switch (aspect) {
            case MODERATORS, PANELLISTS -> people(aspect.word(), typed);
            case DOCUMENTS -> links(typed);
            case TIME -> time(typed, differing);
            case DAYS -> days(typed);
            case TITLE, THEME, VENUE, ROOM, TRACK, DESCRIPTION -> texts(typed, differing);
            case MODE, STATUS, NUMBER, KIND, AUDIENCE, VISIBILITY, WEBCAST, INTERPRETATION, OVERFLOW, SPEAKING_TIMES ->
                aspect.in(typed).values().values().stream()
                        .map(options::text)
                        .collect(Collectors.joining(words.say("list.comma")));
        };
        return shown.isEmpty() ? words.say("editor.nothing") : shown;
    }

    /** A text in the languages in which it differs, each by its name where there are several. */
    private String texts(Typed typed, TreeSet<String> differing) {
        return differing.stream()
                .filter(name -> !typed.text(name).isEmpty())
                .map(name -> differing.size() == 1 ? typed.text(name) : inLanguage(name, typed.text(name)))
                .collect(Collectors.joining(words.say("editor.people.separator")));
    }

    private String inLanguage(String field, String text) {
        var language = field.substring(field.indexOf('-') + 1);
        return words.say("editor.clash.text-in", "language", Languages.name(language, words.language()), "text", text);
    }

    /** From when to when; the day and the meeting only where they differ. */
    private String time(Typed typed, TreeSet<String> differing) {
        var parts = new ArrayList<String>();
        for (var field : List.of("date", "meeting")) {
            if (differing.contains(field) && !typed.text(field).isEmpty()) {
                parts.add(options.text(typed.text(field)));
            }
        }
        parts.add(words.say("editor.clash.from-to", "start", start(typed), "end", typed.text("end")));
        return String.join(words.say("list.comma"), parts);
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
        return IntStream.range(0, people.rows().count(typed))
                .mapToObj(i -> person(people, typed, i))
                .collect(Collectors.joining(words.say("editor.people.separator")));
    }

    /** Each document by what it is called and where it is. */
    private String links(Typed typed) {
        var links = new LinkFields(languages);
        return links.rows().filled(typed).stream()
                .map(row -> languages.stream()
                                .map(language -> typed.text(Texts.field(links.field(row, "title"), language)))
                                .filter(title -> !title.isEmpty())
                                .findFirst()
                                .orElse("")
                        + words.say("list.comma")
                        + typed.text(links.field(row, "address")))
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
