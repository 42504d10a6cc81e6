package org.convoke.notification.email;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.convoke.events.DutyStation;
import org.convoke.events.NoticeKind;
import org.convoke.events.RevisionPublished;
import org.convoke.notification.email.NoticeView.ChangeView;
import org.convoke.notification.email.NoticeView.Fact;
import org.convoke.notification.email.NoticeView.Line;
import org.convoke.notification.email.NoticeView.Link;
import org.convoke.programme.Days;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Meeting;
import org.convoke.programme.Programme;
import org.convoke.programme.Venue;
import org.convoke.wording.ChangeWording;
import org.convoke.wording.Described;
import org.convoke.wording.OtherZone;
import org.convoke.wording.Times;
import org.convoke.wording.Words;

/** Puts a notice into words: everything a template needs, in one language, for one seat and one form of address. */
final class NoticeWriting {

    private static final int LONGEST_HEADLINE = 160;

    private final NoticeText what;
    private final MailIdentity us;
    private final Words words;
    private final Words fixed;
    private final Times times;
    private final OtherZone other;
    private final boolean toState;

    NoticeWriting(NoticeText what, MailIdentity us, DutyStation station, boolean toState) {
        this.what = what;
        this.us = us;
        this.words = Words.in("notice", what.language());
        this.fixed = Words.in("changes", what.language());
        this.times = Times.in(what.language());
        this.other = OtherZone.ofStation(nameOf(station), what.language());
        this.toState = toState;
    }

