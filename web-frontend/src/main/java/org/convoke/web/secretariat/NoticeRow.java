package org.convoke.web.secretariat;

import java.util.Optional;
import java.util.UUID;
import org.convoke.web.programme.Symbols;
import org.convoke.web.services.Agenda.Session;
import org.convoke.web.services.Notification.Kind;
import org.convoke.web.services.Notification.Notice;
import org.convoke.web.services.Notification.NoticeState;
import org.convoke.wording.Times;
import org.convoke.wording.Words;

/**
 * A notice of a session in a list.
 *
 * @param title "Invitation", "Notice of Rev.1"
 * @param style of the chip with its state
 */
record NoticeRow(
        UUID id, String title, String moment, String state, String style, int told, int waiting, int notReached) {

    static NoticeRow of(Notice notice, Session session, Words words) {
        var symbol = Optional.ofNullable(notice.symbol()).map(known -> Symbols.shown(known, words));
        return new NoticeRow(
                notice.id(),
                words.say(titleKey(notice.kind()), "symbol", symbol.orElse("")),
                Times.in(words.language())
                        .moment(
                                Optional.ofNullable(notice.publishedAt()).orElseGet(notice::createdAt),
                                session.venue().zone(),
                                session.venue().city().in(words.language()).text()),
                words.say(stateKey(notice.state())),
                style(notice.state()),
                notice.statesTold(),
                notice.statesWaiting(),
                notice.statesNotReached());
    }

    private static String titleKey(Kind kind) {
        return switch (kind) {
            case INVITATION -> "secretariat.notice.invitation";
            case PROGRAMME -> "secretariat.notice.programme";
            case CHANGE -> "secretariat.notice.change";
        };
    }

    private static String stateKey(NoticeState state) {
        return switch (state) {
            case SCHEDULED -> "secretariat.notice.scheduled";
            case HELD -> "secretariat.notice.held";
            case SENDING -> "secretariat.notice.sending";
            case PAUSED -> "secretariat.notice.paused";
            case COMPLETED -> "secretariat.notice.completed";
            case CANCELLED -> "secretariat.notice.cancelled";
        };
    }

    private static String style(NoticeState state) {
        return switch (state) {
            case SCHEDULED, HELD, SENDING -> "wait";
            case PAUSED, CANCELLED -> "bad";
            case COMPLETED -> "good";
        };
    }
}
