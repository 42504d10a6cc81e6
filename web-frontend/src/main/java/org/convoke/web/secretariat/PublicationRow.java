package org.convoke.web.secretariat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convoke.web.programme.Symbols;
import org.convoke.web.services.Agenda.Session;
import org.convoke.web.services.Publications.Publication;
import org.convoke.web.services.Publications.State;
import org.convoke.wording.Times;
import org.convoke.wording.Words;

/**
 * A publication in a list.
 *
 * @param title "Rev.2", or "Draft version 42" before it has a symbol
 * @param state in words
 * @param style of the chip with its state
 * @param due when it goes out; empty where that is not set, or over
 * @param asked who asked for it, and when
 * @param reason why it was withdrawn or did not go out, as somebody or a service wrote it; empty where nobody did
 * @param steps what can be done with it now by whoever may
 */
record PublicationRow(
        UUID id,
        String title,
        String state,
        String style,
        String due,
        String asked,
        String reason,
        boolean waits,
        List<Step> steps) {

    static PublicationRow of(Publication publication, Session session, Words words) {
        var state = publication.state();
        return new PublicationRow(
                publication.id(),
                Optional.ofNullable(publication.symbol())
                        .map(symbol -> Symbols.shown(symbol, words))
                        .orElseGet(() ->
                                words.say("publication.of", "version", Integer.toString(publication.draftVersion()))),
                words.say(key(state)),
                style(state),
                Optional.ofNullable(publication.publishAt())
                        .filter(due -> publication.waits())
                        .map(due -> words.say("publication.due", "moment", moment(due, session, words)))
                        .orElse(""),
                words.say(
                        "publication.asked",
                        "name",
                        publication.requestedBy(),
                        "moment",
                        moment(publication.requestedAt(), session, words)),
                Optional.ofNullable(publication.reason()).orElse(""),
                publication.waits(),
                Arrays.stream(Step.values())
                        .filter(step -> step.isPossible(state))
                        .toList());
    }

    private static String moment(Instant instant, Session session, Words words) {
        return Times.in(words.language())
                .moment(
                        instant,
                        session.venue().zone(),
                        session.venue().city().in(words.language()).text());
    }

    private static String key(State state) {
        return switch (state) {
            case PENDING_APPROVAL -> "publication.pending";
            case SCHEDULED -> "publication.scheduled";
            case HELD -> "publication.held";
            case WITHDRAWN -> "publication.withdrawn";
            case PUBLISHED -> "publication.published";
            case FAILED -> "publication.failed";
        };
    }

    private static String style(State state) {
        return switch (state) {
            case PENDING_APPROVAL, SCHEDULED, HELD -> "wait";
            case WITHDRAWN, FAILED -> "bad";
            case PUBLISHED -> "good";
        };
    }
}
