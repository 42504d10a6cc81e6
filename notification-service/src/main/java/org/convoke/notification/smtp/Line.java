package org.convoke.notification.smtp;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import javax.net.ssl.SSLException;
import org.convoke.notification.smtp.SmtpSettings.Tls;
import org.jspecify.annotations.Nullable;

/**
 * A line to the mail server, used by one thread at a time: the connection that it keeps, and a new one where the server has closed it.
 *
 * <p>A connection that turns out to be gone before MAIL is accepted has seen nothing of the message, so the message is
 * offered once more over a new one; after that, nothing is offered twice.
 */
final class Line implements Closeable {

    private final SmtpSettings settings;
    private final Standing standing;
    private final Deadlines deadlines;
    private final Duration longest;
    private volatile @Nullable SmtpConnection kept;
    private long lastUsed;

    Line(SmtpSettings settings, Standing standing, Deadlines deadlines, Duration longest) {
        this.settings = settings;
        this.standing = standing;
        this.deadlines = deadlines;
        this.longest = longest;
    }

    /** One conversation about one message; see {@link Mailer#send}. */
    Answer send(MailTransaction transaction, byte[] message, Runnable beforeFinalDot) {
        var deadline = System.nanoTime() + longest.toNanos();
        var content = Content.of(message);
        var old = usable();
        if (old != null) {
            var answer = deliver(old, deadline, transaction, content, beforeFinalDot);
            if (!wasGone(answer)) {
                return answer;
            }
        }
        return overNewConnection(deadline, transaction, content, beforeFinalDot);
    }

    private @Nullable SmtpConnection usable() {
        var connection = kept;
        if (connection == null) {
            return null;
        }
        if (System.nanoTime() - lastUsed < settings.idle().toNanos() && connection.isUsable()) {
            return connection;
        }
        close();
        return null;
    }

    /** Nothing of the message was taken: the server had closed the connection, or says at once that it will. */
    private static boolean wasGone(Answer answer) {
        return switch (answer) {
            case Answer.HandedOver handedOver -> false;
            case Answer.Refused refused -> refused.stage() == Stage.MAIL && refused.code() == Reply.CLOSING;
            case Answer.Broken broken -> broken.stage() == Stage.MAIL;
        };
    }

    private Answer overNewConnection(
            long deadline, MailTransaction transaction, Content content, Runnable beforeFinalDot) {
        var failure = connect(deadline, settings.tls());
        if (failure != null && failure.encryptionFailed() && settings.tls() == Tls.OPPORTUNISTIC) {
            failure = connect(deadline, Tls.OFF);
        }
        if (failure != null) {
            return failure.answer();
        }
        return deliver(Objects.requireNonNull(kept), deadline, transaction, content, beforeFinalDot);
    }

    /** Why there is no connection. */
    private record Failure(Answer answer, boolean encryptionFailed) {}

    private @Nullable Failure connect(long deadline, Tls tls) {
        SmtpConnection connection;
        try {
            var left = Duration.ofNanos(deadline - System.nanoTime());
            var atMost = left.compareTo(settings.toConnect()) < 0 ? left : settings.toConnect();
            connection = new SmtpConnection(
                    settings, Dialling.connect(settings.host(), settings.port(), atMost), deadlines, deadline);
        } catch (IOException e) {
            return new Failure(new Answer.Broken(Stage.CONNECT, false, settings.address(), inWords(e)), false);
        }
        kept = connection;
        try {
            connection.open(tls);
            if (standing.distrustsPipelining()) {
                connection.sayOneByOne();
            }
            return null;
        } catch (IOException e) {
            close();
            return new Failure(broken(connection, e), e instanceof SSLException);
        } catch (RefusedByServer e) {
            close();
            var fault = Faults.of(e.stage(), e.reply().code(), e.reply().enhanced(), Others.UNKNOWN);
            return new Failure(refused(connection, e, fault), e.stage() == Stage.TLS);
        }
    }

    private Answer deliver(
            SmtpConnection connection,
            long deadline,
            MailTransaction transaction,
            Content content,
            Runnable beforeFinalDot) {
        var finished = false;
        try {
            connection.begin(deadline);
            var answer = offer(connection, transaction, content, beforeFinalDot);
            connection.rest();
            lastUsed = System.nanoTime();
            finished = connection.isUsable();
            return answer;
        } catch (IOException e) {
            if (connection.endedWhilePipelining()) {
                standing.brokeWhilePipelining();
            }
            return broken(connection, e);
        } finally {
            if (!finished) {
                close();
            }
        }
    }

    private Answer offer(
            SmtpConnection connection, MailTransaction transaction, Content content, Runnable beforeFinalDot)
            throws IOException {
        if (!connection.canCarry(transaction)) {
            return new Answer.Refused(
                    Stage.RCPT,
                    Fault.RECIPIENT_PERMANENT,
                    connection.host(),
                    553,
                    "5.6.7",
                    "the server takes no addresses with characters beyond ASCII");
        }
        if (content.size() > connection.largestMessage()) {
            return new Answer.Refused(
                    Stage.MAIL,
                    Fault.RECIPIENT_PERMANENT,
                    connection.host(),
                    552,
                    "5.3.4",
                    "the server takes messages of at most " + connection.largestMessage() + " octets, and this one has "
                            + content.size());
        }
        var recipient = transaction.recipient().value();
        try {
            var reply = connection.deliver(transaction, content, beforeFinalDot);
            standing.accepted(recipient);
            return new Answer.HandedOver(connection.host(), reply.code(), reply.enhanced(), reply.words());
        } catch (RefusedByServer e) {
            return refused(connection, e, faultOf(e, recipient));
        }
    }

    /** Asks about the others only where the refusal could mean them all. */
    private Fault faultOf(RefusedByServer refusal, String recipient) {
        var code = refusal.reply().code();
        var enhanced = refusal.reply().enhanced();
        return Faults.dependsOnOthers(refusal.stage(), code, enhanced)
                ? Faults.of(refusal.stage(), code, enhanced, standing.refused(recipient))
                : Faults.of(refusal.stage(), code, enhanced, Others.UNKNOWN);
    }

    private static Answer refused(SmtpConnection connection, RefusedByServer e, Fault fault) {
        var reply = e.reply();
        return new Answer.Refused(e.stage(), fault, connection.host(), reply.code(), reply.enhanced(), reply.words());
    }

    private static Answer broken(SmtpConnection connection, IOException e) {
        return new Answer.Broken(connection.stage(), connection.dotSent(), connection.host(), inWords(e));
    }

    private static String inWords(IOException e) {
        var message = e.getMessage();
        return e.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }

    /** Drops the connection; the next message opens a new one. */
    @Override
    public void close() {
        var connection = kept;
        kept = null;
        if (connection != null) {
            connection.close();
        }
    }
}
