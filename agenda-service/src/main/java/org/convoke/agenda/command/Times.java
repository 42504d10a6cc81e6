package org.convoke.agenda.command;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.Meeting;
import org.convoke.programme.Start;

/** The times of meetings and items as commands set them. */
final class Times {

    private Times() {}

    /** @throws Unfit where the end is not after the start */
    static void inOrder(String at, Start start, LocalTime end) {
        if (!end.isAfter(start.expected())) {
            throw new Unfit(at + "/end", "must be after the start, " + start.expected());
        }
    }

    /** The same for a meeting and each of its items. */
    static void inOrder(String at, Meeting meeting) {
        inOrder(at, meeting.start(), meeting.end());
        for (int i = 0; i < meeting.items().size(); i++) {
            var item = meeting.items().get(i);
            inOrder(at + "/items/" + i, item.start(), item.end());
        }
    }

    /** The item so much later; it must not leave its day. */
    static AgendaItem shifted(AgendaItem item, Duration by) {
        return item.at(at(item.start(), shifted(item.start().expected(), by)), shifted(item.end(), by));
    }

    private static LocalTime shifted(LocalTime time, Duration by) {
        var seconds = time.toSecondOfDay() + by.toSeconds();
        if (seconds < 0 || seconds >= Duration.ofDays(1).toSeconds()) {
            throw new Unfit("/withItems", "must be false, since an item would leave the day");
        }
        return LocalTime.ofSecondOfDay(seconds);
    }

    private static Start at(Start start, LocalTime time) {
        return switch (start) {
            case Start.At at -> new Start.At(time);
            case Start.After after -> new Start.After(after.after(), time);
        };
    }

    /** The items in the order given, in the time that they have between them. */
    static List<AgendaItem> inTheOrder(List<AgendaItem> order) {
        var before = order.stream()
                .sorted(Comparator.comparing((AgendaItem item) -> item.start().expected())
                        .thenComparing(AgendaItem::end))
                .toList();
        var placed = new ArrayList<AgendaItem>();
        var from = before.getFirst().start().expected();
        for (int i = 0; i < order.size(); i++) {
            if (i > 0) {
                from = from.plus(Duration.between(
                        before.get(i - 1).end(), before.get(i).start().expected()));
            }
            var until = from.plus(length(order.get(i)));
            placed.add(order.get(i).at(new Start.At(from), until));
            from = until;
        }
        return placed;
    }

    private static Duration length(AgendaItem item) {
        return Duration.between(item.start().expected(), item.end());
    }
}
