package org.convoke.local.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of one notice, as notification-service counts it.
 *
 * @param kind invitation, programme or change
 * @param revision the symbol of the revision that was told, null for the invitation
 * @param duplicates possible repeats: messages sent again since their first sending ended without an answer
 * @param secondsToLast from publication to the last acceptance by a mail server
 */
record NoticeReport(
        String kind,
        @Nullable String revision,
        @JsonProperty("states_invited") int statesInvited,
        @JsonProperty("states_told") int statesTold,
        int mailboxes,
        int accepted,
        int undeliverable,
        int duplicates,
        @JsonProperty("published_at") @Nullable String publishedAt,
        @JsonProperty("first_accepted_at") @Nullable String firstAcceptedAt,
        @JsonProperty("last_accepted_at") @Nullable String lastAcceptedAt,
        @JsonProperty("seconds_to_last") @Nullable Double secondsToLast) {

    static NoticeReport of(JsonNode notice) {
        var published = text(notice, "publishedAt").or(() -> text(notice, "createdAt"));
        var last = text(notice, "lastAcceptedAt");
        return new NoticeReport(
                notice.get("kind").asText(),
                text(notice, "symbol").orElse(null),
                notice.get("statesInvited").asInt(),
                notice.get("statesTold").asInt(),
                notice.get("mailboxes").asInt(),
                notice.get("accepted").asInt(),
                notice.get("undeliverable").asInt() + notice.get("suppressed").asInt(),
                notice.get("possibleRepeats").asInt(),
                published.orElse(null),
                text(notice, "firstAcceptedAt").orElse(null),
                last.orElse(null),
                seconds(published, last).orElse(null));
    }

    boolean everyStateTold() {
        return statesInvited > 0 && statesTold == statesInvited;
    }

    /** Seconds from publication to the first acceptance. */
    Optional<Double> secondsToFirst() {
        return seconds(Optional.ofNullable(publishedAt), Optional.ofNullable(firstAcceptedAt));
    }

    String title() {
        return switch (kind) {
            case "invitation" -> "Invitation";
            case "programme" -> "Programme: " + revision;
            case "announcement" -> "Announcement";
            default -> "Changes: " + revision;
        };
    }

    private static Optional<Double> seconds(Optional<String> from, Optional<String> to) {
        return from.flatMap(start -> to.map(end ->
                Duration.between(Instant.parse(start), Instant.parse(end)).toMillis() / 1000.0));
    }

    private static Optional<String> text(JsonNode notice, String field) {
        return notice.hasNonNull(field) ? Optional.of(notice.get(field).asText()) : Optional.empty();
    }
}
