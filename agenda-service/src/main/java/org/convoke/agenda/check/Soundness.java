package org.convoke.agenda.check;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.convoke.programme.Document;
import org.convoke.programme.Programme;
import org.convoke.programme.Start;
import org.jspecify.annotations.Nullable;

/** The rules without which a programme says nothing that could hold; all of them block. */
final class Soundness {

    private final Programme programme;
    private final List<Finding> found = new ArrayList<>();

    private Soundness(Programme programme) {
        this.programme = programme;
    }

    static List<Finding> of(Programme programme, List<Sitting> sittings) {
        var soundness = new Soundness(programme);
        if (programme.meetings().isEmpty()) {
            soundness.add("no-meeting", Part.session(), "/meetings", Map.of(), "must hold a meeting");
        }
        sittings.forEach(soundness::sitting);
        return soundness.found;
    }

    private void sitting(Sitting sitting) {
        var item = sitting.item();
        var days = programme.days();
        var date = sitting.meeting().date();
        if (item == null && (date.isBefore(days.first()) || date.isAfter(days.last()))) {
            add(
                    "outside-session",
                    sitting.part(),
                    "/date",
                    Map.of("first", days.first(), "last", days.last()),
                    "must be a day of the session, %s to %s".formatted(days.first(), days.last()));
        }
        if (!sitting.end().isAfter(sitting.start())) {
            add(
                    "ends-before-it-starts",
                    sitting.part(),
                    "/end",
                    Map.of("start", sitting.start(), "end", sitting.end()),
                    "must be after the start, " + sitting.start());
        }
        order(sitting);
        if (item == null) {
            address(sitting.meeting().webcast(), sitting.part(), "/webcast");
        } else {
            for (int i = 0; i < item.documents().size(); i++) {
                addresses(item.documents().get(i), sitting.part(), "/documents/" + i);
            }
        }
    }

    /** What follows another meeting must be able to: it is known to the same readers, on the same day, and begins earlier. */
    private void order(Sitting sitting) {
        var item = sitting.item();
        var start = item == null ? sitting.meeting().start() : item.start();
        var readers = item == null ? sitting.meeting().visibility() : item.visibility();
        if (!(start instanceof Start.After after)) {
            return;
        }
        var other = programme.meeting(after.after());
        if (other.isEmpty() || other.get().visibility().compareTo(readers) > 0) {
            add(
                    "follows-no-such-meeting",
                    sitting.part(),
                    "/start/after",
                    Map.of(),
                    "must be a meeting of the programme that the same readers see");
        } else if (!other.get().date().equals(sitting.meeting().date())
                || !other.get().start().expected().isBefore(after.estimate())) {
            add(
                    "follows-a-later-meeting",
                    sitting.part(),
                    "/start/after",
                    Map.of("other", other.get().title().sourceText()),
                    "must be a meeting of the same day that begins before the estimate");
        }
    }

    private void addresses(Document document, Part part, String below) {
        address(document.address(), part, below + "/address");
        document.languages().forEach((language, address) -> address(address, part, below + "/languages/" + language));
    }

    private void address(@Nullable String address, Part part, String below) {
        if (address != null && !isWebAddress(address)) {
            add(
                    "not-a-web-address",
                    part,
                    below,
                    Map.of("address", address),
                    "must be a web address that begins with https:// or http://");
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

    private void add(String code, Part part, String below, Map<String, Object> arguments, String message) {
        found.add(Finding.of(code, true, part, below, arguments, message));
    }
}
