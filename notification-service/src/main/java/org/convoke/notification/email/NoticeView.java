package org.convoke.notification.email;

import java.util.ArrayList;
import java.util.List;
import org.convoke.wording.Words;

/**
 * What the templates of a notice are filled with: finished sentences in the reader's language, in the order in which
 * they are read. Empty texts and lists are left out.
 *
 * @param direction "ltr" or "rtl"
 * @param headline the consequence
 * @param preview what a list of messages shows after the subject
 * @param place city and days
 * @param masthead session and place in one line
 * @param symbol what the revision is called
 * @param opening the paragraphs before the facts
 * @param times whose clocks the times are of
 * @param body the paragraphs that somebody wrote by hand
 * @param published when, as a sentence
 * @param digest the hash of the programme, in groups
 * @param omitted how many changes or items are left out, since the whole would be too long
 */
record NoticeView(
        String language,
        String direction,
        String headline,
        String preview,
        String session,
        String place,
        String masthead,
        String symbol,
        String salutation,
        List<String> opening,
        List<Fact> facts,
        String times,
        List<ChangeView> changes,
        List<String> unchanged,
        List<DayView> days,
        List<Line> body,
        List<Link> links,
        Link acknowledgement,
        boolean calendar,
        String closing,
        List<String> signature,
        String published,
        List<String> digest,
        Link settings,
        int omitted) {

    NoticeView {
        headline = SafeText.line(headline);
        preview = SafeText.line(preview);
        session = SafeText.line(session);
        place = SafeText.line(place);
        masthead = SafeText.line(masthead);
        symbol = SafeText.line(symbol);
        opening = opening.stream().map(SafeText::line).toList();
        times = SafeText.line(times);
        unchanged = unchanged.stream().map(SafeText::line).toList();
        signature = signature.stream().map(SafeText::line).toList();
        published = SafeText.line(published);
    }

    /** The same with at most so many changes and so many items; the website has the rest. */
    NoticeView shortened(int most) {
        var fewerChanges = changes.subList(0, Math.min(most, changes.size()));
        var fewerDays = new ArrayList<DayView>();
        int left = most;
        for (var day : days) {
            var meetings = new ArrayList<MeetingView>();
            for (var meeting : day.meetings()) {
                var items = meeting.items()
                        .subList(0, Math.min(left, meeting.items().size()));
                left -= items.size();
                meetings.add(new MeetingView(meeting.time(), meeting.title(), meeting.details(), items));
            }
            fewerDays.add(new DayView(day.day(), meetings));
        }
        return new NoticeView(
                language,
                direction,
                headline,
                preview,
                session,
                place,
                masthead,
                symbol,
                salutation,
                opening,
                facts,
                times,
                fewerChanges,
                unchanged,
                fewerDays,
                body,
                links,
                acknowledgement,
                calendar,
                closing,
                signature,
                published,
                digest,
                settings,
                changes.size() - fewerChanges.size() + items(days) - items(fewerDays));
    }

    private static int items(List<DayView> days) {
        return days.stream()
                .flatMap(day -> day.meetings().stream())
                .mapToInt(meeting -> meeting.items().size())
                .sum();
    }

    boolean isRightToLeft() {
        return direction.equals("rtl");
    }

    /** Whether what was written by hand is not in the reader's language. */
    public boolean isBodyUntranslated() {
        return body.stream().anyMatch(line -> !line.translated());
    }

    /** Stands where the line of the recipient goes. */
    public String recipient() {
        return String.valueOf(SafeText.RECIPIENT);
    }

    /** A line and what a reader has to know of its language. */
    record Line(String text, String language, boolean translated) {
        Line {
            text = SafeText.line(text);
        }

        /** As it stands in {@code dir}. */
        public String direction() {
            return Words.directionOf(language);
        }
    }

    /** A thing that is said of the session as a whole. */
    record Fact(String label, Line value) {}

    /** One change. */
    record ChangeView(int number, Line name, List<Line> was, List<Line> isNow) {}

    /** One day of the programme. */
    record DayView(String day, List<MeetingView> meetings) {}

    /** One meeting. */
    record MeetingView(String time, Line title, List<Line> details, List<ItemView> items) {}

    /** One agenda item. */
    record ItemView(String time, Line name, List<Line> details, List<People> people) {}

    /** The people of an item in one role. */
    record People(String role, List<Line> names) {}

    /** An address, what it is called in plain text, and the words of the link in HTML. */
    record Link(String label, String words, String address) {}
}
