package org.convoke.web.secretariat;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** A time as people type it, always by the 24-hour clock: "17:50", "9.00", "0930", "17 h 50". */
public final class TimeOfDay {

    private static final Pattern TYPED = Pattern.compile(
            "(?<h>\\d{1,2})\\s*(?:[:.]\\s*(?<m>\\d{2})|[hH]\\s*(?<n>\\d{2})?)|(?<hh>\\d{2})(?<mm>\\d{2})");

    private TimeOfDay() {}

    public static Optional<LocalTime> parse(String text) {
        var found = TYPED.matcher(text.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        var hour = Optional.ofNullable(found.group("h")).orElseGet(() -> found.group("hh"));
        var minute = Optional.ofNullable(found.group("m"))
                .or(() -> Optional.ofNullable(found.group("n")))
                .or(() -> Optional.ofNullable(found.group("mm")))
                .orElse("0");
        try {
            return Optional.of(LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute)));
        } catch (DateTimeException notOnTheClock) {
            return Optional.empty();
        }
    }
}
