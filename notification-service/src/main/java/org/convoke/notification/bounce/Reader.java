package org.convoke.notification.bounce;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.convoke.notification.bounce.Handling.Result;
import org.convoke.notification.bounce.ImapMailbox.Listed;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks into the mailbox of return paths again and again, and hands over each message that is new. One that fails three times is
 * set aside, whatever the reason; a mailbox or a database that is away is waited for.
 */
@ApplicationScoped
class Reader {

    private static final Logger LOG = Logger.getLogger(Reader.class);
    private static final int TRIES = 3;

    private final ImapSettings settings;
    private final Position position;
    private final Handling handling;
    private final Waiting waiting;
    private final Forwarding forwarding;
    private final MeterRegistry meters;
    private final Duration every;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("bounce-reader").factory());
    private @Nullable ImapMailbox open;
    private boolean complained;
    private volatile long lastRead = System.nanoTime();
    private long failing = -1;
    private int failures;

    Reader(
            ImapSettings settings,
            Position position,
            Handling handling,
            Waiting waiting,
            Forwarding forwarding,
            MeterRegistry meters,
            @ConfigProperty(name = "convoke.bounce.look-every") Duration every) {
        this.settings = settings;
        this.position = position;
        this.handling = handling;
        this.waiting = waiting;
        this.forwarding = forwarding;
        this.meters = meters;
        this.every = every;
    }

    void start(@Observes StartupEvent event) {
        if (settings.isThere()) {
            LOG.infof("Bounces are read from %s:%d", settings.host(), settings.port());
            Gauge.builder(
                            "convoke_bounce_mailbox_unread",
                            () -> Duration.ofNanos(System.nanoTime() - lastRead).toSeconds())
                    .baseUnit("seconds")
                    .description("How long ago the mailbox of return paths was read last")
                    .register(meters);
            var unused = timer.scheduleWithFixedDelay(this::look, 0, every.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    private void look() {
        try {
            read();
            lastRead = System.nanoTime();
            complained = false;
        } catch (MessagingException | IOException | RuntimeException | Error e) { // a timer that ends says nothing
            ImapMailbox.closeQuietly(open);
            open = null;
            if (!complained) {
                LOG.warnf("The mailbox of bounces cannot be read, trying again, cause=%s", e);
            }
            complained = true;
        }
        try {
            waiting.lookAgain();
            forwarding.forward();
        } catch (RuntimeException | Error e) {
            LOG.warnf("What came back waits on, cause=%s", e);
        }
    }

    private void read() throws MessagingException, IOException {
        var mailbox = open == null ? ImapMailbox.open(settings) : open;
        open = mailbox;
        for (var next : mailbox.after(position.last(mailbox.name(), mailbox.validity()))) {
            if (Thread.currentThread().isInterrupted() || !handles(mailbox, next)) {
                return;
            }
        }
    }

    /** False where it is not our turn. */
    private boolean handles(ImapMailbox mailbox, Listed next) throws MessagingException, IOException {
        try {
            var result = handling.handle(mailbox.fetch(next));
            count(result);
            return !(result instanceof Result.NotOurTurn);
        } catch (MessagingException | IOException | RuntimeException | StackOverflowError e) {
            failures = failing == next.uid() ? failures + 1 : 1;
            failing = next.uid();
            if (failures < TRIES) {
                throw e;
            }
            LOG.errorf("A message is set aside, uid=%d cause=%s", next.uid(), e);
            count(handling.setAside(nothingOf(mailbox, next), String.valueOf(e)));
            return true;
        }
    }

    /** What is written down of a message that nobody could read: where it is. */
    private static Fetched nothingOf(ImapMailbox mailbox, Listed next) throws MessagingException {
        var where = "uid " + next.uid() + " of uidvalidity " + mailbox.validity();
        return new Fetched(
                mailbox.name(), mailbox.validity(), next.uid(), where.getBytes(StandardCharsets.UTF_8), false);
    }

    private void count(Result result) {
        if (result instanceof Result.Handled(var kind, var outcome)) {
            meters.counter("convoke_returned_messages_total", "kind", kind, "outcome", outcome.word())
                    .increment();
            LOG.debugf("A message came back, kind=%s outcome=%s", kind, outcome.word());
        }
    }
}
