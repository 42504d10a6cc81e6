package org.convoke.notification.email;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.convoke.events.DutyStation;
import org.convoke.events.RevisionPublished;
import org.convoke.notification.email.NoticeView.DayView;
import org.convoke.notification.email.NoticeView.Line;
import org.convoke.wording.OtherZone;
import org.convoke.wording.Words;
import org.jspecify.annotations.Nullable;

/** Puts a notice into words: everything a template needs, in one language, for one seat and one form of address. */
final class NoticeWriting {

    private static final int LONGEST_HEADLINE = 160;
    private static final String RIGHT_TO_LEFT_MARK = "\u200f";

    private final NoticeText what;
    private final Words words;
    private final OtherZone other;
    private final boolean toState;
    private final SessionWords session;
    private final NoticeLinks links;
    private final @Nullable ChangesWriting changes;

    /** @param other by whose clock times are given beside the venue's */
    NoticeWriting(NoticeText what, MailIdentity us, OtherZone other, boolean toState) {
        this.what = what;
        this.words = Words.in("notice", what.language());
        this.other = other;
        this.toState = toState;
        this.session = new SessionWords(what, words, other);
        this.links = new NoticeLinks(what, us, words, session);
        this.changes = what.kind() == MessageKind.CHANGE
                ? new ChangesWriting(
                        what,
                        Objects.requireNonNull(what.was(), "a change notice tells what was"),
                        Objects.requireNonNull(what.isNow(), "a change notice tells what is now"),
                        words,
                        other,
                        session)
                : null;
    }

    /** The station as events and words call it: "new-york". */
    static String nameOf(DutyStation station) {
        return station.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where a revision can be read for ever. */
    String programmeAddress(RevisionPublished revision) {
        return links.programmeAddress(revision);
    }

    /** The subject, as it is read; from right to left also where it begins with an isolated name. */
    String subject() {
        return words.isRightToLeft() ? RIGHT_TO_LEFT_MARK + subjectLine() : subjectLine();
    }

    private String subjectLine() {
        if (what.kind() == MessageKind.ANNOUNCEMENT) {
            return words.say("subject.announcement", "headline", headline(), "session", session.title());
        }
        var isNow = what.isNow();
        return changes == null || isNow == null
                ? words.say("subject.other", "headline", headline(), "place", session.place())
                : words.say(
                        "subject.change",
                        "headline",
                        headline(),
                        "session",
                        session.title(),
                        "symbol",
                        session.symbol(isNow));
    }

    NoticeView view() {
        var isNow = what.isNow();
        return new NoticeView(
                words.language(),
                words.direction(),
                headline(),
                changes == null ? session.place() : changes.preview(),
                session.markedTitle(),
                session.place(),
                words.say("masthead", "session", session.markedTitle(), "place", session.place()),
                isNow == null ? "" : session.symbol(isNow),
                words.say(toState ? "salutation.state" : "salutation.other"),
                opening(),
                changes == null ? session.facts() : List.of(),
                isNow == null ? "" : session.timesNote(),
                changes == null ? List.of() : changes.changes(),
                changes == null ? List.of() : changes.unchanged(),
                changes == null ? programme() : List.of(),
                body(),
                links.links(),
                links.acknowledgement(),
                isNow != null,
                words.say(toState ? "closing.state" : "closing.other"),
                List.of(words.say("office"), session.coFacilitators()),
                session.published(),
                isNow == null ? List.of() : digest(isNow.contentHash()),
                links.settings(),
                0);
    }

    /** The consequence, in one line. */
    private String headline() {
        return switch (what.kind()) {
            case CHANGE -> Objects.requireNonNull(changes).headline();
            case PROGRAMME -> words.say("headline.programme", "session", shortened(session.title()));
            case INVITATION -> words.say("headline.invitation", "session", shortened(session.title()));
            case ANNOUNCEMENT -> shortened(session.marked(announcement().subject()));
        };
    }

    static String shortened(String text) {
        return text.length() <= LONGEST_HEADLINE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_HEADLINE - 1)) + "…";
    }

    private List<String> opening() {
        return switch (what.kind()) {
            case CHANGE -> List.of(Objects.requireNonNull(changes).opening());
            case PROGRAMME -> List.of(words.say("lead.programme"));
            case INVITATION ->
                List.of(
                        words.say("lead.invitation", "process", session.processTitle()),
                        words.say(what.isNow() == null ? "lead.invitation.later" : "lead.invitation.programme"));
            case ANNOUNCEMENT -> List.of();
        };
    }

    /** The paragraphs of what was written by hand: a line of it is one. */
    private List<Line> body() {
        if (what.kind() != MessageKind.ANNOUNCEMENT) {
            return List.of();
        }
        var shown = announcement().text().in(words.language());
        return shown.text()
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> new Line(line, shown.language(), shown.translated()))
                .toList();
    }

    private Announcement announcement() {
        return Objects.requireNonNull(what.announcement(), "an announcement says what was written");
    }

    private List<DayView> programme() {
        var isNow = what.isNow();
        return isNow == null ? List.of() : new ProgrammeListing(isNow.programme(), other, words).days();
    }

    private static List<String> digest(String hash) {
        return IntStream.range(0, (hash.length() + 31) / 32)
                .mapToObj(i -> hash.substring(i * 32, Math.min(hash.length(), i * 32 + 32))
                        .replaceAll("(.{8})(?=.)", "$1 "))
                .toList();
    }
}
