package org.convoke.web.notice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.convoke.web.services.Agenda.Session;

/**
 * What stays the same while somebody has a notice's page open.
 *
 * @param name of the notice: "Notice of Rev.1"
 * @param published when what it tells of was published
 * @param session that it is about, where the reader may know of it
 */
record Watch(
        UUID notice,
        String name,
        Optional<Moment> published,
        Optional<Session> session,
        VenueClock clock,
        Map<String, RegionalGroup> groups) {

    Watch {
        groups = Map.copyOf(groups);
    }

    RegionalGroup groupOf(String code) {
        return groups.getOrDefault(code, RegionalGroup.OTHERS);
    }

    /** The title of the session in the reader's language; empty where the reader may not know of it. */
    public String sessionTitle() {
        return session.map(known -> known.title().in(clock.words().language()).text())
                .orElse("");
    }

    /** The duty station whose missions are written to first. */
    String primaryStation() {
        return session.map(Session::primaryStations)
                .filter(stations -> !stations.isEmpty())
                .map(List::getFirst)
                .orElse("new-york");
    }
}
