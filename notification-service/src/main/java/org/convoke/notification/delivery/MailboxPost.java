package org.convoke.notification.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.convoke.notification.acknowledgement.Links;
import org.convoke.notification.email.EmailComposer;
import org.convoke.notification.email.MailboxNews;
import org.convoke.notification.mailbox.MailboxLetter;
import org.convoke.notification.mailbox.MailboxLetters;
import org.convoke.notification.mailbox.MailboxLetters.End;
import org.convoke.notification.notice.DeliveriesDue;
import org.convoke.notification.smtp.Answer;
import org.convoke.notification.smtp.Envelope;
import org.convoke.notification.smtp.Mailer;
import org.convoke.wording.Words;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sends the letters to mailboxes about themselves, one after the other in a thread of its own, so that a round to everybody
 * keeps no notice waiting. A letter whose dot was not answered is sent again, with the same Message-ID.
 */
@ApplicationScoped
class MailboxPost {

    private static final Logger LOG = Logger.getLogger(MailboxPost.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);
    private static final Duration PATIENCE = Duration.ofDays(3);
    private static final int AT_ONCE = 10;

    private final MailboxLetters letters;
    private final EmailComposer composer;
    private final Links links;
    private final MailGuard guard;
    private final Mailer mailer;
    private final DeliveriesDue due;
    private final Clock clock;
    private final String returnPath;
    private final Duration firstRetry;
    private final Thread thread = Thread.ofPlatform().name("mailbox-post").unstarted(this::run);
    private volatile boolean stopping;

    MailboxPost(
            MailboxLetters letters,
            EmailComposer composer,
            Links links,
            MailGuard guard,
            Mailer mailer,
            DeliveriesDue due,
            Clock clock,
            @ConfigProperty(name = "convoke.mail.from") String returnPath,
            @ConfigProperty(name = "convoke.mail.first-retry") Duration firstRetry) {
        this.letters = letters;
        this.composer = composer;
        this.links = links;
        this.guard = guard;
        this.mailer = mailer;
        this.due = due;
        this.clock = clock;
        this.returnPath = returnPath;
        this.firstRetry = firstRetry;
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    /** Ends with the conversation that it has; what it leased besides waits for the end of its lease. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        due.ring();
        thread.join(mailer.longestConversation());
        thread.interrupt();
    }

    private void run() {
        try {
            while (!stopping) {
                var rings = due.rings();
                if (!triesToWork()) {
                    due.await(rings, LOOK_EVERY);
                }
            }
        } catch (InterruptedException toldToStop) {
            LOG.debug("The sender of letters was interrupted");
        }
    }

    private boolean triesToWork() {
        try {
            var taken = letters.take(AT_ONCE);
            for (var letter : taken) {
                if (!stopping) {
                    carry(letter);
                }
            }
            return !taken.isEmpty();
        } catch (RuntimeException e) {
            LOG.warnf("The sender of letters could not go on with its work, cause=%s", e);
            return false;
        }
    }

    private void carry(MailboxLetter letter) {
        if (!guard.allows(letter.address())) {
            letters.end(letter, End.REFUSED, "here", "not allowed here");
        } else if (letter.suppressed()) {
            letters.end(letter, End.REFUSED, "here", "the mailbox is suppressed");
        } else if (letter.asks() && !links.confirmsUntil(letter.at()).isAfter(clock.instant())) {
            letters.end(letter, End.GIVEN_UP, "here", "the time of its link is over");
        } else {
            settle(letter, offer(letter));
        }
    }

    private Answer offer(MailboxLetter letter) {
        var envelope = new Envelope(returnPath, letter.address(), letter.id().toString());
        return mailer.send(envelope, composer.compose(news(letter)), () -> {});
    }

    private MailboxNews news(MailboxLetter letter) {
        var participant = letter.participant();
        return new MailboxNews(
                letter.id(),
                letter.what(),
                Words.firstOf("notice", letter.languages()),
                letter.at(),
                letter.address(),
                participant.code(),
                participant.names(),
                participant.kind(),
                letter.station(),
                letter.asks()
                        ? new MailboxNews.Link(
                                links.confirming(letter.id(), letter.at()), links.confirmsUntil(letter.at()))
                        : null);
    }

    private void settle(MailboxLetter letter, Answer answer) {
        switch (answer) {
            case Answer.HandedOver said -> letters.end(letter, End.SENT, said.host(), said.words());
            case Answer.Refused said -> {
                if (said.code() >= 500) {
                    letters.end(letter, End.REFUSED, said.host(), said.words());
                } else {
                    tryLater(letter, said);
                }
            }
            case Answer.Broken said -> tryLater(letter, said);
        }
    }

    private void tryLater(MailboxLetter letter, Answer answer) {
        var now = clock.instant();
        var next = now.plus(pause(letter.attempts()));
        if (next.isAfter(end(letter))) {
            letters.end(letter, End.GIVEN_UP, answer.host(), answer.words());
        } else {
            letters.putOff(letter, next, answer.host(), answer.words());
        }
    }

    private static Instant end(MailboxLetter letter) {
        return letter.at().plus(PATIENCE);
    }

    private Duration pause(int attempts) {
        var pause = firstRetry.multipliedBy(1L << Math.min(attempts, 16));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
