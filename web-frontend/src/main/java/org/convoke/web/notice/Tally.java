package org.convoke.web.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.convoke.web.services.Notification.Notice;
import org.convoke.web.services.Notification.NoticeState;
import org.jspecify.annotations.Nullable;

/**
 * The numbers at the head of a notice's page.
 *
 * @param state the key of the word for how far it has come
 * @param reason why it does not go on, as somebody or the service wrote it
 * @param toFirst seconds from publication to the first acceptance
 * @param toLast seconds from publication to the last acceptance so far
 */
record Tally(
        String state,
        Optional<String> reason,
        boolean over,
        int invited,
        int told,
        int waiting,
        int notReached,
        int acknowledged,
        int mailboxes,
        int accepted,
        int inDoubt,
        int possibleRepeats,
        Bar bar,
        Optional<Double> toFirst,
        Optional<Double> toLast) {

    static Tally of(Notice notice) {
        var began = Objects.requireNonNullElse(notice.publishedAt(), notice.createdAt());
        return new Tally(
                key(notice.state()),
                Optional.ofNullable(notice.pausedReason()).filter(reason -> !reason.isBlank()),
                notice.state().isOver(),
                notice.statesInvited(),
                notice.statesTold(),
                notice.statesWaiting(),
                notice.statesNotReached(),
                notice.statesAcknowledged(),
                notice.mailboxes(),
                notice.accepted(),
                notice.inDoubt(),
                notice.possibleRepeats(),
                Bar.of(notice.statesTold(), notice.statesWaiting(), notice.statesNotReached()),
                seconds(began, notice.firstAcceptedAt()),
                seconds(began, notice.lastAcceptedAt()));
    }

    /** The key of the word for how far a notice has come. */
    static String key(NoticeState state) {
        return "notice.state." + state.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether the numbers that a listener is told are the same. */
    boolean saysTheSameAs(Tally other) {
        return told == other.told
                && waiting == other.waiting
                && notReached == other.notReached
                && state.equals(other.state);
    }

    private static Optional<Double> seconds(Instant from, @Nullable Instant until) {
        return Optional.ofNullable(until).map(end -> Duration.between(from, end).toMillis() / 1000.0);
    }
}
