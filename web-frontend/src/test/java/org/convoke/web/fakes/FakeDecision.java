package org.convoke.web.fakes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convoke.events.EventJson;
import org.convoke.programme.Days;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Programme;
import org.convoke.programme.Standing;

/** What was decided of the session as a whole: {@code cancellation}, {@code postponement} or {@code resumption}. */
record FakeDecision(String word, JsonNode body) {

    private static final int LONGEST = 2_000;

    static FakeDecision of(Asked asked) {
        try {
            return new FakeDecision(asked.path().get(2), EventJson.mapper().readTree(asked.body()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Why it is refused of a programme that stands so, if it is. */
    Optional<Answer> refusal(Standing standing) {
        for (var text : body.path("reason").path("texts").properties()) {
            if (text.getValue().path("text").asText().length() > LONGEST) {
                return Optional.of(Answer.problem(
                        400,
                        "invalid",
                        "Some values are not accepted.",
                        Map.of(
                                "violations",
                                List.of(Map.of(
                                        "field",
                                        "/reason/texts/" + text.getKey() + "/text",
                                        "in",
                                        "body",
                                        "message",
                                        "must be at most 2,000 characters")))));
            }
        }
        var possible = switch (standing) {
            case Standing.Convened convened -> !word.equals("resumption");
            case Standing.Postponed postponed -> !word.equals("postponement");
            case Standing.Cancelled cancelled -> word.equals("resumption");
        };
        return possible
                ? Optional.empty()
                : Optional.of(Answer.problem(409, "session-standing", "The session stands so already."));
    }

    /** The programme as it is then. */
    Programme applied(Programme programme) {
        return programme.with(p -> {
            p.standing = standing();
            if (body.hasNonNull("firstDay")) {
                var first = LocalDate.parse(body.get("firstDay").asText());
                long by = ChronoUnit.DAYS.between(p.days.first(), first);
                p.days = new Days(first, p.days.last().plusDays(by));
                p.meetings = p.meetings.stream()
                        .map(meeting -> meeting.with(m -> m.date = m.date.plusDays(by)))
                        .toList();
            }
        });
    }

    private Standing standing() {
        return switch (word) {
            case "cancellation" -> new Standing.Cancelled(reason());
            case "postponement" -> new Standing.Postponed(reason());
            default -> new Standing.Convened();
        };
    }

    private LocalizedText reason() {
        return EventJson.mapper().convertValue(body.get("reason"), LocalizedText.class);
    }
}
