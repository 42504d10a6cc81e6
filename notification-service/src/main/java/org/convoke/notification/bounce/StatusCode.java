package org.convoke.notification.bounce;

import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * An enhanced status code (RFC 3463 and the registry that goes on from it).
 *
 * @param kind 2, 4 or 5
 * @param subject what it is about: 1 the address, 2 the mailbox, 3 the system, 4 the way, 5 the protocol, 6 content, 7 policy
 */
record StatusCode(int kind, int subject, int detail) {

    /** That an address does not exist, or is no longer used: the codes that suppress (docs/bounces.md). */
    private static final Set<String> NO_SUCH_ADDRESS = Set.of("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1");

    /** Of our own address, of what we wrote, or that it was too long. */
    private static final Set<String> US = Set.of("5.1.7", "5.1.8", "5.2.3", "5.3.4");

    /** Not a part of an address of the Internet, a version or a date. */
    private static final Pattern ANYWHERE =
            Pattern.compile("(?<![\\d.])([245])\\.(\\d{1,2})\\.(\\d{1,3})(?![\\d]|\\.\\d)");

    /** The first one in a text that says more than that something failed; else the first. */
    static Optional<StatusCode> in(String text) {
        var all = ANYWHERE.matcher(text).results().map(StatusCode::of).toList();
        return all.stream()
                .filter(StatusCode::isSpecific)
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private static StatusCode of(MatchResult found) {
        return new StatusCode(
                Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)));
    }

    /** Whether it says more than success, later or never. */
    boolean isSpecific() {
        return subject != 0 && detail != 0;
    }

    boolean isPermanent() {
        return kind == 5;
    }

    /** Whether it says that there is no such address. */
    boolean isOfNoAddress() {
        return NO_SUCH_ADDRESS.contains(toString());
    }

    /** Whether it says that we, or what we wrote, were refused. */
    boolean isOfUs() {
        return kind == 5 && (subject == 7 || subject == 6) || US.contains(toString());
    }

    boolean isOfFullMailbox() {
        return subject == 2 && detail == 2;
    }

    @Override
    public String toString() {
        return kind + "." + subject + "." + detail;
    }
}
