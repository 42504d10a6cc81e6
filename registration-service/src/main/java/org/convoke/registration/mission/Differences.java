package org.convoke.registration.mission;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.convoke.registration.mission.Happened.Line;
import org.convoke.registration.mission.Happened.What;
import org.jspecify.annotations.Nullable;

/** What a mission's history says of a change of the whole. */
final class Differences {

    private final List<Line> lines = new ArrayList<>();

    private Differences() {}

    static List<Line> between(Correspondence was, Correspondence isNow) {
        var differences = new Differences();
        differences.mailboxes(was.mailboxes(), isNow.mailboxes());
        differences.said(What.LANGUAGES, String.join(", ", was.languages()), String.join(", ", isNow.languages()));
        differences.said(What.SECOND_LANGUAGE, was.secondLanguage(), isNow.secondLanguage());
        differences.said(What.CAPITAL_ZONE, id(was.capitalZone()), id(isNow.capitalZone()));
        differences.said(What.PACE, word(was.pace()), word(isNow.pace()));
        differences.said(What.CALENDAR, word(was.calendar()), word(isNow.calendar()));
        return List.copyOf(differences.lines);
    }

    private void mailboxes(List<Mailbox> was, List<Mailbox> isNow) {
        for (var before : was) {
            if (same(isNow, before) == null) {
                lines.add(Line.of(What.REMOVED, before.address()));
            }
        }
        for (var now : isNow) {
            var before = same(was, now);
            if (before == null) {
                lines.add(new Line(What.LISTED, now.address().text(), null, use(now)));
            } else if (!use(before).equals(use(now))) {
                lines.add(new Line(What.CHANGED, now.address().text(), use(before), use(now)));
            }
        }
        var stayedBefore = was.stream()
                .filter(box -> same(isNow, box) != null)
                .map(Differences::key)
                .toList();
        var stayedNow = isNow.stream()
                .filter(box -> same(was, box) != null)
                .map(Differences::key)
                .toList();
        if (!stayedBefore.equals(stayedNow)) {
            lines.add(new Line(What.MOVED, null, String.join(", ", stayedBefore), String.join(", ", stayedNow)));
        }
    }

    private static @Nullable Mailbox same(List<Mailbox> among, Mailbox mailbox) {
        return among.stream()
                .filter(other -> other.address().sameMailbox(mailbox.address()))
                .findFirst()
                .orElse(null);
    }

    private static String key(Mailbox mailbox) {
        return mailbox.address().text().toLowerCase(Locale.ROOT);
    }

    /** "agenda", "all fallback". */
    private static String use(Mailbox mailbox) {
        return switch (mailbox.turn()) {
            case ALWAYS -> word(mailbox.purpose());
            case FALLBACK -> word(mailbox.purpose()) + " " + word(mailbox.turn());
        };
    }

    private void said(What what, @Nullable String was, @Nullable String isNow) {
        if (!Objects.equals(was, isNow)) {
            lines.add(new Line(what, null, was, isNow));
        }
    }

    private static @Nullable String id(@Nullable ZoneId zone) {
        return zone == null ? null : zone.getId();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
