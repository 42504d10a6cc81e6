package org.convoke.web.mission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.convoke.programme.Programme;
import org.convoke.web.mission.Since.Case;
import org.convoke.web.notice.VenueClock;
import org.convoke.web.programme.ChangeList;
import org.convoke.web.programme.Symbols;
import org.convoke.web.services.Agenda;
import org.convoke.web.services.Agenda.Revision;
import org.convoke.web.services.Agenda.Session;
import org.convoke.web.services.Notification.Told;
import org.convoke.web.services.Notification.ToldState;
import org.convoke.web.services.Refused;
import org.convoke.web.site.Visit;
import org.convoke.wording.OtherZone;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Finds out what a participant knows of a session's programme, and what it does not know yet. */
@ApplicationScoped
class Knowing {

    private static final int IN_THE_SUMMARY = 3;

    private final Agenda agenda;

    Knowing(@RestClient Agenda agenda) {
        this.agenda = agenda;
    }

    /** The revision that it was told, and what it knew before. */
    private record Known(int number, String symbol, Optional<Integer> before, Told told) {}

    /** The session, where there is something in it that this reader may know. */
    Optional<Session> session(String bearer, UUID id) {
        try {
            return Optional.of(agenda.session(bearer, id.toString()));
        } catch (Refused e) {
            if (e.status() == 404 || e.status() == 403) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * What changed since the participant was last told; empty before the first publication.
     *
     * @param notices of this session, the newest first
     * @param other the clock of the mission
     */
    Optional<Since> since(String bearer, Session session, List<Told> notices, Optional<OtherZone> other, Visit visit) {
        var latest = session.latest();
        if (latest == null) {
            return Optional.empty();
        }
        var clock = VenueClock.of(Optional.of(session), visit);
        var known = known(notices, agenda.revisions(bearer, session.slug()));
        var standing = standing(known, latest.number());
        int from = known.map(last ->
                        standing == Case.BEHIND ? last.number() : last.before().orElse(last.number()))
                .orElse(latest.number());
        var changes = changes(bearer, session, from, latest.number(), other, visit);
        return Optional.of(new Since(
                standing,
                session.slug(),
                known.map(last -> Symbols.shown(last.symbol(), visit.words())),
                known.flatMap(last -> clock.maybe(last.told().toldAt())),
                Symbols.shown(latest.symbol(), visit.words()),
                changes,
                changes.first(IN_THE_SUMMARY),
                "?from=" + from + "&to=" + latest.number()));
    }

    private static Case standing(Optional<Known> known, int latest) {
        if (known.isEmpty()) {
            return Case.NEVER;
        }
        if (known.get().number() < latest) {
            return Case.BEHIND;
        }
        return known.get().before().isPresent() ? Case.CHANGED : Case.SAME;
    }

    private static Optional<Known> known(List<Told> notices, List<Revision> revisions) {
        return notices.stream()
                .filter(notice -> notice.state() == ToldState.TOLD)
                .flatMap(notice -> number(notice.symbol(), revisions)
                        .map(number -> new Known(
                                number,
                                Objects.requireNonNull(notice.symbol()),
                                number(notice.was(), revisions),
                                notice))
                        .stream())
                .max(Comparator.comparingInt(Known::number));
    }

    private static Optional<Integer> number(@Nullable String symbol, List<Revision> revisions) {
        return revisions.stream()
                .filter(revision -> revision.symbol().equals(symbol))
                .map(Revision::number)
                .findFirst();
    }

    private ChangeList changes(
            String bearer, Session session, int from, int to, Optional<OtherZone> other, Visit visit) {
        if (from >= to) {
            return ChangeList.none();
        }
        var slug = session.slug();
        return ChangeList.of(
                agenda.compare(bearer, slug, from, to).changes(),
                programme(bearer, slug, from),
                programme(bearer, slug, to),
                visit.language(),
                other);
    }

    private Programme programme(String bearer, String slug, int number) {
        return Objects.requireNonNull(
                agenda.revision(bearer, slug, Integer.toString(number)).programme(), "a revision has its programme");
    }
}
