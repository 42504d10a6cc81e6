package org.convoke.calendar;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.convoke.programme.LocalizedText;

/**
 * What a track is called in an address: its title as it was written, in lower case, with a hyphen for whatever is not a
 * letter from a to z or a digit; a title of another script has a key that is made from it.
 */
public record TrackKey(String value) {

    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9-]{1,60}");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST = 60;

    /** @throws IllegalArgumentException where it cannot be the key of a track */
    public TrackKey {
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException("must be 1 to 60 of the characters a-z, 0-9 and -");
        }
    }

    /** The key of a track. */
    public static TrackKey of(LocalizedText track) {
        var title = track.sourceText();
        var key = OTHERS.matcher(title.toLowerCase(Locale.ROOT)).replaceAll("-").replaceAll("^-|-$", "");
        return new TrackKey(
                key.isEmpty()
                        ? UUID.nameUUIDFromBytes(title.getBytes(StandardCharsets.UTF_8))
                                .toString()
                        : key.substring(0, Math.min(LONGEST, key.length())));
    }

    @Override
    public String toString() {
        return value;
    }
}
