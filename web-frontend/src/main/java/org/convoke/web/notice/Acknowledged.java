package org.convoke.web.notice;

import java.util.List;
import java.util.Optional;
import org.convoke.web.services.Notification;

/**
 * A mailbox that said that its message was read.
 *
 * @param name who read it, as they named themselves
 */
public record Acknowledged(String address, Optional<String> name, Moment at) {

    /** Those of a row, as a page shows them. */
    public static List<Acknowledged> of(List<Notification.Acknowledged> all, VenueClock clock) {
        return all.stream()
                .map(one -> new Acknowledged(one.address(), Optional.ofNullable(one.name()), clock.moment(one.at())))
                .toList();
    }
}
