package org.convoke.web.secretariat;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.convoke.web.services.Agenda.Session;
import org.convoke.web.services.Notification;
import org.convoke.web.services.Notification.Notice;
import org.convoke.web.signin.Reader;
import org.convoke.wording.Words;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The notices of sessions. A page that only lists them is shown without them where the service does not answer. */
@ApplicationScoped
class NoticeLists {

    private final Notification notification;

    NoticeLists(@RestClient Notification notification) {
        this.notification = notification;
    }

    /** The notices of a session, the newest first; empty where they cannot be read now. */
    Optional<List<NoticeRow>> of(Reader reader, Session session, Words words) {
        return read(reader, session)
                .map(notices -> notices.reversed().stream()
                        .map(notice -> NoticeRow.of(notice, session, words))
                        .toList());
    }

    /** The notice that tells of a revision, where it is there already. */
    Optional<Notice> ofRevision(Reader reader, Session session, int number) {
        return read(reader, session).orElse(List.of()).stream()
                .filter(notice -> Integer.valueOf(number).equals(notice.revision()))
                .findFirst();
    }

    private Optional<List<Notice>> read(Reader reader, Session session) {
        return Dispensable.read("the notices", session, () -> notification.notices(reader.bearer(), session.id()));
    }
}
