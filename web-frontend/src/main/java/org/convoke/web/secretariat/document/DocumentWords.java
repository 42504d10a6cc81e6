package org.convoke.web.secretariat.document;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.Meeting;
import org.convoke.programme.Programme;
import org.convoke.web.programme.Anchors;
import org.convoke.web.programme.DocumentVersions;
import org.convoke.web.secretariat.Labels;
import org.convoke.web.secretariat.OpenSession;
import org.convoke.web.services.Documents.DocumentKind;
import org.convoke.web.services.Documents.LanguageFile;
import org.convoke.web.services.Documents.SessionDocument;
import org.convoke.web.services.Documents.Version;
import org.convoke.web.site.Languages;
import org.convoke.wording.Times;
import org.convoke.wording.Words;

/** Says what a document is, where it belongs and how far it is. */
final class DocumentWords {

    private final OpenSession open;
    private final Words words;
    private final Clock clock;

    DocumentWords(OpenSession open, Words words, Clock clock) {
        this.open = open;
        this.words = words;
        this.clock = clock;
    }

    /** What a document belongs to; the address leads to where that stands on the desk. */
    record Belongs(String text, String href) {}

    /** How far a document is: a chip and its style. */
    record State(String text, String style) {}

    /** A file to be read. */
    record Edition(String language, String tongue, String text, String href) {}

    static String kindKey(DocumentKind kind) {
        return "filing.kind." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Belongs place(SessionDocument document) {
        if (document.item() != null) {
            return item(document)
                    .map(item -> new Belongs(named(item), open.desk() + "#" + Anchors.of(item.id())))
                    .orElseGet(this::gone);
        }
        if (document.meeting() != null) {
            return programme()
                    .meeting(document.meeting())
                    .map(meeting -> new Belongs(named(meeting), open.desk() + "#" + Anchors.of(meeting.id())))
                    .orElseGet(this::gone);
        }
        return new Belongs(words.say("filing.place.session"), open.desk());
    }

    private Belongs gone() {
        return new Belongs(words.say("filing.place.gone"), open.desk());
    }

    private Optional<AgendaItem> item(SessionDocument document) {
        return programme().meetings().stream()
                .flatMap(meeting -> meeting.items().stream())
                .filter(item -> item.id().equals(document.item()))
                .findFirst();
    }

    /** "Morning: Monday 4 September, 10:00–13:00". */
    String named(Meeting meeting) {
        return words.say(
                "editor.meeting.option",
                "title",
                Labels.of(meeting, words),
                "when",
                Times.in(words.language()).slotOnDay(meeting.slot(), programme()));
    }

    /** "Panel 2: Trafficking in persons"; the title alone where it has no number. */
    String named(AgendaItem item) {
        var title = item.title().in(words.language()).text();
        return item.number() == null
                ? title
                : words.say("filing.place.item", "label", Labels.of(item, words), "title", title);
    }

    private Programme programme() {
        return open.programme();
    }

    Stream<State> states(SessionDocument document) {
        var out = document.version();
        var embargo = document.embargoUntil();
        Stream<State> is;
        if (out == null) {
            is = Stream.of(new State(words.say("filing.state.none"), "wait"));
        } else if (embargo != null && clock.instant().isBefore(embargo)) {
            is = Stream.of(new State(words.say("filing.state.embargo", "moment", moment(embargo)), "wait"));
        } else {
            is = Stream.of(new State(words.say("filing.state.out", "version", version(out)), "good"));
        }
        return out != null && !document.newest().isIssued()
                ? Stream.concat(
                        is,
                        Stream.of(new State(
                                words.say(
                                        "filing.state.prepared",
                                        "version",
                                        version(document.newest().number())),
                                "wait")))
                : is;
    }

    /** A version in a sentence: "the first version", "Rev.1". */
    String version(int number) {
        return number > 1 ? DocumentVersions.revision(number) : words.say("filing.version.first");
    }

    /** "Monday 4 September 2017 at 10:00 (Vienna)". */
    String moment(Instant instant) {
        var venue = programme().venue();
        return Times.in(words.language())
                .moment(instant, venue.zone(), venue.city().in(words.language()).text());
    }

    /** A file with its kind and length, at an address of the desk: the reader may be the only one who can read it yet. */
    Edition edition(SessionDocument document, Version version, LanguageFile file) {
        return new Edition(
                file.language(),
                Languages.ownName(file.language()),
                words.say(
                        "filing.file",
                        "kind",
                        file.kind().toUpperCase(Locale.ROOT),
                        "size",
                        FileSize.say(file.size(), words)),
                FileResource.address(open, document, version, file));
    }
}
