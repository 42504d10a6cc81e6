package org.convoke.web.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.convoke.programme.Audience;
import org.convoke.programme.LocalizedText.Shown;

/**
 * A programme as a page shows it: days, their meetings, their items, with the marks of what changed.
 *
 * @param notHeld where the session is postponed or cancelled
 */
public record ProgrammeView(Optional<NotHeld> notHeld, List<Due> deadlines, List<Day> days) {

    /**
     * A day that something is planned on.
     *
     * @param label weekday and date, as a heading or a link of its own
     */
    public record Day(LocalDate date, String weekday, String name, String label, List<Sitting> meetings) {
        /** Where the day stands on the page. */
        public String anchor() {
            return "day-" + date;
        }
    }

    /**
     * A meeting.
     *
     * @param label "Meeting 2", or "Break" where nothing but breaks and side events takes place
     * @param room where it is held, where that is known
     * @param interpretation the languages that it is interpreted into, in one phrase
     * @param overflow further rooms where it can be followed
     */
    public record Sitting(
            String id,
            String anchor,
            String label,
            Shown title,
            When when,
            Optional<Shown> room,
            Audience audience,
            Optional<String> webcast,
            Optional<Shown> track,
            Optional<String> interpretation,
            List<Shown> overflow,
            List<Chip> chips,
            boolean cancelled,
            List<Item> items) {

        public boolean isChanged() {
            return !chips.isEmpty();
        }

        /** The key of who may sit there in the bundle of the pages. */
        public String audienceKey() {
            return audience.key();
        }
    }

    /**
     * An agenda item.
     *
     * @param label "Panel 2", "Side event"
     * @param room its own room, where it has one
     * @param roomWas the room before the revision, where it was another one
     * @param speakingTimes "States: 3 minutes", for each kind of speaker whose time is limited
     */
    public record Item(
            String id,
            String anchor,
            String label,
            Shown title,
            When when,
            Optional<Shown> room,
            Optional<Shown> roomWas,
            Optional<Shown> description,
            List<People> people,
            List<String> speakingTimes,
            List<Paper> papers,
            List<Chip> chips,
            boolean cancelled) {

        public boolean isChanged() {
            return !chips.isEmpty();
        }
    }

    /** What is planned on one day only, with the deadlines of that day. */
    public ProgrammeView on(LocalDate date) {
        return new ProgrammeView(
                notHeld,
                deadlines.stream().filter(due -> due.date().equals(date)).toList(),
                days.stream().filter(day -> day.date().equals(date)).toList());
    }

    /** Whether nothing is planned yet. */
    public boolean isEmpty() {
        return days.isEmpty();
    }
}
