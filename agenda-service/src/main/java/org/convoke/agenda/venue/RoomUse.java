package org.convoke.agenda.venue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.convoke.agenda.draft.Drafts;
import org.convoke.agenda.revision.PublishedProgrammes;
import org.convoke.agenda.session.Session;
import org.convoke.agenda.session.SessionId;
import org.convoke.agenda.session.Sessions;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Meeting;
import org.convoke.programme.Programme;

/** Which rooms the programmes of all sessions use and when, by the names that they say: what holds now, and every draft. */
@ApplicationScoped
class RoomUse {

    private final Sessions sessions;
    private final Drafts drafts;
    private final PublishedProgrammes published;

    RoomUse(Sessions sessions, Drafts drafts, PublishedProgrammes published) {
        this.sessions = sessions;
        this.drafts = drafts;
        this.published = published;
    }

    /** A time in a room: of a meeting, or of an item that has a room of its own. */
    record Sitting(SessionId session, LocalDate date, LocalTime from, LocalTime to) {

        /** An end that is not after the beginning, as a draft may have it, is the end of the day. */
        boolean overlaps(LocalDate day, LocalTime begin, LocalTime end) {
            var until = to.isAfter(from) ? to : LocalTime.MAX;
            return date.equals(day) && from.isBefore(end) && begin.isBefore(until);
        }
    }

    /** When a room of a venue is used. */
    List<Sitting> of(AboutVenue venue, LocalizedText room) {
        return uses(venue).stream()
                .filter(use -> Names.meet(use.room(), room))
                .map(Use::sitting)
                .distinct()
                .toList();
    }

    /** The names of the rooms of a venue that are used then. */
    List<LocalizedText> usedAt(AboutVenue venue, LocalDate day, LocalTime from, LocalTime to) {
        return uses(venue).stream()
                .filter(use -> use.sitting().overlaps(day, from, to))
                .map(Use::room)
                .toList();
    }

    private record Use(LocalizedText room, Sitting sitting) {}

    private Set<Use> uses(AboutVenue venue) {
        var uses = new LinkedHashSet<Use>();
        for (var session : sessions.all()) {
            programmes(session, venue)
                    .filter(programme -> Names.meet(programme.venue().name(), venue.name()))
                    .flatMap(programme -> programme.meetings().stream())
                    .forEach(meeting -> uses.addAll(uses(session.id(), meeting)));
        }
        return uses;
    }

    /** Those that may be at the venue; what the head of a session says of it is read first, since whole programmes are long. */
    private Stream<Programme> programmes(Session session, AboutVenue venue) {
        var isThere = Names.meet(session.outline().venue().name(), venue.name());
        if (!session.isPublished()) { // then the head is that of the draft
            return isThere ? Stream.of(drafts.current(session.id()).programme()) : Stream.empty();
        }
        return Stream.concat(
                Stream.of(drafts.current(session.id()).programme()),
                isThere ? published.latest(session.id()).stream() : Stream.empty());
    }

    private static List<Use> uses(SessionId session, Meeting meeting) {
        var uses = new ArrayList<Use>();
        var whole = new Sitting(session, meeting.date(), meeting.start().expected(), meeting.end());
        if (meeting.room() != null) {
            uses.add(new Use(meeting.room(), whole));
        }
        meeting.overflow().forEach(room -> uses.add(new Use(room, whole)));
        meeting.items().forEach(item -> {
            if (item.room() != null) {
                uses.add(new Use(
                        item.room(),
                        new Sitting(session, meeting.date(), item.start().expected(), item.end())));
            }
        });
        return uses;
    }
}
