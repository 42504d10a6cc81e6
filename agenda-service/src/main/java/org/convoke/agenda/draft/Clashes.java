package org.convoke.agenda.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.convoke.agenda.merge.Conflict;
import org.convoke.agenda.session.SessionId;
import org.convoke.programme.AgendaDiff;
import org.convoke.programme.Facet;
import org.convoke.programme.Programme;
import org.jspecify.annotations.Nullable;

/** Adds to conflicts what somebody has to know to choose: who made the other change and when, and what is published. */
@ApplicationScoped
class Clashes {

    private final Versions versions;
    private final LastPublished published;

    Clashes(Versions versions, LastPublished published) {
        this.versions = versions;
        this.published = published;
    }

    /** @param read the version that the commands were made against */
    List<ClashView> shown(SessionId session, Draft read, Draft current, List<Amendment.Clash> clashes) {
        var since = versions.since(session, read.version(), current.version());
        var out = published.latest(session);
        return clashes.stream()
                .map(clash -> shown(clash, since, publishedValue(clash.conflict(), read.programme(), out)))
                .toList();
    }

    private static ClashView shown(Amendment.Clash clash, List<Version> since, @Nullable Facet published) {
        var conflict = clash.conflict();
        var version = since.stream()
                .filter(each -> each.changes().stream().anyMatch(conflict::cameBy))
                .findFirst()
                .orElseGet(since::getFirst);
        return new ClashView(
                conflict.kind(),
                clash.commands(),
                conflict.mine().subject(),
                conflict.mine().type(),
                conflict.mine().was(),
                conflict.mine().isNow(),
                conflict.theirs().isNow(),
                version.number(),
                version.by(),
                version.at(),
                published);
    }

    private static @Nullable Facet publishedValue(Conflict conflict, Programme read, Optional<Programme> published) {
        return published
                .map(out -> AgendaDiff.between(out, read).stream()
                        .filter(conflict::isAboutTheSameAs)
                        .map(change -> change.was())
                        .findFirst()
                        .orElseGet(() -> conflict.mine().was()))
                .orElse(null);
    }
}
