package org.convoke.notification.email;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.convoke.events.RevisionPublished;
import org.convoke.notification.email.NoticeView.Fact;
import org.convoke.notification.email.NoticeView.Line;
import org.convoke.programme.Days;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.RevisionSymbol;
import org.convoke.programme.Venue;
import org.convoke.wording.OtherZone;
import org.convoke.wording.Times;
import org.convoke.wording.Words;

/**
 * What a notice says of the session as a whole: its title, place, days and clocks. They are those of the programme that is
 * told, and those of the session's announcement where there is none yet.
 */
final class SessionWords {

    private final NoticeText what;
    private final Words words;
    private final Times times;
    private final OtherZone other;

    SessionWords(NoticeText what, Words words, OtherZone other) {
        this.what = what;
        this.words = words;
        this.times = Times.in(what.language());
        this.other = other;
    }

    String title() {
        return typed(localizedTitle()).text();
    }

    /** The same, marked where it is not in the reader's language. */
    String markedTitle() {
        return marked(localizedTitle());
    }

    String coFacilitators() {
        return marked(what.session().coFacilitators());
    }

    String processTitle() {
        return marked(what.session().processTitle());
    }

    /** City and days. */
    String place() {
        return words.say("place", "city", city(), "days", times.days(days()));
    }

    /** What a revision is called; a corrigendum with what it corrects, since each revision may have a Corr.1. */
    String symbol(RevisionPublished revision) {
        var corrected = revision.corrects();
        if (corrected == null) {
            return revision.number() == 0 ? words.say("symbol.first") : revision.symbol();
        }
        var key = corrected.equals(RevisionSymbol.FIRST.toString()) ? "symbol.corrigendum.first" : "symbol.corrigendum";
        return words.say(key, "symbol", revision.symbol(), "corrected", corrected);
    }

    /** The things that a first message says before the programme. */
    List<Fact> facts() {
        var programme = what.isNow() == null ? null : what.isNow().programme();
        var venue = typed(venue().name());
        var facts = new ArrayList<Fact>();
        facts.add(fact("facts.title", typed(localizedTitle())));
        if (programme != null) {
            facts.add(fact("facts.theme", typed(programme.theme())));
        }
        facts.add(fact("facts.dates", plain(times.days(days()))));
        facts.add(fact(
                "facts.venue",
                new Line(
                        words.say("facts.venue.value", "venue", venue.text(), "city", city()),
                        words.language(),
                        venue.translated())));
        if (programme != null) {
            var mode = Words.in("changes", what.language()).say(programme.mode().key());
            facts.add(fact("facts.mode", plain(mode)));
        }
        return facts;
    }

    /** Whose clocks the times are of. */
    String timesNote() {
        var noon = days().first().atTime(LocalTime.NOON);
        var sameClock = noon.atZone(venue().zone())
                .toInstant()
                .equals(noon.atZone(other.zone()).toInstant());
        return sameClock
                ? words.say("times.venue", "venue", city())
                : words.say("times.both", "venue", city(), "other", other.city());
    }

    /** When the programme was published, or the invitation written. */
    String published() {
        var isNow = what.isNow();
        return isNow == null
                ? words.say("issued", "moment", moment(what.dated()))
                : words.say("published", "moment", moment(isNow.publishedAt()));
    }

    /** A text that somebody typed, as a reader of this language sees it. */
    Line typed(LocalizedText text) {
        var shown = text.in(words.language());
        return new Line(shown.text(), shown.language(), shown.translated());
    }

    /** The same for the middle of a sentence: marked in words where it is not in the reader's language. */
    String marked(LocalizedText text) {
        var shown = typed(text);
        return shown.translated() ? shown.text() : words.say("marked", "text", shown.text());
    }

    private Line plain(String text) {
        return new Line(text, words.language(), true);
    }

    private Fact fact(String label, Line value) {
        return new Fact(words.say(label), value);
    }

    private String moment(Instant instant) {
        return times.moment(instant, venue().zone(), city());
    }

    private String city() {
        return typed(venue().city()).text();
    }

    private LocalizedText localizedTitle() {
        var isNow = what.isNow();
        return isNow == null ? what.session().title() : isNow.programme().title();
    }

    private Days days() {
        var isNow = what.isNow();
        return isNow == null ? what.session().days() : isNow.programme().days();
    }

    private Venue venue() {
        var isNow = what.isNow();
        return isNow == null ? what.session().venue() : isNow.programme().venue();
    }
}
