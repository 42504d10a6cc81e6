package org.convoke.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Watches notification-service until a notice has ended. */
final class Notices {

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration STEP = Duration.ofMillis(150);

    private final Rest rest;
    private final URI address;

    Notices(Rest rest, URI notification, String session) {
        this.rest = rest;
        this.address = notification.resolve("/sessions/" + session + "/notices");
    }

    /**
     * The notice of that kind and revision, once no State is waiting any more, or as it is when it is paused or five
     * minutes are over.
     *
     * @param revision null for the invitation
     * @param invited how many States it must reckon with before it counts as complete
     */
    NoticeReport await(String kind, @Nullable Integer revision, int invited) {
        var until = Instant.now().plus(LIMIT);
        while (true) {
            var notice = find(kind, revision);
            if (notice.isPresent() && hasEnded(notice.get(), invited)) {
                return NoticeReport.of(notice.get());
            }
            if (Instant.now().isAfter(until)) {
                return notice.map(NoticeReport::of)
                        .orElseThrow(() -> new DemoFailed("notification-service made no notice (" + kind + ") within "
                                + LIMIT.toMinutes() + " minutes"));
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
    }

    private static boolean hasEnded(JsonNode notice, int invited) {
        return switch (notice.get("state").asText()) {
            case "paused", "cancelled", "held" -> true;
            case "completed" -> notice.get("statesInvited").asInt() >= invited;
            default -> false;
        };
    }

    private Optional<JsonNode> find(String kind, @Nullable Integer revision) {
        for (JsonNode notice : Rest.accepted("The list of notices", rest.get(address))) {
            var number = notice.hasNonNull("revision")
                    ? (Integer) notice.get("revision").asInt()
                    : null;
            if (notice.get("kind").asText().equals(kind) && Objects.equals(number, revision)) {
                return Optional.of(notice);
            }
        }
        return Optional.empty();
    }
}
