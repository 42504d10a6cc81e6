package org.convoke.agenda.venue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.convoke.agenda.draft.Drafts;
import org.convoke.agenda.revision.PublishedProgrammes;
import org.convoke.agenda.session.SessionId;
import org.convoke.agenda.session.Sessions;
import org.convoke.agenda.session.Sessions.Progress;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Meeting;
import org.convoke.programme.Programme;

/**
 * Which rooms the programmes of all sessions use and when, by the names that they say: what holds now, and every draft. What a
 * programme uses is kept; only sessions that moved since they were last read are read again, so that a question costs the same
 * however many sessions there are.
 */
@ApplicationScoped
class RoomUse {

    private final Sessions sessions;
    private final Drafts drafts;
    private final PublishedProgrammes published;
    private final RoomUseTable table;

    RoomUse(Sessions sessions, Drafts drafts, PublishedProgrammes published, RoomUseTable table) {
        this.sessions = sessions;
        this.drafts = drafts;
        this.published = published;
        this.table = table;
    }

    /** A time in a room: of a meeting, or of an item that has a room of its own. */
    record Sitting(SessionId session, LocalDate date, LocalTime from, LocalTime to) {}

    /**
     * That a room is used.
     *
     * @param venue the names of the house, as {@link Names} compares them
     * @param room those of the room
     */
    record Use(Set<String> venue, Set<String> room, Sitting sitting) {}

    /** When a room of a venue is used, in order. */
    @Transactional
    List<Sitting> of(AboutVenue venue, LocalizedText room) {
        readWhatMoved();
        return table.of(Names.words(venue.name()), Names.words(room));
    }

    /** The names of the rooms of a venue that are used then, as {@link Names} compares them. */
    @Transactional
    Set<String> usedAt(AboutVenue venue, LocalDate day, LocalTime from, LocalTime to) {
        readWhatMoved();
        return table.usedAt(Names.words(venue.name()), day, from, to);
    }

    /** In the order of the ids of sessions, so that two who read at once do not wait for each other crosswise. */
    private void readWhatMoved() {
        var read = table.read();
        sessions.progress().stream()
                .filter(session -> !session.equals(read.get(session.id())))
                .forEach(session -> table.keep(session, uses(session)));
    }

    private Set<Use> uses(Progress progress) {
        var session = new SessionId(progress.id());
        var uses = new LinkedHashSet<Use>();
        Stream.concat(
                        drafts.version(session, progress.draftVersion()).map(draft -> draft.programme()).stream(),
                        published(session, progress))
                .forEach(programme ->
                        programme.meetings().forEach(meeting -> uses.addAll(uses(session, programme, meeting))));
        return uses;
    }

    private Stream<Programme> published(SessionId session, Progress progress) {
        var number = progress.latestNumber();
        return number == null ? Stream.empty() : published.numbered(session, number).stream();
    }

    private static Set<Use> uses(SessionId session, Programme programme, Meeting meeting) {
        var house = Names.words(programme.venue().name());
        var whole = new Sitting(session, meeting.date(), meeting.start().expected(), meeting.end());
        var uses = new LinkedHashSet<Use>();
        Stream.concat(Stream.ofNullable(meeting.room()), meeting.overflow().stream())
                .forEach(room -> uses.add(new Use(house, Names.words(room), whole)));
        meeting.items().forEach(item -> {
            if (item.room() != null) {
                uses.add(new Use(
                        house,
                        Names.words(item.room()),
                        new Sitting(session, meeting.date(), item.start().expected(), item.end())));
            }
        });
        return uses;
    }
}
