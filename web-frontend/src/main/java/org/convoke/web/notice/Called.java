package org.convoke.web.notice;

import java.util.List;
import java.util.Optional;
import org.convoke.web.services.Notification.TelephoneCall;
import org.jspecify.annotations.Nullable;

/**
 * A State was told by telephone.
 *
 * @param by who told it, and {@code spokeTo}: whom
 */
public record Called(Moment at, String by, String spokeTo, Optional<String> note) {

    /** The calls of a row, as a page shows them. */
    static List<Called> of(@Nullable List<TelephoneCall> all, VenueClock clock) {
        return all == null
                ? List.of()
                : all.stream()
                        .map(call -> new Called(
                                clock.moment(call.at()), call.by(), call.spokeTo(), Optional.ofNullable(call.note())))
                        .toList();
    }
}
