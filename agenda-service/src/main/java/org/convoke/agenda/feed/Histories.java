package org.convoke.agenda.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.convoke.agenda.revision.Publications;
import org.convoke.agenda.session.LatestRevision;
import org.convoke.agenda.session.Session;
import org.convoke.agenda.session.SessionId;
import org.convoke.calendar.CalendarHistory;
import org.convoke.programme.Visibility;

/**
 * The history of each session's events, as each kind of reader may know it. It is found by reading every revision, and
 * stays true until the next one, so the last few that were asked for are kept.
 */
@ApplicationScoped
class Histories {

    private static final int KEPT = 24;

    private record Key(SessionId session, int newest, Visibility reader) {}

    private final Publications publications;
    private final Map<Key, CalendarHistory> known = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, CalendarHistory> eldest) {
            return size() > KEPT;
        }
    });

    Histories(Publications publications) {
        this.publications = publications;
    }

    /** The history of a session; empty where nothing is published. */
    Optional<CalendarHistory> of(Session session, Visibility reader) {
        return Optional.ofNullable(session.latest()).map(LatestRevision::number).map(newest -> {
            var key = new Key(session.id(), newest, reader);
            var found = known.get(key);
            if (found == null) {
                found = CalendarHistory.of(publications.upTo(session.id(), newest, reader));
                known.put(key, found);
            }
            return found;
        });
    }
}