    /** The station as events and words call it: "new-york". */
    static String nameOf(DutyStation station) {
        return station.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The subject, as it is read. */
    String subject() {
        return switch (what.kind()) {
            case CHANGE ->
                words.say(
                        "subject.change", "headline", headline(), "session", sessionTitle(), "symbol", symbol(isNow()));
            case INVITATION, PROGRAMME -> words.say("subject.other", "headline", headline(), "place", place());
        };
    }

    NoticeView view() {
        var kind = what.kind();
        var described = kind == NoticeKind.CHANGE ? described() : List.<Described>of();
        var isNow = what.isNow();
        return new NoticeView(
                words.language(),
                words.direction(),
                headline(),
                preview(described),
                sessionTitle(),
                place(),
                words.say("masthead", "session", sessionTitle(), "place", place()),
                isNow == null ? "" : symbol(isNow),
                words.say(toState ? "salutation.state" : "salutation.other"),
                opening(described.size()),
                kind == NoticeKind.CHANGE ? List.of() : facts(),
                isNow == null ? "" : timesNote(),
                changes(described),
                kind == NoticeKind.CHANGE ? unchanged() : List.of(),
                kind == NoticeKind.CHANGE || isNow == null
                        ? List.of()
                        : new ProgrammeListing(isNow.programme(), other, words).days(),
                links(),
                isNow != null,
                words.say(toState ? "closing.state" : "closing.other"),
                List.of(
                        words.say("office"),
                        typed(what.session().coFacilitators()).text()),
                published(),
                isNow == null ? List.of() : digest(isNow.contentHash()),
                new Link(
                        words.say("settings"),
                        words.say("settings.read"),
                        us.webUrl() + "/" + what.language() + "/mission"),
                0);
    }

    private RevisionPublished isNow() {
        return Objects.requireNonNull(what.isNow(), "a change notice tells what is now");
    }

    private RevisionPublished was() {
        return Objects.requireNonNull(what.was(), "a change notice tells what was");
    }

    /** The heaviest changes first, what a reader of this language cannot see last. */
    private List<Described> described() {
        return ChangeWording.in(what.language(), was().programme(), isNow().programme(), other)
                .describe(what.changes())
                .stream()
                .sorted(Comparator.comparing((Described change) -> !change.seen())
                        .thenComparing(Described::weight))
                .toList();
    }

    private String headline() {
        return switch (what.kind()) {
            case CHANGE -> {
                var described = described();
                yield words.say(
                        "headline.change",
                        "headline",
                        shortened(described.getFirst().headline().text()),
                        "more",
                        described.size() - 1);
            }
            case PROGRAMME -> words.say("headline.programme", "session", shortened(sessionTitle()));
            case INVITATION -> words.say("headline.invitation", "session", shortened(sessionTitle()));
        };
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_HEADLINE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_HEADLINE - 1)) + "…";
    }

    private String preview(List<Described> described) {
        return described.isEmpty()
                ? place()
                : described.stream()
                        .limit(4)
                        .map(change ->
                                words.say("sentence", "text", change.headline().text()))
                        .collect(Collectors.joining(" "));
    }

    private List<String> opening(int changes) {
        return switch (what.kind()) {
            case CHANGE -> List.of(words.say("lead.change", "count", changes, "was", symbol(was())));
            case PROGRAMME -> List.of(words.say("lead.programme"));
            case INVITATION ->
                List.of(
                        words.say(
                                "lead.invitation",
                                "process",
                                typed(what.session().processTitle()).text()),
                        words.say(what.isNow() == null ? "lead.invitation.later" : "lead.invitation.programme"));
        };
    }

    private List<Fact> facts() {
        var programme = what.isNow() == null ? null : what.isNow().programme();
        var venue = typed(venue().name());
        var facts = new ArrayList<Fact>();
        facts.add(fact("facts.title", typed(title())));
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
            facts.add(fact("facts.mode", plain(fixed.say(programme.mode().key()))));
        }
        return facts;
    }

    private Fact fact(String label, Line value) {
        return new Fact(words.say(label), value);
    }

    private List<ChangeView> changes(List<Described> described) {
        return IntStream.range(0, described.size())
                .mapToObj(i -> change(i + 1, described.get(i)))
                .toList();
    }

    private ChangeView change(int number, Described change) {
        var name = words.say("changed.name", "subject", change.subject().text(), "aspect", change.aspect());
        return new ChangeView(
                number,
                new Line(name, words.language(), change.subject().translated()),
                change.was().stream().map(NoticeWriting::line).toList(),
                change.isNow().stream().map(NoticeWriting::line).toList());
    }

    private static Line line(org.convoke.wording.Line line) {
        return new Line(line.text(), line.language(), line.translated());
    }

    private List<String> unchanged() {
        var before = was().programme();
        var now = isNow().programme();
        return Stream.of(
                        before.days().equals(now.days())
                                ? words.say("unchanged.dates", "days", times.days(now.days()))
                                : "",
                        before.venue().equals(now.venue())
                                ? words.say(
                                        "unchanged.venue",
                                        "venue",
                                        typed(now.venue().name()).text())
                                : "",
                        starts(before).equals(starts(now)) ? words.say("unchanged.starts") : "")
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private record MeetingStart(Object id, Object date, Object start) {}

    private static Set<MeetingStart> starts(Programme programme) {
        return programme.meetings().stream()
                .map((Meeting meeting) -> new MeetingStart(meeting.id(), meeting.date(), meeting.start()))
                .collect(Collectors.toSet());
    }

    private String timesNote() {
        var noon = days().first().atTime(LocalTime.NOON);
        var sameClock = noon.atZone(venue().zone())
                .toInstant()
                .equals(noon.atZone(other.zone()).toInstant());
        return sameClock
                ? words.say("times.venue", "venue", city())
                : words.say("times.both", "venue", city(), "other", other.city());
    }

    private List<Link> links() {
        var isNow = what.isNow();
        if (isNow == null) {
            return List.of(new Link(words.say("link.session"), words.say("link.session.read"), sessionAddress()));
        }
        var programme = new Link(
                words.say("link.programme", "symbol", symbol(isNow)),
                words.say("link.programme.read", "symbol", symbol(isNow)),
                programmeAddress(isNow));
        var was = what.was();
        if (what.kind() != NoticeKind.CHANGE || was == null) {
            return List.of(programme);
        }
        return List.of(
                programme,
                new Link(
                        words.say("link.compare"),
                        words.say("link.compare.read"),
                        sessionAddress() + "/compare?from=" + was.number() + "&to=" + isNow.number()));
    }

    private String sessionAddress() {
        return us.webUrl() + "/" + what.language() + "/sessions/"
                + what.session().session();
    }

    /** Where a revision can be read for ever. */
    String programmeAddress(RevisionPublished revision) {
        return sessionAddress() + "/revisions/" + revision.number();
    }

    private String published() {
        var isNow = what.isNow();
        return isNow == null
                ? words.say("issued", "moment", moment(what.dated()))
                : words.say("published", "moment", moment(isNow.publishedAt()));
    }

    private String moment(Instant instant) {
        return times.moment(instant, venue().zone(), city());
    }

    private static List<String> digest(String hash) {
        return IntStream.range(0, (hash.length() + 31) / 32)
                .mapToObj(i -> hash.substring(i * 32, Math.min(hash.length(), i * 32 + 32))
                        .replaceAll("(.{8})(?=.)", "$1 "))
                .toList();
    }

    private String symbol(RevisionPublished revision) {
        return revision.number() == 0 ? words.say("symbol.first") : revision.symbol();
    }

    private String sessionTitle() {
        return typed(title()).text();
    }

    private String place() {
        return words.say("place", "city", city(), "days", times.days(days()));
    }

    private String city() {
        return typed(venue().city()).text();
    }

    private LocalizedText title() {
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

    private Line typed(LocalizedText text) {
        var shown = text.in(words.language());
        return new Line(shown.text(), shown.language(), shown.translated());
    }

    private Line plain(String text) {
        return new Line(text, words.language(), true);
    }
}
