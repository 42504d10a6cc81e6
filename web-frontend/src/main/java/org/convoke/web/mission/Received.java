package org.convoke.web.mission;

import java.util.List;
import java.util.Optional;
import org.convoke.programme.LocalizedText.Shown;
import org.convoke.web.notice.Acknowledged;
import org.convoke.web.notice.Moment;
import org.convoke.web.notice.NoticeName;
import org.convoke.web.notice.Post;
import org.convoke.web.notice.Standing;
import org.convoke.web.notice.VenueClock;
import org.convoke.web.services.Agenda.Session;
import org.convoke.web.services.Notification.Told;
import org.convoke.web.site.Languages;
import org.convoke.web.site.Visit;

/**
 * A notice as a mission got it.
 *
 * @param notice its id
 * @param session the title of the session, where it may be read
 * @param told when the mission was told
 * @param clock the city whose time is given
 */
record Received(
        String notice,
        String name,
        Optional<Shown> session,
        Optional<String> language,
        Standing standing,
        Optional<Moment> told,
        String clock,
        List<Acknowledged> acknowledged,
        List<Post> posts) {

    static Received of(Told told, Optional<Session> session, Visit visit) {
        var clock = VenueClock.of(session, visit);
        return new Received(
                told.notice().toString(),
                NoticeName.of(told.kind(), told.symbol(), told.subject(), visit.words()),
                session.map(known -> known.title().in(visit.language())),
                Optional.ofNullable(told.language()).map(language -> Languages.name(language, visit.language())),
                Standing.of(told.state()),
                clock.maybe(told.toldAt()),
                clock.city(),
                Acknowledged.of(told.acknowledgements(), clock),
                told.deliveries().stream()
                        .map(delivery -> Post.of(delivery, clock))
                        .toList());
    }
}
