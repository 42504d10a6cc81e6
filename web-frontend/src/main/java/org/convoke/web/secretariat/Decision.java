package org.convoke.web.secretariat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import org.convoke.programme.Days;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Programme;
import org.convoke.programme.Standing;

/** What the secretariat can decide of a session as a whole. */
enum Decision {
    POSTPONE("postponement"),
    CANCEL("cancellation"),
    RESUME("resumption");

    private final String word;

    Decision(String word) {
        this.word = word;
    }

    static Optional<Decision> of(String word) {
        return Arrays.stream(values())
                .filter(decision -> decision.word.equals(word))
                .findFirst();
    }

    /** Its name in addresses. */
    public String word() {
        return word;
    }

    /** Where its words begin in the bundle. */
    public String key() {
        return "decision." + word;
    }

    /** Whether everybody is told why. */
    public boolean asksWhy() {
        return this != RESUME;
    }

    /** Whether it can be decided of a session that stands so. */
    boolean isPossible(Standing standing) {
        return switch (standing) {
            case Standing.Convened convened -> this != RESUME;
            case Standing.Postponed postponed -> this != POSTPONE;
            case Standing.Cancelled cancelled -> this == RESUME;
        };
    }

    /** What is published as it will say of the session; when its meetings are follows from its days. */
    Programme told(Programme published, Optional<LocalizedText> reason, Optional<LocalDate> firstDay) {
        return published.with(p -> {
            p.standing = switch (this) {
                case CANCEL -> new Standing.Cancelled(reason.orElseThrow());
                case POSTPONE -> new Standing.Postponed(reason.orElseThrow());
                case RESUME -> new Standing.Convened();
            };
            p.days = firstDay.map(day -> from(day, published.days())).orElse(p.days);
        });
    }

    private static Days from(LocalDate first, Days days) {
        return new Days(first, first.plusDays(ChronoUnit.DAYS.between(days.first(), days.last())));
    }
}
