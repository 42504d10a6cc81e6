package org.convoke.web.secretariat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.convoke.programme.SpeakerKind;
import org.convoke.programme.SpeakingTime;

/**
 * How long each kind of speaker may speak, as fields of a form: {@code limit-state} holds "3" or "2:30", in minutes; empty
 * where nothing is limited.
 */
final class SpeakingLimits {

    private static final Pattern TYPED = Pattern.compile("(?<minutes>\\d{1,3})(?::(?<seconds>[0-5]\\d))?");
    private static final int MINUTE = 60;

    private SpeakingLimits() {}

    /** The name of the field of a kind of speaker. */
    static String field(SpeakerKind kind) {
        return "limit-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The fields of all kinds, in the order in which the floor is usually given. */
    static List<String> names() {
        return Arrays.stream(SpeakerKind.values()).map(SpeakingLimits::field).toList();
    }

    static Map<String, String> fields(List<SpeakingTime> limits) {
        var fields = new TreeMap<String, String>();
        limits.forEach(limit -> fields.put(field(limit.speaker()), text(limit.seconds())));
        return fields;
    }

    private static String text(int seconds) {
        return seconds % MINUTE == 0
                ? Integer.toString(seconds / MINUTE)
                : "%d:%02d".formatted(seconds / MINUTE, seconds % MINUTE);
    }

    static List<SpeakingTime> read(Typed typed, FormReader reader) {
        var limits = new ArrayList<SpeakingTime>();
        for (var kind : SpeakerKind.values()) {
            var text = typed.text(field(kind));
            if (!text.isEmpty()) {
                var seconds = seconds(text);
                if (seconds.isEmpty()) {
                    reader.fault(field(kind), "editor.fault.limit");
                }
                seconds.ifPresent(limit -> limits.add(new SpeakingTime(kind, limit)));
            }
        }
        return limits;
    }

    private static Optional<Integer> seconds(String text) {
        var found = TYPED.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        int seconds = Integer.parseInt(found.group("minutes")) * MINUTE
                + Optional.ofNullable(found.group("seconds"))
                        .map(Integer::parseInt)
                        .orElse(0);
        return Optional.of(seconds).filter(limit -> limit > 0);
    }
}
