package org.convoke.notification.recipient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convoke.events.RevisionPublished;
import org.convoke.programme.AgendaDiff;
import org.convoke.programme.Change;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Programme;
import org.junit.jupiter.api.Test;

class ExpiryTest {

    private static final Instant BEFORE = Instant.parse("2017-08-28T14:20:00Z");

    private static Programme endingAt(String first, String second) {
        return programme()
                .day("2017-09-04")
                .panel("Smuggling of migrants", at("10:15"), to(first))
                .panel("Trafficking in persons", at("15:00"), to(second))
                .build();
    }

    private static Optional<Instant> expiry(int number, Programme was, Programme isNow, Instant published) {
        List<Change> changes = number == 0 ? List.of() : AgendaDiff.between(was, isNow);
        return Expiry.of(new RevisionPublished(
                new UUID(0, 1), new UUID(0, 2), number, "Rev." + number, published, "0".repeat(64), changes, isNow));
    }

    @Test
    void a_change_is_worth_telling_until_the_end_of_what_it_changes_as_it_was_or_is() {
        var was = endingAt("13:00", "17:00");

        assertThat(expiry(1, was, endingAt("12:30", "17:00"), BEFORE)).hasValue(Instant.parse("2017-09-04T11:00:00Z"));
        assertThat(expiry(1, was, endingAt("12:30", "17:50"), BEFORE)).hasValue(Instant.parse("2017-09-04T15:50:00Z"));
    }

    @Test
    void what_is_said_of_the_whole_session_is_worth_telling_until_its_last_day_is_over() {
        var was = endingAt("13:00", "17:00");
        var retitled = was.with(p -> p.title = LocalizedText.english("Another title"));

        var lastDayIsOver =
                was.days().last().plusDays(1).atStartOfDay(was.venue().zone()).toInstant();
        assertThat(expiry(1, was, retitled, BEFORE)).hasValue(lastDayIsOver);
        assertThat(expiry(0, was, was, BEFORE)).hasValue(lastDayIsOver);
    }

    @Test
    void what_was_over_already_when_it_was_published_does_not_expire() {
        var was = endingAt("13:00", "17:00");

        assertThat(expiry(1, was, endingAt("12:30", "17:00"), Instant.parse("2017-09-05T10:00:00Z")))
                .isEmpty();
    }
}
