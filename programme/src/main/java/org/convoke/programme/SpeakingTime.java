package org.convoke.programme;

/**
 * How long those of a kind may speak on an item.
 *
 * @param seconds more than none
 */
public record SpeakingTime(SpeakerKind speaker, int seconds) {
    public SpeakingTime {
        if (seconds <= 0) {
            throw new IllegalArgumentException("seconds must be more than 0");
        }
    }
}
