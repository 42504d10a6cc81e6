package org.convoke.web.publicsite;

import java.time.Instant;
import org.convoke.web.programme.Symbols;
import org.convoke.web.services.Agenda.Comparison.End;
import org.convoke.web.services.Agenda.Revision;
import org.convoke.web.services.Agenda.Session;
import org.convoke.web.site.Visit;
import org.jspecify.annotations.Nullable;

/** A revision as a sentence names it: its whole symbol, and when it was published by the clock of the venue. */
record NamedRevision(int number, String symbol, String moment) {

    static NamedRevision of(Session session, Revision revision, Visit visit) {
        return of(session, revision.number(), revision.symbol(), revision.corrects(), revision.publishedAt(), visit);
    }

    static NamedRevision of(Session session, End revision, Visit visit) {
        return of(session, revision.number(), revision.symbol(), revision.corrects(), revision.publishedAt(), visit);
    }

    private static NamedRevision of(
            Session session, int number, String symbol, @Nullable String corrects, Instant at, Visit visit) {
        return new NamedRevision(
                number,
                Symbols.whole(symbol, corrects, visit.words()),
                visit.times()
                        .moment(
                                at,
                                session.venue().zone(),
                                session.venue().city().in(visit.language()).text()));
    }
}
