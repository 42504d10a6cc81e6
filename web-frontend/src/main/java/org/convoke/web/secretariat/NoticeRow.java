package org.convoke.web.secretariat;

import java.util.Optional;
import java.util.UUID;
import org.convoke.web.programme.Symbols;
import org.convoke.web.services.Agenda.Session;
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
                title(notice, symbol.orElse(""), words),
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

    private static String title(Notice notice, String symbol, Words words) {
        return switch (notice.kind()) {
            case INVITATION -> words.say("secretariat.notice.invitation", "symbol", symbol);
            case PROGRAMME -> words.say("secretariat.notice.programme", "symbol", symbol);
            case CHANGE -> words.say("secretariat.notice.change", "symbol", symbol);
            case ANNOUNCEMENT ->
                words.say(
                        "secretariat.notice.announcement",
                        "subject",
                        Optional.ofNullable(notice.subject())
                                .map(subject -> subject.in(words.language()).text())
                                .orElse(""));
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
