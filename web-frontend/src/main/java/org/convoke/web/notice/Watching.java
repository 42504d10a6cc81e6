package org.convoke.web.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.convoke.web.services.Agenda;
import org.convoke.web.services.Agenda.Session;
import org.convoke.web.services.Notification;
import org.convoke.web.services.Notification.Reached;
import org.convoke.web.services.Refused;
import org.convoke.web.services.Registration;
import org.convoke.web.site.Visit;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Asks the services about a notice. The board is needed most when something is wrong: without the names of the session
 * and of the groups it is less handsome, but it is shown.
 */
@ApplicationScoped
class Watching {

    private static final Logger LOG = Logger.getLogger(Watching.class);

    private final Notification notification;
    private final Registration registration;
    private final Agenda agenda;

    Watching(@RestClient Notification notification, @RestClient Registration registration, @RestClient Agenda agenda) {
        this.notification = notification;
        this.registration = registration;
        this.agenda = agenda;
    }

    /** What stays the same while the page is open. */
    Watch begin(String bearer, UUID id, Visit visit) {
        var notice = notification.notice(bearer, id);
        var session = session(bearer, notice.session());
        var clock = VenueClock.of(session, visit);
        return new Watch(
                id,
                NoticeName.of(notice.kind(), notice.symbol(), notice.subject(), clock.words()),
                Optional.ofNullable(notice.publishedAt()).map(clock::moment),
                session,
                clock,
                groups(bearer));
    }

    /** How it stands now. */
    Board board(String bearer, Watch watch) {
        return Board.of(notification.notice(bearer, watch.notice()), participants(bearer, watch), watch);
    }

    /** Its numbers now. */
    Tally tally(String bearer, Watch watch) {
        return Tally.of(notification.notice(bearer, watch.notice()));
    }

    /** Every participant of the notice, in English order. */
    List<Reached> participants(String bearer, Watch watch) {
        return notification.participants(bearer, watch.notice());
    }

    /** Takes a step; refused where the notice has come too far for it. */
    void take(Step step, String bearer, UUID notice, String reason) {
        switch (step) {
            case PAUSE -> notification.pause(bearer, notice, new Notification.Why(reason));
            case RESUME -> notification.resume(bearer, notice);
            case CANCEL -> notification.cancel(bearer, notice, new Notification.Why(reason));
        }
    }

    private Optional<Session> session(String bearer, UUID session) {
        try {
            return Optional.of(agenda.session(bearer, session.toString()));
        } catch (Refused | ProcessingException e) {
            LOG.warnf("the session of a notice could not be read, session=%s reason=%s", session, e.getMessage());
            return Optional.empty();
        }
    }

    private Map<String, RegionalGroup> groups(String bearer) {
        try {
            return RegionalGroup.of(registration.participants(bearer));
        } catch (Refused | ProcessingException e) {
            LOG.warnf("the regional groups could not be read, reason=%s", e.getMessage());
            return Map.of();
        }
    }
}
