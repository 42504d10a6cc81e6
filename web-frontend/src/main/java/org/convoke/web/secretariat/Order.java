package org.convoke.web.secretariat;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import org.convoke.web.services.Publications.NameChoice;
import org.convoke.web.services.Publications.Wanted;
import org.jspecify.annotations.Nullable;

/**
 * How a draft shall be published, as a form carries it from the preview to the question and on.
 *
 * @param version of the draft that was previewed; 0 where the form named none
 * @param at the time at the venue, as it was typed
 * @param name the other name, where it was chosen
 */
record Order(int version, Timing timing, String at, Optional<NameChoice> name) {

    /** When it goes out. */
    enum Timing {
        NOW("now"),
        AT("at"),
        HELD("held");

        private final String word;

        Timing(String word) {
            this.word = word;
        }

        /** Its value in a form. */
        public String word() {
            return word;
        }
    }

    /** At once, under the name that the rule gives. */
    static Order usual(int version) {
        return new Order(version, Timing.NOW, "", Optional.empty());
    }

    static Order of(MultivaluedMap<String, String> form) {
        return new Order(
                version(form.getFirst("version")),
                Arrays.stream(Timing.values())
                        .filter(timing -> timing.word.equals(form.getFirst("when")))
                        .findFirst()
                        .orElse(Timing.NOW),
                Optional.ofNullable(form.getFirst("at")).orElse("").strip(),
                Arrays.stream(NameChoice.values())
                        .filter(choice -> word(choice).equals(form.getFirst("name")))
                        .findFirst());
    }

    private static int version(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** The time at the venue; empty where what was typed is none. */
    Optional<LocalDateTime> time() {
        try {
            return Optional.of(LocalDateTime.parse(at.replace(' ', 'T')));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    /** Whether it lacks the time that it is to go out at. */
    boolean lacksTime() {
        return timing == Timing.AT && time().isEmpty();
    }

    /** The value of the other name in a form; empty where it was not chosen. */
    public String nameWord() {
        return name.map(Order::word).orElse("");
    }

    static String word(NameChoice choice) {
        return switch (choice) {
            case REVISION -> "revision";
            case CORRIGENDUM -> "corrigendum";
        };
    }

    public boolean isNow() {
        return timing == Timing.NOW;
    }

    public boolean isTimed() {
        return timing == Timing.AT;
    }

    public boolean isHeld() {
        return timing == Timing.HELD;
    }

    /** The same as agenda-service is asked. */
    Wanted wanted() {
        return new Wanted(
                isTimed() ? time().map(LocalDateTime::toString).orElse(at) : null, isHeld(), name.orElse(null));
    }
}
