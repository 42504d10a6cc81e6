package org.convoke.notification.pace;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * A limit as a setting writes it: {@code 10/s}, {@code 600/min}, {@code 5000/h}, and how many may go at once after a pause,
 * {@code 600/min burst 50}; without a burst it is what one second allows, and at least one.
 *
 * @param text as it was written
 */
public record Rate(double perSecond, int burst, String text) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,7})/(s|min|h)(?: +burst +(\\d{1,7}))?");

    /** @throws IllegalArgumentException with what would be accepted, to follow the name of a setting */
    public static Rate of(String text) {
        var written = WRITTEN.matcher(text.strip());
        if (!written.matches() || Integer.parseInt(written.group(1)) == 0) {
            throw new IllegalArgumentException(
                    "'" + text + "'; it must be a rate such as 10/s, 600/min or 600/min burst 50");
        }
        var perSecond = Integer.parseInt(written.group(1)) / secondsIn(written.group(2));
        var burst = written.group(3) == null ? (int) Math.ceil(perSecond) : Integer.parseInt(written.group(3));
        return new Rate(perSecond, Math.max(1, burst), text.strip());
    }

    private static double secondsIn(String unit) {
        return switch (unit) {
            case "s" -> 1;
            case "min" -> 60;
            default -> 3600;
        };
    }

    /** How long it takes until so many more may go. */
    Duration timeFor(double messages) {
        return Duration.ofNanos((long) (Math.max(0, messages) / perSecond * 1_000_000_000L));
    }
}
