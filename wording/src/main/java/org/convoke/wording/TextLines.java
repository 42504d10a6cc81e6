package org.convoke.wording;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.stream.Stream;
import org.convoke.programme.Document;
import org.convoke.programme.Facet;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Person;
import org.convoke.programme.SpeakingTime;
import org.convoke.programme.Standing;
import org.convoke.programme.Venue;
import org.jspecify.annotations.Nullable;

/** Puts texts, people and papers into lines: what says the same whatever the programme around it is. */
final class TextLines {

    private final Words words;

    TextLines(Words words) {
        this.words = words;
    }

    /** A line for each of the people, or one that says that nobody is named. */
    List<Line> people(List<Person> people) {
        return orNone(people.stream().map(this::person), "none.people");
    }

    /** The lines, or one that says that there is nothing. */
    List<Line> orNone(Stream<Line> lines, String none) {
        var some = lines.toList();
        return some.isEmpty() ? List.of(plain(words.say(none))) : some;
    }

    /** A text that somebody typed, as this reader is shown it. */
    Line typed(LocalizedText text) {
        var shown = text.in(words.language());
        return new Line(shown.text(), shown.language(), shown.translated());
    }

    /** The text, or the words for none. */
    Line typed(@Nullable LocalizedText text, String none) {
        return text == null ? plain(words.say(none)) : typed(text);
    }

    /** Words of the reader's language. */
    Line plain(String text) {
        return new Line(text, words.language(), true);
    }

    /** The words, or those for none. */
    Line plain(@Nullable String text, String none) {
        return plain(text == null ? words.say(none) : text);
    }

    /** The name with function and affiliation. */
    Line person(Person person) {
        var function = person.function();
        var affiliation = person.affiliation();
        Line line;
        if (function != null && affiliation != null) {
            line = Line.in(
                    words,
                    "person.both",
                    "name",
                    person.name(),
                    "function",
                    typed(function),
                    "affiliation",
                    typed(affiliation));
        } else if (function != null) {
            line = Line.in(words, "person.function", "name", person.name(), "function", typed(function));
        } else if (affiliation != null) {
            line = Line.in(words, "person.affiliation", "name", person.name(), "affiliation", typed(affiliation));
        } else {
            line = plain(person.name());
        }
        var role = person.role();
        if (role != null) {
            line = Line.in(words, "person.role", "person", line, "role", typed(role));
        }
        return person.toBeConfirmed() ? Line.in(words, "person.to-be-confirmed", "person", line) : line;
    }

    /** The title with symbol and version, and where to read it. */
    Line paper(Document paper, boolean detailed) {
        var line = named(paper);
        if (paper.version() > 1) {
            line = Line.in(words, "document.version", "document", line, "version", version(paper));
        }
        if (!detailed) {
            return line;
        }
        var address = Line.in(words, "document.address", "title", line, "address", paper.address());
        var languages = listed(new Facet.Languages(List.copyOf(paper.languages().keySet())));
        return languages == null
                ? address
                : Line.in(words, "document.languages", "document", address, "languages", languages);
    }

    /** The title with the symbol, whatever the version. */
    Line named(Document paper) {
        var symbol = paper.symbol();
        var title = typed(paper.title());
        return symbol == null ? title : Line.in(words, "document.symbol", "symbol", symbol, "title", title);
    }

    /** What a version after the first is called, in every language: the second is Rev.1. */
    static String version(Document paper) {
        return "Rev." + (paper.version() - 1);
    }

    /** The building and the city. */
    Line venue(Venue venue, boolean detailed) {
        return Line.in(
                words,
                detailed ? "venue.zone" : "venue",
                "name",
                typed(venue.name()),
                "city",
                typed(venue.city()),
                "zone",
                venue.zone().getId());
    }

    /** The names of the languages in one phrase; null where there are none. */
    @Nullable
    String listed(Facet.Languages languages) {
        var reader = ULocale.forLanguageTag(words.language());
        var names = languages.languages().stream()
                .map(tag -> ULocale.getDisplayName(tag, reader))
                .toList();
        return names.isEmpty() ? null : ListFormatter.getInstance(reader).format(names);
    }

    /** Who may speak how long. */
    Line speakingTime(SpeakingTime limit) {
        return Line.in(
                words,
                limit.seconds() % 60 == 0 ? "speaking-time.minutes" : "speaking-time.seconds",
                "who",
                words.say(limit.speaker().key()),
                "minutes",
                limit.seconds() / 60,
                "seconds",
                limit.seconds());
    }

    /** Whether the session is held, and why not. */
    Line standing(Standing standing) {
        return switch (standing) {
            case Standing.Convened ignored -> plain(words.say("standing.convened"));
            case Standing.Postponed postponed ->
                Line.in(words, "standing.postponed", "reason", typed(postponed.reason()));
            case Standing.Cancelled cancelled ->
                Line.in(words, "standing.cancelled", "reason", typed(cancelled.reason()));
        };
    }
}
