package org.convoke.web.programme;

import org.convoke.programme.Days;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.LocalizedText.Shown;
import org.convoke.programme.Mode;
import org.convoke.programme.Programme;
import org.convoke.programme.Venue;
import org.convoke.web.services.Agenda.Session;
import org.convoke.web.site.Visit;

/** What stands at the head of every page about a session. */
public record SessionHead(
        Shown title,
        Shown theme,
        Shown process,
        Shown coFacilitators,
        String days,
        Shown venue,
        Shown city,
        String mode) {

    /** As the session is now. */
    public static SessionHead of(Session session, Visit visit) {
        return of(session, session.title(), session.theme(), session.days(), session.venue(), session.mode(), visit);
    }

    /** As a revision or a draft of its programme has it. */
    public static SessionHead of(Session session, Programme programme, Visit visit) {
        return of(
                session,
                programme.title(),
                programme.theme(),
                programme.days(),
                programme.venue(),
                programme.mode(),
                visit);
    }

    private static SessionHead of(
            Session session, LocalizedText title, LocalizedText theme, Days days, Venue venue, Mode mode, Visit visit) {
        var language = visit.language();
        return new SessionHead(
                title.in(language),
                theme.in(language),
                session.process().title().in(language),
                session.process().coFacilitators().in(language),
                visit.times().days(days),
                venue.name().in(language),
                venue.city().in(language),
                visit.words().say(mode.key()));
    }
}
