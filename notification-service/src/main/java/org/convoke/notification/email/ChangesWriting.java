package org.convoke.notification.email;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.convoke.events.RevisionPublished;
import org.convoke.notification.email.NoticeView.ChangeView;
import org.convoke.notification.email.NoticeView.Line;
import org.convoke.programme.Meeting;
import org.convoke.programme.Programme;
import org.convoke.wording.ChangeWording;
import org.convoke.wording.Described;
import org.convoke.wording.OtherZone;
import org.convoke.wording.Times;
import org.convoke.wording.Words;

/** What a notice of a change says of the changes: the heaviest first, each with what was and what is now. */
final class ChangesWriting {

    private static final int IN_PREVIEW = 4;

    private final RevisionPublished was;
    private final RevisionPublished isNow;
    private final Words words;
    private final SessionWords session;
    private final List<Described> described;

    ChangesWriting(
            NoticeText what,
            RevisionPublished was,
            RevisionPublished isNow,
            Words words,
            OtherZone other,
            SessionWords session) {
        this.was = was;
        this.isNow = isNow;
        this.words = words;
        this.session = session;
        this.described =
                ChangeWording.in(words.language(), was.programme(), isNow.programme(), other)
                        .describe(what.changes())
                        .stream()
                        .sorted(Comparator.comparing((Described change) -> !change.seen())
                                .thenComparing(Described::weight))
                        .toList();
    }

    /** The first consequence, and how many more there are; none where all was taken back before this reader was told of it. */
    String headline() {
        if (described.isEmpty()) {
            return words.say("headline.same", "was", session.symbol(was));
        }
        var first = described.getFirst().headline().text();
        return words.say("headline.change", "headline", NoticeWriting.shortened(first), "more", described.size() - 1);
    }

    /** The first few consequences, as sentences. */
    String preview() {
        return described.stream()
                .limit(IN_PREVIEW)
                .map(change -> words.say("sentence", "text", change.headline().text()))
                .collect(Collectors.joining(" "));
    }

    String opening() {
        return words.say("lead.change", "count", described.size(), "was", session.symbol(was));
    }

    List<ChangeView> changes() {
        return IntStream.range(0, described.size())
                .mapToObj(i -> change(i + 1, described.get(i)))
                .toList();
    }

    private ChangeView change(int number, Described change) {
        var name = words.say("changed.name", "subject", change.subject().text(), "aspect", change.aspect());
        return new ChangeView(
                number,
                new Line(name, words.language(), change.subject().translated()),
                change.was().stream().map(ChangesWriting::line).toList(),
                change.isNow().stream().map(ChangesWriting::line).toList());
    }

    private static Line line(org.convoke.wording.Line line) {
        return new Line(line.text(), line.language(), line.translated());
    }

    /** What a reader may rely on although something has changed. */
    List<String> unchanged() {
        var before = was.programme();
        var now = isNow.programme();
        return Stream.of(
                        before.days().equals(now.days())
                                ? words.say(
                                        "unchanged.dates",
                                        "days",
                                        Times.in(words.language()).days(now.days()))
                                : "",
                        before.venue().equals(now.venue())
                                ? words.say(
                                        "unchanged.venue",
                                        "venue",
                                        session.marked(now.venue().name()))
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
}
