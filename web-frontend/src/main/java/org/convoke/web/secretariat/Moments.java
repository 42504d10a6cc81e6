package org.convoke.web.secretariat;

import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.convoke.web.services.Agenda.Draft;
import org.convoke.web.services.Agenda.Session;
import org.convoke.web.services.Conflict;
import org.convoke.web.site.Visit;

/** Says who touched a draft last, and when, by the clock of the venue. */
@RequestScoped
class Moments {

    private final Visit visit;

    Moments(Visit visit) {
        this.visit = visit;
    }

    /** "Draft version 41, edited by L. Brunner on 28 August 2017 at 16:20 (Vienna)". */
    String edited(OpenDraft open) {
        return visit.words()
                .say(
                        "secretariat.edited",
                        "version",
                        Integer.toString(open.draft().version()),
                        "name",
                        who(open.draft()),
                        "moment",
                        when(open.draft(), open.session()));
    }

    String who(Draft draft) {
        return Optional.ofNullable(draft.editedBy())
                .map(name -> Labels.who(name, visit.words()))
                .orElseGet(() -> visit.words().say("secretariat.somebody"));
    }

    String when(Draft draft, Session session) {
        return Optional.ofNullable(draft.editedAt())
                .map(instant -> at(instant, session))
                .orElse("");
    }

    /** A moment, by the clock of the venue. */
    String at(Instant instant, Session session) {
        return visit.times()
                .moment(
                        instant,
                        session.venue().zone(),
                        session.venue().city().in(visit.language()).text());
    }

    /** Who else changed the same: of several, the last; whoever touched the draft last where it is not known. */
    String who(OpenDraft now, List<Conflict> conflicts) {
        return newest(conflicts)
                .map(conflict -> Labels.who(conflict.by(), visit.words()))
                .orElseGet(() -> who(now.draft()));
    }

    String when(OpenDraft now, List<Conflict> conflicts) {
        return newest(conflicts)
                .map(conflict -> at(conflict.at(), now.session()))
                .orElseGet(() -> when(now.draft(), now.session()));
    }

    private static Optional<Conflict> newest(List<Conflict> conflicts) {
        return conflicts.stream().max(Comparator.comparing(Conflict::at));
    }
}
