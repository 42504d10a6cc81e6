package org.convoke.web.secretariat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Meeting;
import org.convoke.programme.Programme;
import org.convoke.web.programme.Anchors;
import org.convoke.web.services.Agenda.Trouble;
import org.convoke.web.site.Languages;
import org.convoke.wording.Times;
import org.convoke.wording.Words;

/** Looks through a draft: what stops its publication is decided by agenda-service, what is worth a look is found here. */
final class Checks {

    private final OpenDraft open;
    private final Words words;
    private final List<Check> found = new ArrayList<>();

    private Checks(OpenDraft open, Words words) {
        this.open = open;
        this.words = words;
    }

    /** What was found, the worst first. */
    static List<Check> of(OpenDraft open, Words words) {
        var checks = new Checks(open, words);
        open.preview().problems().forEach(checks::trouble);
        if (checks.found.isEmpty()) {
            checks.found.add(new Check(Check.Level.GOOD, words.say("secretariat.check.nothing-stops"), ""));
        }
        checks.hours();
        open.languages().forEach(checks::translations);
        return List.copyOf(checks.found);
    }

    private void trouble(Trouble trouble) {
        var pointer = Pointer.of(trouble.field());
        var item = pointer.item(open.programme());
        var meeting = pointer.meeting(open.programme());
        var what = what(pointer.rest());
        var sentence = words.say(what, "message", trouble.message());
        var name = item.map(known -> Labels.of(known, words)).or(() -> meeting.map(known -> Labels.of(known, words)));
        found.add(new Check(
                Check.Level.STOPS,
                name.map(known -> words.say("secretariat.check.of", "name", known, "text", sentence))
                        .orElse(sentence),
                item.map(known -> Anchors.of(known.id()))
                        .or(() -> meeting.map(known -> Anchors.of(known.id())))
                        .orElse("")));
    }

    private static String what(String rest) {
        return switch (rest) {
            case "end" -> "secretariat.check.end";
            case "date" -> "secretariat.check.day";
            case "start/after" -> "secretariat.check.after";
            case "webcast" -> "secretariat.check.address";
            case "meetings" -> "secretariat.check.empty";
            default -> rest.endsWith("/address") ? "secretariat.check.address" : "secretariat.check.other";
        };
    }

    /** Items that begin before their meeting or end after it. */
    private void hours() {
        for (var meeting : open.programme().meetings()) {
            for (var item : meeting.items()) {
                if (item.start().expected().isBefore(meeting.start().expected())
                        || item.end().isAfter(meeting.end())) {
                    look(item, hours(meeting));
                }
            }
        }
    }

    private String hours(Meeting meeting) {
        var times = Times.in(words.language());
        return words.say(
                "secretariat.check.hours",
                "meeting",
                Labels.of(meeting, words),
                "start",
                times.time(meeting.start().expected()),
                "end",
                times.time(meeting.end()));
    }

    /** Titles that a language lacks, and those that say in it what they no longer say in their source. */
    private void translations(String language) {
        var missing = titles(open.programme())
                .filter(text -> !text.texts().containsKey(language))
                .count();
        if (missing > 0) {
            found.add(new Check(
                    Check.Level.LOOK,
                    words.say("secretariat.check.untranslated", "count", missing, "language", name(language)),
                    ""));
        }
        open.published()
                .ifPresent(was -> items(open.programme())
                        .filter(item -> items(was).anyMatch(old -> isStale(old, item, language)))
                        .forEach(item -> look(item, words.say("secretariat.check.stale", "language", name(language)))));
    }

    private static boolean isStale(AgendaItem old, AgendaItem item, String language) {
        var was = old.title();
        var isNow = item.title();
        return old.id().equals(item.id())
                && !language.equals(isNow.source())
                && !was.sourceText().equals(isNow.sourceText())
                && isNow.texts().containsKey(language)
                && was.in(language).equals(isNow.in(language));
    }

    private String name(String language) {
        return Languages.name(language, words.language());
    }

    private void look(AgendaItem item, String text) {
        found.add(new Check(
                Check.Level.LOOK,
                words.say("secretariat.check.of", "name", Labels.of(item, words), "text", text),
                Anchors.of(item.id())));
    }

    private static Stream<LocalizedText> titles(Programme programme) {
        return Stream.concat(
                programme.meetings().stream().map(Meeting::title),
                items(programme).map(AgendaItem::title));
    }

    private static Stream<AgendaItem> items(Programme programme) {
        return programme.meetings().stream().flatMap(meeting -> meeting.items().stream());
    }
}
