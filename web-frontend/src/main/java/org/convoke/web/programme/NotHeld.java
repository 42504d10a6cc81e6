package org.convoke.web.programme;

import java.util.Optional;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.LocalizedText.Shown;
import org.convoke.programme.Standing;
import org.convoke.wording.Words;

/**
 * That a session is not held as it was convened, as its pages say it before anything else.
 *
 * @param key of the sentence in the bundle of the pages
 */
public record NotHeld(String key, Shown reason) {

    /** What is to be said of a standing; nothing where the session is held. */
    public static Optional<NotHeld> of(Standing standing, Words words) {
        return switch (standing) {
            case Standing.Convened convened -> Optional.empty();
            case Standing.Postponed postponed -> Optional.of(of("not-held.postponed", postponed.reason(), words));
            case Standing.Cancelled cancelled -> Optional.of(of("not-held.cancelled", cancelled.reason(), words));
        };
    }

    private static NotHeld of(String key, LocalizedText reason, Words words) {
        return new NotHeld(key, reason.in(words.language()));
    }
}
