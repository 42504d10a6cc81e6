package org.convoke.agenda.draft;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.Meeting;
import org.convoke.programme.Programme;
import org.convoke.programme.Start;
import org.convoke.programme.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * The rules that a programme must keep before anybody outside is told of it. A draft may break them: work in progress is
 * stored as it is.
 */
public final class Obstacles {

    private final Programme programme;
    private final List<Obstacle> found = new ArrayList<>();

    private Obstacles(Programme programme) {
        this.programme = programme;
    }

    /** Everything that keeps the programme from being published, in its order. */
    public static List<Obstacle> of(Programme programme) {
        var obstacles = new Obstacles(programme);
        if (programme.meetings().isEmpty()) {
            obstacles.add("/meetings", "must hold a meeting");
        }
        for (int i = 0; i < programme.meetings().size(); i++) {
            obstacles.meeting(programme.meetings().get(i), "/meetings/" + i);
        }
        return List.copyOf(obstacles.found);
    }

    private void meeting(Meeting meeting, String at) {
        var days = programme.days();
        if (meeting.date().isBefore(days.first()) || meeting.date().isAfter(days.last())) {
            add(at + "/date", "must be a day of the session, %s to %s".formatted(days.first(), days.last()));
        }
        times(meeting.start(), meeting.end(), at);
        order(meeting.start(), meeting, meeting.visibility(), at);
        address(meeting.webcast(), at + "/webcast");
        for (int i = 0; i < meeting.items().size(); i++) {
            item(meeting, meeting.items().get(i), at + "/items/" + i);
        }
    }

    private void item(Meeting meeting, AgendaItem item, String at) {
        times(item.start(), item.end(), at);
        order(item.start(), meeting, item.visibility(), at);
        for (int i = 0; i < item.documents().size(); i++) {
            var document = item.documents().get(i);
            var there = at + "/documents/" + i;
            address(document.address(), there + "/address");
            document.languages().forEach((language, address) -> address(address, there + "/languages/" + language));
        }
    }

    private void times(Start start, LocalTime end, String at) {
        if (!end.isAfter(start.expected())) {
            add(at + "/end", "must be after the start, " + start.expected());
        }
    }

    /** What follows another meeting must be able to: it is known to the same readers, on the same day, and begins earlier. */
    private void order(Start start, Meeting own, Visibility readers, String at) {
        if (!(start instanceof Start.After after)) {
            return;
        }
        var other = programme.meeting(after.after());
        if (other.isEmpty() || other.get().visibility().compareTo(readers) > 0) {
            add(at + "/start/after", "must be a meeting of the programme that the same readers see");
        } else if (!other.get().date().equals(own.date())
                || !other.get().start().expected().isBefore(after.estimate())) {
            add(at + "/start/after", "must be a meeting of the same day that begins before the estimate");
        }
    }

    private void address(@Nullable String address, String at) {
        if (address != null && !isWebAddress(address)) {
            add(at, "must be a web address that begins with https:// or http://");
        }
    }

    private static boolean isWebAddress(String address) {
        try {
            var uri = new URI(address);
            var scheme = uri.getScheme();
            return scheme != null && uri.getHost() != null && isWeb(scheme.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isWeb(String scheme) {
        return scheme.equals("https") || scheme.equals("http");
    }

    private void add(String field, String message) {
        found.add(new Obstacle(field, message));
    }
}
