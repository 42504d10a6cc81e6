package org.convoke.local.smtp;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the server was told to do: when, how often, and what. Made by {@link FaultySmtpServer#at}; the rule
 * begins to work with the call that says what to do.
 */
public final class Rule {

    /** What the server does instead of answering as usual, or before it. */
    sealed interface Deed {
        record Say(String reply) implements Deed {}

        record Dribble(String reply, Duration each) implements Deed {}

        record Drop() implements Deed {}

        record Hang() implements Deed {}

        record Wait(Duration time) implements Deed {}

        record Run(Runnable hook) implements Deed {}
    }

    private final FaultySmtpServer server;
    private final Point point;
    private final AtomicInteger matches = new AtomicInteger();
    private Predicate<String> recipients = any -> true;
    private int message;
    private int every = 1;
    private int times = Integer.MAX_VALUE;
    private @Nullable Deed deed;

    Rule(FaultySmtpServer server, Point point) {
        this.server = server;
        this.point = point;
    }

    /** Only for this recipient; from RCPT on. */
    public Rule to(String recipient) {
        return to(recipient::equalsIgnoreCase);
    }

    /** Only for these recipients; from RCPT on. */
    public Rule to(Predicate<String> some) {
        recipients = some;
        return this;
    }

    /** Only for the message of this number, from 1; from DATA on. */
    public Rule message(int number) {
        message = number;
        return this;
    }

    /** Only every n-th time that it would apply. */
    public Rule everyNth(int n) {
        every = n;
        return this;
    }

    /** Only the first n times. */
    public Rule times(int n) {
        times = n;
        return this;
    }

    /** Answer this, without the line end; "\r\n" within makes several lines. */
    public Rule say(String reply) {
        return work(new Deed.Say(reply));
    }

    /** Answer this, one octet each so often. */
    public Rule dribble(String reply, Duration each) {
        return work(new Deed.Dribble(reply, each));
    }

    /** Close the connection without an answer. */
    public Rule drop() {
        return work(new Deed.Drop());
    }

    /** Neither read nor write any more, until the server is closed. */
    public Rule hang() {
        return work(new Deed.Hang());
    }

    /** Wait, then go on as usual. */
    public Rule delay(Duration time) {
        return work(new Deed.Wait(time));
    }

    /** Call this in the connection's thread, then go on as usual. */
    public Rule run(Runnable hook) {
        return work(new Deed.Run(hook));
    }

    /** No longer. */
    public void cancel() {
        server.cancel(this);
    }

    private Rule work(Deed what) {
        deed = what;
        server.add(this);
        return this;
    }

    boolean applies(Point now, String recipient, int number) {
        if (now != point || !recipients.test(recipient) || (message != 0 && message != number)) {
            return false;
        }
        var match = matches.incrementAndGet();
        return match % every == 0 && match / every <= times;
    }

    Deed deed() {
        return Objects.requireNonNull(deed);
    }
}
