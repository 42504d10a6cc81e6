package org.convoke.web.fakes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convoke.events.EventJson;
import org.convoke.programme.Deadline;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Programme;
import org.convoke.programme.Visibility;

/** Carries out commands about deadlines. What was made against an older version is a conflict if the deadline is another one. */
final class FakeDeadlines {

    /** What became of a batch; the draft only where it is another one now. */
    record Changed(Answer answer, Optional<Programme> draft) {}

    private FakeDeadlines() {}

    static boolean isAbout(Asked asked) {
        return asked.body().contains("-deadline");
    }

    static Changed answer(Asked asked, Programme draft, int version) {
        if (!asked.holds("secretariat")) {
            return new Changed(Answer.forbidden(), Optional.empty());
        }
        var batch = json(asked.body());
        if (batch.path("madeAgainst").asInt() != version) {
            return new Changed(
                    Answer.problem(409, "draft-conflict", "Somebody else changed the same", Map.of()),
                    Optional.empty());
        }
        var deadlines = new ArrayList<>(draft.deadlines());
        batch.path("commands").forEach(command -> carryOut(command, deadlines));
        return new Changed(
                Answer.ok(Map.of("version", version + 1)), Optional.of(draft.with(p -> p.deadlines = deadlines)));
    }

    private static void carryOut(JsonNode command, List<Deadline> deadlines) {
        var type = command.path("type").asText();
        if (type.equals("add-deadline")) {
            deadlines.add(value(command.path("added"), Deadline.class));
            return;
        }
        deadlines.replaceAll(deadline ->
                deadline.id().toString().equals(command.path("deadline").asText())
                        ? edited(type, command, deadline)
                        : deadline);
        if (type.equals("withdraw-deadline")) {
            deadlines.removeIf(deadline ->
                    deadline.id().toString().equals(command.path("deadline").asText()));
        }
    }

    private static Deadline edited(String type, JsonNode command, Deadline was) {
        return switch (type) {
            case "move-deadline" ->
                new Deadline(
                        was.id(),
                        was.kind(),
                        was.title(),
                        LocalDate.parse(command.path("day").asText()),
                        command.has("time")
                                ? LocalTime.parse(command.path("time").asText())
                                : null,
                        was.visibility());
            case "retitle-deadline" ->
                new Deadline(
                        was.id(),
                        was.kind(),
                        value(command.path("title"), LocalizedText.class),
                        was.day(),
                        was.time(),
                        was.visibility());
            case "change-deadline-visibility" ->
                new Deadline(
                        was.id(),
                        was.kind(),
                        was.title(),
                        was.day(),
                        was.time(),
                        value(command.path("visibility"), Visibility.class));
            default -> was;
        };
    }

    private static <T> T value(JsonNode node, Class<T> type) {
        try {
            return EventJson.mapper().treeToValue(node, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return EventJson.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
