package org.convoke.agenda.series;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoke.agenda.exchange.Renaming;
import org.convoke.kit.identity.Ids;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.Days;
import org.convoke.programme.Deadline;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Meeting;
import org.convoke.programme.Programme;
import org.convoke.programme.Standing;
import org.convoke.programme.Status;
import org.convoke.programme.Venue;

/**
 * Makes the first draft of a session out of the programme of another one: all days moved alike, the times of day as they
 * were, everything under ids of its own. What belonged to that one session is not copied: webcasts, whether it was
 * postponed, and rooms where the venue is another one.
 *
 * @param people whether the people named are kept
 * @param documents whether the documents are kept
 */
record Copying(
        LocalDate firstDay, Venue venue, LocalizedText title, LocalizedText theme, boolean people, boolean documents) {

    /** The copy of a programme. */
    Programme of(Programme original) {
        long days = ChronoUnit.DAYS.between(original.days().first(), firstDay);
        boolean sameVenue = original.venue().name().equals(venue.name());
        Map<UUID, UUID> ids = new HashMap<>();
        var moved = original.with(p -> {
            p.title = title;
            p.theme = theme;
            p.venue = venue;
            p.days = new Days(firstDay, original.days().last().plusDays(days));
            p.status = Status.TENTATIVE;
            p.standing = new Standing.Convened();
            p.deadlines = original.deadlines().stream()
                    .map(deadline -> moved(deadline, days))
                    .toList();
            p.meetings = original.meetings().stream()
                    .map(meeting -> moved(meeting, days, sameVenue))
                    .toList();
        });
        return Renaming.of(moved, id -> ids.computeIfAbsent(id, former -> Ids.next()));
    }

    private static Deadline moved(Deadline deadline, long days) {
        return new Deadline(
                deadline.id(),
                deadline.kind(),
                deadline.title(),
                deadline.day().plusDays(days),
                deadline.time(),
                deadline.visibility());
    }

    private Meeting moved(Meeting meeting, long days, boolean sameVenue) {
        return meeting.with(m -> {
            m.date = meeting.date().plusDays(days);
            m.webcast = null;
            if (!sameVenue) {
                m.room = null;
                m.overflow = List.of();
            }
            m.items =
                    meeting.items().stream().map(item -> kept(item, sameVenue)).toList();
        });
    }

    private AgendaItem kept(AgendaItem item, boolean sameVenue) {
        return item.with(i -> {
            i.origins = List.of();
            if (!sameVenue) {
                i.room = null;
            }
            if (!people) {
                i.moderators = List.of();
                i.panellists = List.of();
            }
            if (!documents) {
                i.documents = List.of();
            }
        });
    }
}
