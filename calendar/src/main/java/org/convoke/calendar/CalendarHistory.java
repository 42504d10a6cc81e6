package org.convoke.calendar;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.convoke.programme.MeetingId;

/**
 * The events of a session through all its revisions: each as it is now, or as it last was, with the revision that last
 * changed it. That number is its SEQUENCE: it rises exactly when the event changes, and whoever reads the same revisions
 * finds the same number.
 */
public final class CalendarHistory {

    /**
     * An event with its dates.
     *
     * @param sequence the number of the revision that last changed it, took it away or brought it back
     * @param listed whether calendars have an event of it: of a meeting only where it once had no items, which then are
     *     the events
     */
    record Dated(Entry entry, int sequence, Instant created, Instant changed, boolean cancelled, boolean listed) {

        /** Whether calendars are to show that it does not take place. */
        boolean isOff() {
            return cancelled || !entry.held();
        }

        Dated in(Publication publication, Entry isNow, boolean listedNow) {
            return !cancelled && entry.equals(isNow)
                    ? new Dated(entry, sequence, created, changed, false, listed || listedNow)
                    : new Dated(isNow, publication.number(), created, publication.at(), false, listed || listedNow);
        }

        Dated goneIn(Publication publication) {
            return cancelled ? this : new Dated(entry, publication.number(), created, publication.at(), true, listed);
        }
    }

    private static final Comparator<Dated> IN_ORDER = Comparator.comparing(
                    (Dated event) -> event.entry().when().day())
            .thenComparing(event -> event.entry().when() instanceof When.Timed timed
                    ? timed.start()
                    : event.entry().when().day().atStartOfDay())
            .thenComparing(event -> event.entry().id());

    private final Publication newest;
    private final Map<UUID, Dated> events = new LinkedHashMap<>();

    private CalendarHistory(List<Publication> inOrder) {
        this.newest = inOrder.getLast();
        inOrder.forEach(this::follow);
    }

    /**
     * The history of a session.
     *
     * @param inOrder every revision, the oldest first; one or more
     */
    public static CalendarHistory of(List<Publication> inOrder) {
        return new CalendarHistory(inOrder);
    }

    /** The programme that holds now. */
    public Publication newest() {
        return newest;
    }

    /** Whether there is, or ever was, an event of that scope. */
    public boolean hasEventsIn(Scope scope) {
        return events().stream().anyMatch(scope::holds);
    }

    /**
     * A meeting, whether or not calendars list it rather than its items; dated by the newest revision, since that is what tells
     * of it.
     */
    Optional<Dated> meeting(MeetingId id) {
        return Optional.ofNullable(events.get(id.value()))
                .filter(event -> event.entry().kind() == Entry.Kind.MEETING)
                .map(event -> new Dated(
                        event.entry(),
                        event.sequence(),
                        event.created(),
                        newest.at(),
                        event.cancelled(),
                        event.listed()));
    }

    /** The events in the order of their times. */
    List<Dated> events() {
        return events.values().stream().filter(Dated::listed).sorted(IN_ORDER).toList();
    }

    private void follow(Publication publication) {
        var entries = Entry.of(publication.programme()).toList();
        var itemised = entries.stream()
                .filter(entry -> entry.kind() == Entry.Kind.ITEM)
                .flatMap(entry -> Optional.ofNullable(entry.meeting()).stream())
                .map(MeetingId::value)
                .collect(Collectors.toSet());
        var there = new HashSet<UUID>();
        for (var entry : entries) {
            there.add(entry.id());
            var listed = !itemised.contains(entry.id());
            var known = events.get(entry.id());
            events.put(
                    entry.id(),
                    known == null
                            ? new Dated(entry, publication.number(), publication.at(), publication.at(), false, listed)
                            : known.in(publication, entry, listed));
        }
        events.replaceAll((id, event) -> there.contains(id) ? event : event.goneIn(publication));
    }
}
