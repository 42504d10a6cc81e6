package org.convoke.notification.email;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convoke.events.RevisionPublished;
import org.convoke.events.SessionAnnounced;
import org.convoke.programme.Change;
import org.jspecify.annotations.Nullable;

/**
 * What a notice says, in one language and one variant: all recipients that read this language and were last told the
 * same revision share it.
 *
 * @param notice the notice
 * @param language the language to write in, one of {@code Words.languages("notice")}
 * @param was the revision that these recipients were last told; null where they were told none
 * @param isNow the newest revision; null for an invitation before there is a programme
 * @param published every revision up to what is now, the oldest first: what the calendar's events are dated by
 * @param changes from was to is now; empty unless the kind is a change
 * @param dated the date that the message bears; of an invitation without a programme, when it was issued
 * @param announcement what was written by hand; null unless the kind is an announcement
 */
public record NoticeText(
        UUID notice,
        MessageKind kind,
        String language,
        SessionAnnounced session,
        @Nullable RevisionPublished was,
        @Nullable RevisionPublished isNow,
        List<RevisionPublished> published,
        List<Change> changes,
        Instant dated,
        @Nullable Announcement announcement) {
    public NoticeText {
        published = List.copyOf(published);
        changes = List.copyOf(changes);
    }

    /** The same in another language. */
    public NoticeText in(String other) {
        return new NoticeText(notice, kind, other, session, was, isNow, published, changes, dated, announcement);
    }

    /** One that tells of the programme. */
    public NoticeText(
            UUID notice,
            MessageKind kind,
            String language,
            SessionAnnounced session,
            @Nullable RevisionPublished was,
            @Nullable RevisionPublished isNow,
            List<RevisionPublished> published,
            List<Change> changes,
            Instant dated) {
        this(notice, kind, language, session, was, isNow, published, changes, dated, null);
    }

    /** One that was written by hand. */
    public static NoticeText announcing(
            UUID notice, String language, SessionAnnounced session, Instant dated, Announcement announcement) {
        return new NoticeText(
                notice,
                MessageKind.ANNOUNCEMENT,
                language,
                session,
                null,
                null,
                List.of(),
                List.of(),
                dated,
                announcement);
    }
}
